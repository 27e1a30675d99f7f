'use client'

import { Popover as Radix } from 'radix-ui'
import { type ReactNode, type RefObject, useRef } from 'react'
import { cx } from './cx'
import { floatClass } from './overlay-class'

export type PopoverContent = {
  /** Read out as the name of what opens. */
  label: string
  children: ReactNode
  align?: 'start' | 'center' | 'end' | undefined
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  className?: string | undefined
}

type PopoverSheetProps = PopoverContent & {
  readonly anchor: RefObject<HTMLElement | null>
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The sheet of a popover. The focus goes back to its button, unless something else was pressed. */
export function PopoverSheet({ label, children, align = 'start', side = 'bottom', className, anchor, ...control }: PopoverSheetProps) {
  const leftBehind = useRef(false)
  return (
    <Radix.Root {...control}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          onInteractOutside={(event) => {
            // Pressed again, the button itself closes what it opened.
            if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault()
            else leftBehind.current = true
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!leftBehind.current) anchor.current?.focus()
            leftBehind.current = false
          }}
          className={cx(floatClass, 'w-80 max-w-[calc(100vw-1.5rem)] p-4 text-sm', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
