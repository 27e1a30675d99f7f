'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'

/** The frame's pages behind one button, where there is no room for them. */
export function NavMenu({
  nav,
  more = [],
  align = 'end',
}: {
  nav: readonly NavItem[]
  more?: readonly NavItem[]
  align?: 'start' | 'end'
}) {
  const groups = [{ items: nav.map(toItem) }, ...(more.length > 0 ? [{ items: more.map(toItem) }] : [])]
  return <Menu align={align} groups={groups} trigger={<IconButton label={shellWords.menu} icon={<MenuIcon aria-hidden="true" />} />} />
}

const toItem = ({ href, label, icon }: NavItem) => ({ href, label, icon })
