'use client'

import { Slot } from 'radix-ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DialogContent } from './dialog-sheet'
import { useLater } from './use-later'

type DialogProps = DialogContent & {
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  /** One focusable child that opens it. */
  trigger?: ReactNode | undefined
}

const loadSheet = async () => (await import('./dialog-sheet')).DialogSheet

/** A question over the page. On a phone it rises from the bottom. Never opened from another dialog. */
export function Dialog({ open: given, onOpenChange, trigger, ...content }: DialogProps) {
  const opener = useRef<HTMLElement>(null)
  const [ownOpen, setOwnOpen] = useState(false)
  const [Sheet, fetchSheet] = useLater(loadSheet)
  const open = given ?? ownOpen
  useEffect(() => {
    if (open) fetchSheet()
  }, [open, fetchSheet])
  const turn = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {trigger && (
        <Slot.Root ref={opener} aria-haspopup="dialog" aria-expanded={open} onPointerEnter={fetchSheet} onClick={() => turn(true)}>
          {trigger}
        </Slot.Root>
      )}
      {Sheet && <Sheet {...content} open={open} onOpenChange={turn} opener={opener} />}
    </>
  )
}
