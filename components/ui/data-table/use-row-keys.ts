'use client'

import type { RefObject } from 'react'
import { useShortcut } from '../shortcuts-context'

/** `j` and `k` walk through the rows' links; enter follows, as on any link. */
export function useRowKeys(
  table: RefObject<HTMLElement | null>,
  words: { next: string; previous: string; group: string },
  active: boolean,
) {
  const step = (by: number) => {
    const openers = [...(table.current?.querySelectorAll<HTMLElement>('[data-row-open]') ?? [])]
    const here = openers.indexOf(document.activeElement as HTMLElement)
    const next = here < 0 ? (by > 0 ? 0 : openers.length - 1) : here + by
    openers[Math.max(0, Math.min(openers.length - 1, next))]?.focus()
  }
  useShortcut({ keys: 'j', label: words.next, group: words.group }, () => step(1), active)
  useShortcut({ keys: 'k', label: words.previous, group: words.group }, () => step(-1), active)
}
