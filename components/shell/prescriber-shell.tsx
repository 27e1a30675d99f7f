import type { ReactNode } from 'react'
import { Brand } from './brand'
import { NavLink } from './nav-link'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'
import { SkipLink } from './skip-link'

type PrescriberShellProps = {
  practiceName: string
  homeHref: string
  /** Referrals, where they are, and their credentials. */
  tabs: readonly [NavItem, NavItem, NavItem]
  personMenu: ReactNode
  children: ReactNode
}

/** The outside prescriber's frame: three tabs and nothing else. */
export function PrescriberShell({ practiceName, homeHref, tabs, personMenu, children }: PrescriberShellProps) {
  return (
    <div data-shell="prescriber" data-density="touch" className="min-h-dvh">
      <SkipLink />
      <header data-print="hide" className="border-line border-b bg-surface">
        <div className="mx-auto grid max-w-wide grid-cols-[1fr_auto] items-center gap-x-6 px-4 pt-2 sm:px-6 md:grid-cols-[auto_1fr_auto] md:pt-0">
          <Brand name={practiceName} href={homeHref} />
          <nav aria-label={shellWords.tabs} className="flex gap-6 max-md:order-last max-md:col-span-2">
            {tabs.map((tab) => (
              <NavLink
                key={tab.href}
                item={{ href: tab.href, exact: tab.exact }}
                className="-mb-px flex min-h-12 items-center gap-2 border-b-2 px-0.5 font-medium transition-colors focus-visible:-outline-offset-2 md:min-h-16"
                here="border-lagoon text-ink"
                away="border-transparent text-muted hover:text-ink"
              >
                {tab.label}
                {Boolean(tab.count) && (
                  <span className="min-w-5 rounded-full bg-lagoon px-1.5 text-center font-semibold text-on-lagoon text-xs leading-5">
                    {tab.count}
                  </span>
                )}
              </NavLink>
            ))}
          </nav>
          {personMenu}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-wide content-start gap-6 px-4 py-6 sm:px-6 md:py-10">
        {children}
      </main>
    </div>
  )
}
