import { Menu as MenuIcon } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import { cx } from '@/components/ui/cx'
import { floatClass, menuItemClass } from '@/components/ui/overlay-class'
import { ClosingFold } from './closing-fold'
import { NavLink } from './nav-link'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'

type NavMenuProps = { nav: readonly NavItem[]; more?: readonly NavItem[]; align?: 'start' | 'end' }

/** The frame's pages behind one button, where there is no room for them. */
export function NavMenu({ nav, more = [], align = 'end' }: NavMenuProps) {
  const groups = [nav, more].filter((items) => items.length > 0)
  const button = (
    <summary
      title={shellWords.menu}
      className={cx(
        buttonClass('quiet'),
        'w-(--control) list-none px-0! text-muted! hover:bg-wash! hover:text-ink! [&::-webkit-details-marker]:hidden',
      )}
    >
      <MenuIcon aria-hidden="true" />
      <span className="sr-only">{shellWords.menu}</span>
    </summary>
  )
  return (
    <ClosingFold summary={button} className="relative">
      <nav
        aria-label={shellWords.mainNav}
        className={cx(
          floatClass,
          'absolute top-full mt-1.5 grid max-h-[75dvh] w-max min-w-52 max-w-80 overflow-y-auto p-1',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {groups.map((items, index) => (
          <ul key={items[0]?.href} className={cx('grid', index > 0 && 'mt-1 border-line border-t pt-1')}>
            {items.map((item) => (
              <li key={item.href}>
                <NavLink
                  item={{ href: item.href, exact: item.exact }}
                  className={cx(menuItemClass, 'hover:bg-wash')}
                  here="font-medium"
                  away=""
                >
                  {item.icon}
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </ClosingFold>
  )
}
