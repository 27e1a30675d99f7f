import type { ReactNode } from 'react'
import { ZonedClock } from '@/components/time/zoned-clock'
import type { PaletteGroup } from '@/components/ui/command-palette'
import { ListMemory } from '@/components/ui/data-table/list-memory'
import { Bell } from './bell'
import { ClinicRail } from './clinic-rail'
import { GoShortcuts } from './go-shortcuts'
import { NavMenu } from './nav-menu'
import type { NavItem } from './shell-types'
import { SkipLink } from './skip-link'

type ClinicShellProps = {
  practiceName: string
  homeHref: string
  /** Today, Calendar, Clients, Desk, …; an item's `key` is what follows `g`. */
  nav: readonly NavItem[]
  personId: string
  personMenu: ReactNode
  /** Which place one is working at. */
  locationSwitcher?: ReactNode | undefined
  clock: { now: number; timeZone: string }
  bell?: { count: number; href: string } | undefined
  /** The search box, over the pages of the rail and what belongs to it beside them. */
  palette: (pages: PaletteGroup) => ReactNode
  children: ReactNode
}

/** The staff's frame: a rail, a bar, everything at the keyboard. */
export function ClinicShell({ nav, personId, personMenu, locationSwitcher, clock, bell, palette, children, ...rest }: ClinicShellProps) {
  const pages = nav.map((item) => ({
    id: `page ${item.href}`,
    label: item.label,
    icon: item.icon,
    href: item.href,
    keys: item.key && `g ${item.key}`,
  }))
  return (
    <div data-shell="clinic" data-density="desk" className="flex min-h-dvh text-sm">
      <SkipLink />
      <GoShortcuts nav={nav.map(({ href, label, key }) => ({ href, label, key }))} />
      <ClinicRail practiceName={rest.practiceName} homeHref={rest.homeHref} nav={nav} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header data-print="hide" className="sticky top-0 z-30 border-line border-b bg-surface">
          <div className="flex h-14 items-center gap-2 px-3 sm:px-5 lg:gap-4">
            <span className="md:hidden">
              <NavMenu nav={nav} align="start" />
            </span>
            {locationSwitcher}
            <div className="ml-auto md:mx-auto">{palette({ label: 'Pages', items: pages })}</div>
            <span className="max-lg:hidden">
              <ZonedClock {...clock} />
            </span>
            <div className="flex items-center gap-1">
              {bell && <Bell {...bell} />}
              {personMenu}
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="grid min-w-0 flex-1 content-start gap-5 px-3 py-5 sm:px-5 lg:px-6">
          <ListMemory of={personId}>{children}</ListMemory>
        </main>
      </div>
    </div>
  )
}
