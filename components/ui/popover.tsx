'use client'

import { Slot } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'
import type { PopoverContent } from './popover-sheet'
import { useLater } from './use-later'

type PopoverProps = PopoverContent & {
  /** One focusable child that opens it. */
  trigger: ReactNode
}

const loadSheet = async () => (await import('./popover-sheet')).PopoverSheet

/** A small sheet beside what opened it: a source, a money trace, a filter. It comes when somebody reaches for the button. */
export function Popover({ trigger, ...content }: PopoverProps) {
  const anchor = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const [Sheet, fetchSheet] = useLater(loadSheet)
  const press = () => {
    fetchSheet()
    setOpen(!open)
  }
  return (
    <>
      <Slot.Root ref={anchor} aria-haspopup="dialog" aria-expanded={open} onPointerEnter={fetchSheet} onFocus={fetchSheet} onClick={press}>
        {trigger}
      </Slot.Root>
      {Sheet && <Sheet {...content} anchor={anchor} open={open} onOpenChange={setOpen} />}
    </>
  )
}
