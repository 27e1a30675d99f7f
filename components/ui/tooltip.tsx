'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

type TooltipProps = { label: ReactNode; side?: 'top' | 'right' | 'bottom' | 'left' | undefined; children: ReactNode }

/** A few words about one focusable child. Never the only place a fact is told: touch screens have none. */
export function Tooltip({ label, side = 'top', children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="appear z-60 max-w-64 rounded-md bg-ink px-2 py-1 font-medium text-paper text-xs shadow-raised"
          >
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
