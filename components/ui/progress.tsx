'use client'

import { Progress as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

type ProgressProps = {
  label: ReactNode
  /** What is done, out of `max`; `null` while nobody knows. */
  value: number | null
  max?: number | undefined
  /** In words: "120 of 400 rows". */
  detail?: ReactNode | undefined
  /** A cancel button. */
  action?: ReactNode | undefined
}

/** Long work: what is done, what is left, and a way out. */
export function Progress({ label, value, max = 100, detail, action }: ProgressProps) {
  const share = value === null ? 0 : Math.min(1, value / max)
  return (
    <div className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-muted text-sm tabular-nums">{detail}</span>}
      </div>
      <div className="flex items-center gap-3">
        <Radix.Root
          value={value}
          max={max}
          aria-label={typeof label === 'string' ? label : undefined}
          className="h-2 flex-1 overflow-hidden rounded-full bg-neutral-soft forced-colors:border"
        >
          <Radix.Indicator
            className="h-full origin-left rounded-full bg-lagoon transition-transform duration-150 forced-colors:bg-[Highlight]"
            style={value === null ? undefined : { transform: `scaleX(${share})` }}
          />
        </Radix.Root>
        {action}
      </div>
    </div>
  )
}
