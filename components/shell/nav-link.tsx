'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { NavItem } from './shell-types'

type NavLinkProps = {
  item: Pick<NavItem, 'href' | 'exact'>
  className: string
  here: string
  away: string
  children: ReactNode
}

/** A link that knows when one is there. */
export function NavLink({ item, className, here, away, children }: NavLinkProps) {
  const path = usePathname()
  const current = path === item.href || (!item.exact && path.startsWith(`${item.href}/`))
  return (
    <Link href={item.href} aria-current={current ? 'page' : undefined} className={cx(className, current ? here : away)}>
      {children}
    </Link>
  )
}
