'use client'

import { Slot } from 'radix-ui'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { MenuContent } from './menu-sheet'
import { useLater } from './use-later'

type MenuProps = MenuContent & {
  /** One focusable child that opens it. */
  trigger: ReactNode
}

const loadSheet = async () => (await import('./menu-sheet')).MenuSheet

/** A list of things to do. Arrows, first letters and escape work. The list itself comes when somebody reaches for the button. */
export function Menu({ trigger, ...content }: MenuProps) {
  const id = useId()
  const anchor = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'by-key' | 'by-pointer' | null>(null)
  const [Sheet, fetchSheet] = useLater(loadSheet)
  const toggle = (how: 'by-key' | 'by-pointer') => {
    fetchSheet()
    setOpen(open ? null : how)
  }
  return (
    <>
      <Slot.Root
        ref={anchor}
        id={id}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onPointerEnter={fetchSheet}
        onFocus={fetchSheet}
        onPointerDown={(event: PointerEvent) => {
          if (event.button !== 0 || event.ctrlKey) return
          // The focus goes into the list, not to the button.
          if (!open) event.preventDefault()
          toggle('by-pointer')
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          if (!open || event.key !== 'ArrowDown') toggle('by-key')
        }}
      >
        {trigger}
      </Slot.Root>
      {Sheet && (
        <Sheet
          {...content}
          labelledBy={id}
          anchor={anchor}
          open={open !== null}
          startsAtFirst={open === 'by-key'}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
