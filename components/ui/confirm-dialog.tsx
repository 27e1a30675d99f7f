'use client'

import { Slot } from 'radix-ui'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import type { ConfirmContent } from './confirm-sheet'
import { useLater } from './use-later'

type ConfirmDialogProps = ConfirmContent & {
  onConfirm: () => void | Promise<void>
  trigger?: ReactNode | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

const loadSheet = async () => (await import('./confirm-sheet')).ConfirmSheet

/** Asks once before something that cannot be taken back. Stays, busy, until the deed is done. */
export function ConfirmDialog({ onConfirm, trigger, open: given, onOpenChange, ...content }: ConfirmDialogProps) {
  const opener = useRef<HTMLElement>(null)
  const [ownOpen, setOwnOpen] = useState(false)
  const [Sheet, fetchSheet] = useLater(loadSheet)
  const [busy, start] = useTransition()
  const open = given ?? ownOpen
  useEffect(() => {
    if (open) fetchSheet()
  }, [open, fetchSheet])
  const turn = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const act = () =>
    start(async () => {
      await onConfirm()
      turn(false)
    })
  return (
    <>
      {trigger && (
        <Slot.Root ref={opener} aria-haspopup="dialog" aria-expanded={open} onPointerEnter={fetchSheet} onClick={() => turn(true)}>
          {trigger}
        </Slot.Root>
      )}
      {Sheet && <Sheet {...content} open={open} onOpenChange={turn} opener={opener} busy={busy} onConfirm={act} />}
    </>
  )
}
