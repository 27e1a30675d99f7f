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
          <NavLink key={item.href} item={{ href: item.href, exact: item.exact }} className="rail-link" here="rail-here" away="">
            {item.icon}
            <b>{item.label}</b>
            {Boolean(item.count) && <span>{item.count}</span>}
          </NavLink>
        ))}
      </nav>
    </aside>
  )
}
