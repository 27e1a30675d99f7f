'use client'

import { type CSSProperties, memo } from 'react'
import { cx } from '../cx'
import type { CalendarSpan, PlacedEntry } from './calendar-types'

type CalendarEntryProps = {
  entry: PlacedEntry
  span: CalendarSpan
  tabIndex: 0 | -1
  isCarried: boolean
}

/** One entry, laid over the cells it takes. What is done with it is heard by the grid. */
export const CalendarEntryView = memo(function CalendarEntryView({ entry, span, tabIndex, isCarried }: CalendarEntryProps) {
  const [start, end] = [Math.max(entry.start, span.from), Math.min(entry.end, span.to)]
  const minutes = end - start
  const short = minutes < 45
  const detail = minutes < 75 && entry.state ? undefined : entry.detail
  const state = short ? undefined : entry.state?.label
  // What is seen comes first and in its order: whoever speaks to the machine says what they see.
  const seen = [entry.title, detail, state]
  const unseen = [entry.detail, entry.state?.label].filter((word) => !seen.includes(word))
  const spoken = [...seen, ...unseen, entry.spoken].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      className={cx(
        `entry-${entry.tone}`,
        entry.state && `mark-${entry.state.tone}`,
        short && 'short',
        entry.lanes > 1 && 'beside',
        entry.tentative && 'tentative',
        entry.movable && 'movable',
        isCarried && 'carried',
      )}
      style={placeOf(entry, span)}
      tabIndex={tabIndex}
      aria-label={spoken}
    >
      <b>{entry.title}</b> {detail && <i>{detail}</i>} {state && <i>{state}</i>}
    </button>
  )
})

/** What `.calendar-cell > button` lays it out by, where it is not as most are. */
function placeOf({ start, end, slot, lane, lanes }: PlacedEntry, { from, to, step }: CalendarSpan): CSSProperties {
  const top = Math.max(start, from) - (from + slot * step)
  const tall = Math.min(end, to) - Math.max(start, from)
  const cells = (minutes: number) => Number((minutes / step).toFixed(3))
  return {
    '--tall': cells(tall),
    ...(top > 0 && { '--top': cells(top) }),
    ...(lane > 0 && { '--lane': lane }),
    ...(lanes > 1 && { '--lanes': lanes }),
  } as CSSProperties
}
