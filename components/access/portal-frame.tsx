'use client'

import type { ReactNode } from 'react'
import { PortalShell } from '@/components/shell/portal-shell'
import type { NavItem } from '@/components/shell/shell-types'
import { paths } from '@/lib/paths'
import type { FrameInfo } from './frame-info'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'
import { usePersonMenu } from './use-person-menu'

type PortalFrameProps = {
  readonly info: FrameInfo
  readonly nav: readonly NavItem[]
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The client's frame around a page. */
export function PortalFrame({ info, nav, notice, children }: PortalFrameProps) {
  const personMenu = usePersonMenu(info)
  return (
    <>
      <PortalShell
        practiceName={info.practiceName}
        homeHref={paths.portal.home}
        nav={nav}
        person={{ name: info.person.name, detail: info.person.email }}
        personMenu={personMenu}
        crisis={{ practicePhone: info.practicePhone || undefined }}
      >
        {notice}
        {children}
      </PortalShell>
      <SessionWatch leftMs={info.leftMs} />
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
}
