'use client'

import type { ReactNode } from 'react'
import { cx } from '../cx'

type CalendarCellProps = {
  spot: string
  /** "Tue, Dec 1, 10:00: free"; a cell with entries is named by them. */
  label: string | undefined
  closed: boolean
  onHour: boolean
  tabIndex: 0 | -1
  onPick?: (() => void) | undefined
  onFocus: () => void
  /** How far through this cell the present moment is, 0 to 1. */
  now: number | undefined
  nowLabel: string
  /** Something is carried here, that takes so many cells. */
  target?: { readonly label: string; readonly cells: number } | undefined
  children: ReactNode
}

/** Half an hour of one column. */
export function CalendarCell({
  spot,
  label,
  closed,
  onHour,
  tabIndex,
  onPick,
  onFocus,
  now,
  nowLabel,
  target,
  children,
}: CalendarCellProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears enter
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot hold entries that span them
    <div
      role="gridcell"
      data-spot={spot}
      aria-label={label}
      tabIndex={tabIndex}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onClick={(event) => event.target === event.currentTarget && onPick?.()}
      className={cx(
        'relative h-7 border-line border-l focus-visible:z-3 focus-visible:-outline-offset-2',
        onHour ? 'border-t' : 'border-t border-t-line/45 border-dotted [border-left-style:solid]',
        closed ? 'bg-neutral-soft/70' : onPick && 'cursor-pointer hover:bg-lagoon-soft/60',
      )}
    >
      {now !== undefined && (
        <span className="pointer-events-none absolute inset-x-0 z-0 border-stops border-t-2" style={{ top: `${now * 100}%` }}>
          <span aria-hidden="true" className="absolute -top-[5px] -left-1 size-2 rounded-full bg-stops" />
          <span className="sr-only">{nowLabel}</span>
        </span>
      )}
      {target && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0.5 top-0 z-3 rounded-md border-2 border-lagoon border-dashed bg-lagoon-soft/80 px-1.5 font-semibold text-xs"
          style={{ height: `${target.cells * 100}%` }}
        >
          {target.label}
        </span>
      )}
      {children}
    </div>
  )
}
