import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { ClinicFrame } from './clinic-frame'
import { DemoNotice } from './demo-notice'
import type { FrameInfo } from './frame-info'
import { clinicNav, clinicPalette, portalNav, prescriberTabs } from './navigation'
import { paletteDeeds } from './palette-deeds'
import { PortalFrame } from './portal-frame'
import { PrescriberFrame } from './prescriber-frame'

/** The frame of whoever looks: staff, client or outside prescriber. */
export function RoleFrame({ info, children }: { readonly info: FrameInfo; readonly children: ReactNode }) {
  const notice = info.isDemo ? <DemoNotice /> : undefined
  switch (info.role) {
    case 'client':
      return (
        <PortalFrame info={info} nav={portalNav(info.unread)} notice={notice}>
          {children}
        </PortalFrame>
      )
    case 'prescriber':
      return (
        <PrescriberFrame info={info} tabs={prescriberTabs()} notice={notice}>
          {children}
        </PrescriberFrame>
      )
    default:
      return (
        <ClinicFrame
          info={info}
          nav={clinicNav(info.role)}
          palette={clinicPalette(info.role)}
          deeds={paletteDeeds(info.role)}
          bell={{ count: info.unread, href: paths.clinic.news }}
          notice={notice}
        >
          {children}
        </ClinicFrame>
      )
  }
}
