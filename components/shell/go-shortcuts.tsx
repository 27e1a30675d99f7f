'use client'

import { useRouter } from 'next/navigation'
import { useShortcut } from '@/components/ui/shortcuts-context'
import type { NavItem } from './shell-types'
import { shellWords } from './shell-words'

/** `g t`, `g c`, …: from anywhere to the frame's pages. `/` goes to the page's own search box. */
export function GoShortcuts({ nav }: { nav: readonly NavItem[] }) {
  const focusSearch = () => {
    const box = document.querySelector<HTMLInputElement>('[data-page-search]')
    if (box) box.focus()
    else document.querySelector<HTMLButtonElement>('[data-palette-trigger]')?.click()
  }
  useShortcut({ keys: '/', label: shellWords.focusSearch, group: shellWords.anywhere }, focusSearch)
  return nav.map((item) => item.key && <GoShortcut key={item.href} item={item} keys={`g ${item.key}`} />)
}

function GoShortcut({ item, keys }: { item: NavItem; keys: string }) {
  const router = useRouter()
  useShortcut({ keys, label: item.label, group: shellWords.goTo }, () => router.push(item.href))
  return null
}
