import { Brand } from './brand'
import { NavLink } from './nav-link'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'

type ClinicRailProps = { practiceName: string; homeHref: string; nav: readonly NavItem[] }

/** The staff's pages at the left edge: pictures, with words where there is room. */
export function ClinicRail({ practiceName, homeHref, nav }: ClinicRailProps) {
  return (
    <aside
      data-print="hide"
      className="sticky top-0 flex h-dvh w-14 shrink-0 flex-col gap-3 border-line border-r bg-paper px-2 py-1.5 max-md:hidden xl:w-52 xl:px-3"
    >
      <div className="flex min-h-11 items-center justify-center xl:justify-start xl:px-1">
        <Brand name={practiceName} href={homeHref} compact />
      </div>
      <nav aria-label={shellWords.mainNav} className="grid gap-0.5">
        {nav.map((item) => (
          <NavLink
            key={item.href}
            item={{ href: item.href, exact: item.exact }}
            className="group/nav relative flex h-10 items-center justify-center gap-3 rounded-field transition-colors xl:h-9 xl:justify-start xl:px-2.5 [&>svg]:size-4.5 [&>svg]:shrink-0"
            here="bg-surface font-semibold text-lagoon shadow-lift ring-1 ring-line"
            away="text-muted hover:bg-wash hover:text-ink"
          >
            {item.icon}
            <span className="max-xl:absolute max-xl:left-full max-xl:z-50 max-xl:ml-2 max-xl:rounded-md max-xl:bg-ink max-xl:px-2 max-xl:py-1 max-xl:font-medium max-xl:text-paper max-xl:text-xs max-xl:opacity-0 max-xl:transition-opacity max-xl:pointer-events-none max-xl:group-hover/nav:opacity-100 max-xl:group-focus-visible/nav:opacity-100">
              {item.label}
            </span>
            {Boolean(item.count) && (
              <span className="rounded-full bg-lagoon-soft px-1.5 font-semibold text-lagoon text-xs tabular-nums leading-5 max-xl:absolute max-xl:-top-0.5 max-xl:-right-0.5 max-xl:px-1 max-xl:leading-4 xl:ml-auto">
                {item.count}
              </span>
            )}
          </NavLink>
        ))}
      </nav>
    </aside>
  )
}
