'use client'

import { useEffect } from 'react'
import type { DrawerProps } from './drawer-sheet'
import { useLater } from './use-later'

const loadSheet = async () => (await import('./drawer-sheet')).DrawerSheet

/** Detail at the right edge over a list. Rendered by an address (`?open=…`), it closes by going to `closeHref`. */
export function Drawer({ open = true, ...rest }: DrawerProps) {
  const [Sheet, fetchSheet] = useLater(loadSheet)
  useEffect(() => {
    if (open) fetchSheet()
  }, [open, fetchSheet])
  return Sheet && <Sheet {...rest} open={open} />
}
