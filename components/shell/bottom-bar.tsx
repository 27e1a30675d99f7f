import { NavLink } from './nav-link'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'

/** The frame's pages at the thumb. Phones only. */
export function BottomBar({ nav }: { nav: readonly NavItem[] }) {
  return (
    <nav
      aria-label={shellWords.mainNav}
      data-bottom-bar
      data-print="hide"
      className="sticky bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-16 auto-cols-fr grid-flow-col">
        {nav.map((item) => (
          <li key={item.href} className="grid">
            <NavLink
              item={{ href: item.href, exact: item.exact }}
              className="relative flex flex-col items-center justify-center gap-1 text-xs focus-visible:-outline-offset-2 [&_svg]:size-5.5"
              here="font-semibold text-lagoon before:absolute before:inset-x-5 before:-top-px before:h-0.5 before:rounded-full before:bg-lagoon"
              away="text-muted"
            >
              <span aria-hidden="true" className="relative">
                {item.icon}
                {Boolean(item.count) && (
                  <span className="absolute -top-0.5 -right-1.5 size-2.5 rounded-full bg-lagoon ring-2 ring-surface" />
                )}
              </span>
              <span>
                {item.label}
                {Boolean(item.count) && <span className="sr-only"> ({item.count})</span>}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
