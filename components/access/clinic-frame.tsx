'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'
import { AlertStrip } from '@/components/alerts/alert-strip'
import { ClinicShell } from '@/components/shell/clinic-shell'
import type { NavItem } from '@/components/shell/shell-types'
import type { PaletteGroup } from '@/components/ui/command-palette'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import type { FrameInfo } from './frame-info'
import { SessionWatch } from './session-watch'
import { SyncShortcuts } from './sync-shortcuts'
import { usePersonMenu } from './use-person-menu'

type ClinicFrameProps = {
  readonly info: FrameInfo
  readonly nav: readonly NavItem[]
  readonly palette: readonly PaletteGroup[]
  readonly bell?: { readonly count: number; readonly href: string } | undefined
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The staff's frame around a page; the console of a journey brings its own and gets none. */
export function ClinicFrame({ info, nav, palette, bell, notice, children }: ClinicFrameProps) {
  const isConsole = useSelectedLayoutSegment() === 'journeys'
  const personMenu = usePersonMenu(info)
  const watch = <SessionWatch leftMs={info.leftMs} />
  if (isConsole) {
    return (
      <>
        {children}
        {watch}
      </>
    )
  }
  return (
    <>
      <ClinicShell
        practiceName={info.practiceName}
        homeHref={paths.clinic.today}
        nav={nav}
        person={{ name: info.person.name, detail: label('role', info.role) }}
        personMenu={personMenu}
        clock={{ now: info.now, timeZone: info.timeZone }}
        bell={bell}
        palette={palette}
        paletteSearch={searchClients}
      >
        <AlertStrip alerts={info.alerts} timeZone={info.timeZone} hrefOf={paths.clinic.alert} />
        {notice}
        {children}
      </ClinicShell>
      {watch}
      <SyncShortcuts off={info.shortcutsOff} />
    </>
  )
}

/** Asks the server for clients and pages that fit a query. Nothing found when the server cannot be asked. */
async function searchClients(query: string): Promise<readonly PaletteGroup[]> {
  const answer = await fetch(`${paths.api.search}?q=${encodeURIComponent(query)}`, { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return []
  const { groups } = (await answer.json()) as { groups?: readonly PaletteGroup[] }
  return groups ?? []
}
