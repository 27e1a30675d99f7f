'use client'

import { Slot } from 'radix-ui'
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLater } from './use-later'

type TooltipProps = { label: ReactNode; side?: 'top' | 'right' | 'bottom' | 'left' | undefined; children: ReactNode }

const loadBubble = async () => (await import('./tooltip-bubble')).TooltipBubble

const POINTED_AT = 400
/** Long enough to move the pointer onto the bubble. */
const LEFT = 120

/** A few words about one focusable child. Never the only place a fact is told: touch screens have none. */
export function Tooltip({ label, side = 'top', children }: TooltipProps) {
  const id = useId()
  const anchor = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [shown, setShown] = useState(false)
  const [Bubble, fetchBubble] = useLater(loadBubble)
  useEffect(() => () => clearTimeout(timer.current), [])
  const turn = (next: boolean, after = 0) => {
    clearTimeout(timer.current)
    if (next) fetchBubble()
    timer.current = setTimeout(() => setShown(next), after)
  }
  const isThere = shown && Bubble !== null
  return (
    <>
      <Slot.Root
        ref={anchor}
        aria-describedby={isThere ? id : undefined}
        onPointerEnter={({ pointerType }: PointerEvent) => pointerType !== 'touch' && turn(true, POINTED_AT)}
        onPointerLeave={() => turn(false, LEFT)}
        onPointerDown={() => turn(false)}
        onFocus={({ currentTarget }: FocusEvent) => currentTarget.matches(':focus-visible') && turn(true)}
        onBlur={() => turn(false)}
      >
        {children}
      </Slot.Root>
      {isThere && (
        <Bubble
          id={id}
          anchor={anchor}
          side={side}
          onHide={() => turn(false)}
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={() => turn(false, LEFT)}
        >
          {label}
        </Bubble>
      )}
    </>
  )
}
