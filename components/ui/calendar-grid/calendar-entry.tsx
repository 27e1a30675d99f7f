'use client'

import { CircleCheck, Clock, OctagonX } from 'lucide-react'
import Link from 'next/link'
import type { PointerEvent } from 'react'
import { cx } from '../cx'
import type { CalendarSpan, CalendarTone, PlacedEntry } from './calendar-types'

const tones: Record<CalendarTone, string> = {
  neutral: 'border-l-edge bg-neutral-soft text-ink',
  info: 'border-l-lagoon bg-lagoon-soft text-ink',
  preparation: 'border-l-preparation bg-preparation-soft text-preparation-ink',
  journey: 'border-l-journey bg-journey-soft text-journey-ink',
  integration: 'border-l-integration bg-integration-soft text-integration-ink',
}

const marks = { ready: CircleCheck, waits: Clock, stops: OctagonX } as const
const markOf = (tone: keyof typeof marks): string => `entry-${tone}`

/** The pictures of states, drawn once for all entries of a page. */
export function CalendarMarks() {
  return (
    <span hidden>
      {(['ready', 'waits', 'stops'] as const).map((tone) => {
        const Mark = marks[tone]
        return <Mark key={tone} id={markOf(tone)} aria-hidden="true" />
      })}
    </span>
  )
}

type CalendarEntryProps = {
  entry: PlacedEntry
  span: CalendarSpan
  tabIndex: 0 | -1
  onOpen?: ((key: string) => void) | undefined
  onFocus: () => void
  /** The pointer goes down on it: it may be carried. */
  onPress?: ((event: PointerEvent) => void) | undefined
  isCarried: boolean
}

/** One entry, laid over the cells it takes. */
export function CalendarEntryView({ entry, span, tabIndex, onOpen, onFocus, onPress, isCarried }: CalendarEntryProps) {
  const [start, end] = [Math.max(entry.start, span.from), Math.min(entry.end, span.to)]
  const slotStart = span.from + entry.slot * span.step
  const place = {
    top: `${((start - slotStart) / span.step) * 100}%`,
    height: `calc(${((end - start) / span.step) * 100}% - 2px)`,
    left: `calc(${(entry.lane / entry.lanes) * 100}% + 2px)`,
    width: `calc(${100 / entry.lanes}% - 5px)`,
  }
  const minutes = end - start
  const short = minutes < 45
  const detail = minutes < 75 && entry.state ? undefined : entry.detail
  const state = short ? undefined : entry.state?.label
  const unseen = [!detail && entry.detail, !state && entry.state?.label, entry.spoken].filter(Boolean).join(', ')
  const look = cx(
    'calendar-entry hover:shadow-raised',
    short && 'calendar-entry-short',
    entry.tentative &&
      'outline-1 outline-edge outline-dashed -outline-offset-1 focus-visible:outline-2 focus-visible:outline-lagoon focus-visible:outline-solid',
    isCarried && 'opacity-50',
    onPress && 'cursor-grab',
    tones[entry.tone],
  )
  const inside = (
    <>
      <b>
        <span>{entry.title}</span>
        {entry.state && (
          <svg aria-hidden="true" viewBox="0 0 24 24">
            <use href={`#${markOf(entry.state.tone)}`} />
          </svg>
        )}
      </b>
      {detail && <span>{detail}</span>}
      {state && <span>{state}</span>}
      <span className="sr-only">{unseen}</span>
    </>
  )
  const common = { className: look, style: place, tabIndex, onFocus, onPointerDown: onPress, 'data-entry': entry.key }
  if (entry.href) {
    return (
      <Link href={entry.href} scroll={false} draggable={false} {...common}>
        {inside}
      </Link>
    )
  }
  return (
    <button type="button" onClick={() => onOpen?.(entry.key)} {...common}>
      {inside}
    </button>
  )
}
