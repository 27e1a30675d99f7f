import type { ReactNode } from 'react'
import { ClinicFrame } from './clinic-frame'
import type { FrameInfo } from './frame-info'
import { PortalFrame } from './portal-frame'
import { PrescriberFrame } from './prescriber-frame'

/** The frame of whoever looks at a page that people of every role open: staff, client or outside prescriber. */
export function RoleFrame({ info, children }: { readonly info: FrameInfo; readonly children: ReactNode }) {
  switch (info.role) {
    case 'client':
      return <PortalFrame info={info}>{children}</PortalFrame>
    case 'prescriber':
      return <PrescriberFrame info={info}>{children}</PrescriberFrame>
    default:
      return <ClinicFrame info={info}>{children}</ClinicFrame>
  }
}
