import type { ReactNode } from 'react'
import { PortalShell } from '@/components/shell/portal-shell'
import { paths } from '@/lib/paths'
import { DemoNotice } from './demo-notice'
import type { FrameInfo } from './frame-info'
import { portalNav } from './navigation'
import { OwnMenu } from './own-menu'
import { ownMenuWords } from './own-menu-words'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'

type PortalFrameProps = { readonly info: FrameInfo; readonly children: ReactNode }

/** The client's frame around a page. */
export function PortalFrame({ info, children }: PortalFrameProps) {
  const { name, email } = info.person
  return (
    <>
      <PortalShell
        practiceName={info.practiceName}
        homeHref={paths.portal.home}
        nav={portalNav(info.unread)}
        personMenu={<OwnMenu person={{ name, detail: email }} {...ownMenuWords(info)} compact />}
        crisis={{ practicePhone: info.practicePhone || undefined }}
      >
        {info.isDemo && <DemoNotice />}
        {children}
      </PortalShell>
      <SessionWatch leftMs={info.leftMs} />
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
}
