'use client'

import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { floatClass } from './overlay-class'

type PopoverProps = {
  /** One focusable child that opens it. */
  trigger: ReactNode
  /** Read out as the name of what opens. */
  label: string
  children: ReactNode
  align?: 'start' | 'center' | 'end' | undefined
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  className?: string | undefined
}

/** A small sheet beside what opened it: a source, a money trace, a filter. */
export function Popover({ trigger, label, children, align = 'start', side = 'bottom', className }: PopoverProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cx(floatClass, 'w-80 max-w-[calc(100vw-1.5rem)] p-4 text-sm', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
