'use client'

import type { ReactNode } from 'react'
import { AlertStrip } from '@/components/alerts/alert-strip'
import { PrescriberShell } from '@/components/shell/prescriber-shell'
import type { NavItem } from '@/components/shell/shell-types'
import { paths } from '@/lib/paths'
import type { FrameInfo } from './frame-info'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'
import { usePersonMenu } from './use-person-menu'

type PrescriberFrameProps = {
  readonly info: FrameInfo
  readonly tabs: readonly [NavItem, NavItem, NavItem]
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The outside prescriber's frame around a page. */
export function PrescriberFrame({ info, tabs, notice, children }: PrescriberFrameProps) {
  const personMenu = usePersonMenu(info)
  return (
    <>
      <PrescriberShell
        practiceName={info.practiceName}
        homeHref={paths.prescriber.referrals}
        tabs={tabs}
        person={{ name: info.person.name, detail: info.person.email }}
        personMenu={personMenu}
      >
        <AlertStrip alerts={info.alerts} timeZone={info.timeZone} hrefOf={(_, clientId) => paths.prescriber.client(clientId)} />
        {notice}
        {children}
      </PrescriberShell>
      <SessionWatch leftMs={info.leftMs} />
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
}
