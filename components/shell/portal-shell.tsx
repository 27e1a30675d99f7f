import type { ReactNode } from 'react'
import { OfflineNotice } from '@/components/ui/offline-notice'
import { Bell } from './bell'
import { BottomBar } from './bottom-bar'
import { Brand } from './brand'
import { CrisisBar } from './crisis-bar'
import { NavLink } from './nav-link'
import type { CrisisInfo, NavItem } from './shell-types'
import { shellWords } from './shell-words'
import { SkipLink } from './skip-link'

type PortalShellProps = {
  practiceName: string
  homeHref: string
  /** Home, Visits, Messages, Money, More: five at most, each with an icon. */
  nav: readonly NavItem[]
  personMenu: ReactNode
  crisis: CrisisInfo
  bell?: { count: number; href: string } | undefined
  children: ReactNode
}

/** The client's frame: one column, a bar at the thumb on phones, help in danger always at the top. */
export function PortalShell({ practiceName, homeHref, nav, personMenu, crisis, bell, children }: PortalShellProps) {
  return (
    <div data-shell="portal" data-density="touch" className="flex min-h-dvh flex-col">
      <SkipLink />
      <CrisisBar {...crisis} />
      <header data-print="hide" className="border-line border-b bg-paper">
        <div className="mx-auto flex min-h-16 max-w-wide items-center gap-4 px-4 sm:px-6">
          <Brand name={practiceName} href={homeHref} />
          <nav aria-label={shellWords.mainNav} className="mx-auto flex items-center gap-1 max-md:hidden">
            {nav.map((item) => (
              <NavLink
                key={item.href}
                item={{ href: item.href, exact: item.exact }}
                className="flex min-h-11 items-center gap-2 rounded-field px-3 transition-colors"
                here="bg-lagoon-soft font-medium text-lagoon"
                away="text-muted hover:bg-wash hover:text-ink"
              >
                {item.label}
                {Boolean(item.count) && <NavCount count={item.count ?? 0} />}
              </NavLink>
            ))}
          </nav>
          <div className="flex items-center max-md:ml-auto">
            {bell && <Bell {...bell} />}
            {personMenu}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-column flex-1 px-4 pt-6 pb-12 sm:px-6 md:pt-10">
        {children}
      </main>
      <BottomBar nav={nav} />
      <OfflineNotice />
    </div>
  )
}

function NavCount({ count }: { count: number }) {
  return <span className="min-w-5 rounded-full bg-lagoon px-1.5 text-center font-semibold text-on-lagoon text-xs leading-5">{count}</span>
}
