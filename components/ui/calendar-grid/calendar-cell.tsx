'use client'

import { memo } from 'react'
import { cx } from '../cx'
import { CalendarEntryView } from './calendar-entry'
import type { CalendarSpan, PlacedEntry } from './calendar-types'

type CalendarCellProps = {
  spot: string
  /** "Tue, Dec 1, 10:00: free"; a cell with entries is named by them. */
  label: string | undefined
  closed: boolean
  /** A new visit can begin here. */
  free: boolean
  onHour: boolean
  /** Where the tab stop of the grid is in this cell: on an entry, on the cell itself (`null`), or elsewhere. */
  stop: string | null | undefined
  /** How far through this cell the present moment is, 0 to 1. */
  now: number | undefined
  nowLabel: string
  /** Something is carried here, that takes so many cells. */
  target: number | undefined
  targetLabel: string
  /** What begins here. */
  entries: readonly PlacedEntry[]
  span: CalendarSpan
  /** The one of them that is carried elsewhere. */
  carried: string | undefined
}

/** Half an hour of one column, with what begins in it. Drawn again only when it changes: the grid hears what is done with it. */
export const CalendarCell = memo(function CalendarCell({ spot, label, closed, free, onHour, stop, now, ...rest }: CalendarCellProps) {
  const { nowLabel, target, targetLabel, entries, span, carried } = rest
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot hold entries that span them
    <div
      role="gridcell"
      data-spot={spot}
      aria-label={label}
      tabIndex={stop === null ? 0 : -1}
      className={cx('calendar-cell', onHour && 'calendar-hour', closed ? 'calendar-closed' : free && 'calendar-free')}
    >
      {now !== undefined && (
        <span className="pointer-events-none absolute inset-x-0 z-0 border-stops border-t-2" style={{ top: `${now * 100}%` }}>
          <span aria-hidden="true" className="absolute -top-[5px] -left-1 size-2 rounded-full bg-stops" />
          <span className="sr-only">{nowLabel}</span>
        </span>
      )}
      {target !== undefined && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0.5 top-0 z-3 rounded-md border-2 border-lagoon border-dashed bg-lagoon-soft/80 px-1.5 font-semibold text-xs"
          style={{ height: `${target * 100}%` }}
        >
          {targetLabel}
        </span>
      )}
      {entries.map((entry) => (
        <CalendarEntryView
          key={entry.key}
          entry={entry}
          span={span}
          tabIndex={stop === entry.key ? 0 : -1}
          isCarried={entry.key === carried}
        />
      ))}
    </div>
  )
})
