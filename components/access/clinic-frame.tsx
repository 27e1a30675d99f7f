'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'
import { AlertStrip } from '@/components/alerts/alert-strip'
import { ClinicShell } from '@/components/shell/clinic-shell'
import type { ClientDeed, PaletteSearch } from '@/components/shell/palette-trigger'
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
  readonly deeds: readonly ClientDeed[]
  readonly bell?: { readonly count: number; readonly href: string } | undefined
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The staff's frame around a page; the console of a journey brings its own and gets none. */
export function ClinicFrame({ info, nav, palette, deeds, bell, notice, children }: ClinicFrameProps) {
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
        person={{ id: info.person.id, name: info.person.name, detail: label('role', info.role) }}
        personMenu={personMenu}
        clock={{ now: info.now, timeZone: info.timeZone }}
        bell={bell}
        palette={palette}
        deeds={deeds}
        paletteSearch={paletteSearch}
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

/** Asks the server for what a query describes, or for names by id. Nothing when the server cannot be asked. */
async function ask(params: string): Promise<readonly PaletteGroup[]> {
  const answer = await fetch(`${paths.api.search}?${params}`, { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return []
  const { groups } = (await answer.json()) as { groups?: readonly PaletteGroup[] }
  return groups ?? []
}

const paletteSearch: PaletteSearch = {
  find: (query) => ask(new URLSearchParams({ q: query }).toString()),
  recall: async (ids) =>
    (await ask(new URLSearchParams(ids.map((id) => ['client', id.slice('client '.length)])).toString())).flatMap(({ items }) => items),
}
