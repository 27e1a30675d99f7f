import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Brand } from './brand'
import { CrisisBar } from './crisis-bar'
import { NavLink } from './nav-link'
import { NavMenu } from './nav-menu'
import type { CrisisInfo, NavItem } from './shell-types'
import { shellWords } from './shell-words'
import { SkipLink } from './skip-link'

type SiteShellProps = {
  practiceName: string
  homeHref: string
  nav: readonly NavItem[]
  /** The one thing the site is for: booking a call. */
  action: { href: string; label: string }
  signIn: { href: string; label: string }
  crisis: CrisisInfo
  footer?: { groups: readonly { label: string; items: readonly NavItem[] }[]; note?: ReactNode | undefined } | undefined
  children: ReactNode
}

/** The frame of the public pages. Pages bring their own columns, so that a page can be wide where it wants. */
export function SiteShell({ practiceName, homeHref, nav, action, signIn, crisis, footer, children }: SiteShellProps) {
  return (
    <div data-shell="site" data-density="touch" className="flex min-h-dvh flex-col">
      <SkipLink />
      <CrisisBar {...crisis} />
      <header data-print="hide" className="border-line border-b bg-paper">
        <div className="mx-auto flex min-h-16 max-w-page items-center gap-4 px-4 sm:px-6">
          <Brand name={practiceName} href={homeHref} />
          <nav aria-label={shellWords.mainNav} className="ml-auto flex items-center gap-0.5 max-xl:hidden">
            {nav.map((item) => (
              <NavLink
                key={item.href}
                item={{ href: item.href, exact: item.exact }}
                className="flex min-h-11 items-center whitespace-nowrap rounded-field px-2.5 transition-colors"
                here="font-medium text-lagoon"
                away="text-muted hover:bg-wash hover:text-ink"
              >
                {item.label}
              </NavLink>
            ))}
          </nav>
          <div className="flex items-center gap-2 max-xl:ml-auto">
            <LinkButton href={signIn.href} variant="quiet" className="max-sm:hidden">
              {signIn.label}
            </LinkButton>
            <LinkButton href={action.href} className="max-sm:hidden">
              {action.label}
            </LinkButton>
            <span className="xl:hidden">
              <NavMenu nav={nav} more={[action, signIn]} />
            </span>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 px-4 py-8 sm:px-6 sm:py-12 lg:text-[1.0625rem]">
        {children}
      </main>
      <footer data-print="hide" className="border-line border-t bg-wash/60 px-4 py-10 text-sm sm:px-6">
        <div className="mx-auto grid max-w-wide gap-8">
          <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-[auto_repeat(4,minmax(0,1fr))]">
            <div className="self-start">
              <Brand name={practiceName} href={homeHref} />
            </div>
            {footer?.groups.map((group) => (
              <nav key={group.label} aria-label={group.label} className="grid content-start gap-1">
                <h2 className="font-semibold">{group.label}</h2>
                {group.items.map((item) => (
                  <Link
                    key={item.href}
                    href={item.href}
                    className="inline-flex min-h-8 items-center justify-self-start text-muted hover:text-ink hover:underline"
                  >
                    {item.label}
                  </Link>
                ))}
              </nav>
            ))}
          </div>
          {footer?.note && <div className="max-w-column text-muted">{footer.note}</div>}
        </div>
      </footer>
    </div>
  )
}
