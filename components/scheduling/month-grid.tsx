'use client'

import { CalendarOff, Clock, PlaneTakeoff } from 'lucide-react'
import Link from 'next/link'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import type { MonthDay, MonthKind } from '@/lib/domain/scheduling/month-of-visits'
import { addMonths, type LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { useAddress } from './use-address'
import { say } from './words'

export type MonthDayShown = MonthDay & { readonly href: string }

type MonthGridProps = {
  readonly label: string
  readonly month: LocalDate
  readonly today: LocalDate
  readonly days: readonly MonthDayShown[]
}

const DAYS = 7

/** Where a key takes the focus among the days of the weeks shown; `undefined` where it means nothing here. */
function dayAfter(key: string, at: number, count: number): number | undefined {
  const monday = at - (at % DAYS)
  const to: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - DAYS, ArrowDown: at + DAYS },
    ...{ Home: monday, End: monday + DAYS - 1 },
  }
  const next = to[key]
  return next === undefined ? undefined : next < 0 || next >= count ? at : next
}

/** A month of the practice, one cell a day. One tab stop; arrows walk over the days, page up and down over the months, enter opens the day. */
export function MonthGrid({ label, month, today, days }: MonthGridProps) {
  const { set } = useAddress()
  const frame = useRef<HTMLTableElement>(null)
  const [chosen, setChosen] = useState<LocalDate>(today)
  const placeOf = (day: LocalDate) => days.findIndex(({ on }) => on === day)
  const at = placeOf(chosen) >= 0 ? placeOf(chosen) : placeOf(month)
  const goesOn = useRef(false)
  const focus = (day: LocalDate | undefined) => frame.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another month has come, and the keys go on in it
  useEffect(() => {
    if (goesOn.current) focus(days[at]?.on)
    goesOn.current = false
  }, [month])
  const hear = (event: KeyboardEvent) => {
    const months = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0
    const next = months === 0 ? dayAfter(event.key, at, days.length) : undefined
    if (months === 0 && next === undefined) return
    event.preventDefault()
    if (months === 0) return focus(days[next ?? at]?.on)
    const there = addMonths(days[at]?.on ?? month, months)
    goesOn.current = true
    setChosen(there)
    set({ week: there })
  }
  const weeks = Array.from({ length: days.length / DAYS }, (_, week) => days.slice(week * DAYS, (week + 1) * DAYS))
  return (
    <table
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is a table whose cells are walked through
      role="grid"
      aria-label={label}
      onKeyDown={hear}
      className="w-full table-fixed border-collapse rounded-card border border-line bg-surface text-xs shadow-lift"
    >
      <thead>
        <tr>
          {weeks[0]?.map(({ on }) => (
            <th key={on} scope="col" className="border-line border-b p-2 text-left font-medium text-muted text-sm">
              {sayDay(on).slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week[0]?.on}>
            {week.map((day, column) => (
              <MonthCell
                key={day.on}
                day={day}
                isToday={day.on === today}
                tabIndex={row * DAYS + column === at ? 0 : -1}
                onFocus={() => setChosen(day.on)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { readonly day: MonthDayShown; readonly isToday: boolean; readonly tabIndex: 0 | -1; readonly onFocus: () => void }

function MonthCell({ day, isToday, tabIndex, onFocus }: CellProps) {
  const { on, href, isInMonth, closed } = day
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its link takes the focus
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
      role="gridcell"
      aria-current={isToday ? 'date' : undefined}
      className={cx(
        'h-28 border-line border-t border-l p-0 align-top first:border-l-0 print:h-24',
        closed && 'bg-neutral-soft/70',
        isToday && 'shadow-[inset_0_2px_0_var(--lagoon)]',
      )}
    >
      <Link
        href={href}
        data-day={on}
        tabIndex={tabIndex}
        onFocus={onFocus}
        className="flex h-full min-h-28 flex-col gap-0.5 p-1.5 hover:bg-lagoon-soft/60 focus-visible:-outline-offset-2 print:min-h-0"
      >
        <span
          aria-hidden="true"
          className={cx('font-semibold text-sm tabular-nums', isToday ? 'text-lagoon' : !isInMonth && 'font-normal text-muted')}
        >
          {Number(on.slice(8))}
        </span>
        <span className="sr-only">{sayDay(on, 'long')}</span>
        <DayParts day={day} />
      </Link>
    </td>
  )
}

const dots: Readonly<Record<MonthKind, string>> = {
  journey: 'bg-journey',
  preparation: 'bg-preparation',
  integration: 'bg-integration',
  group: 'bg-lagoon',
  consult: 'bg-edge',
  other: 'bg-edge',
}

/** What stands on a day: how many of each kind, what waits, and why the place is closed or who is away. */
function DayParts({ day: { counts, waits, closed, isHoliday, away } }: { readonly day: MonthDay }) {
  return (
    <>
      {counts.map(({ kind, count }) => (
        <span key={kind} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={cx('size-2 shrink-0 rounded-full print:border print:border-edge', dots[kind])} />
          {say('monthCount', { kind, count })}
        </span>
      ))}
      {waits > 0 && (
        <span className="flex items-center gap-1 font-medium text-waits">
          <Clock aria-hidden="true" className="size-3 shrink-0" />
          {say('monthWaits', { count: waits })}
        </span>
      )}
      {(closed || isHoliday) && (
        <span className="flex items-center gap-1 text-muted">
          <CalendarOff aria-hidden="true" className="size-3 shrink-0" />
          {[closed && (closed.reason ?? say('dayIsClosed')), isHoliday && say('holiday')].filter(Boolean).join(', ')}
        </span>
      )}
      {away.length > 0 && (
        <span className="flex items-start gap-1 text-muted">
          <PlaneTakeoff aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {say('monthAway', { names: away.join(', ') })}
        </span>
      )}
    </>
  )
}

/** The same days as a list, for a narrow screen: those on which there is anything. */
export function MonthList({ days, today }: Pick<MonthGridProps, 'days' | 'today'>) {
  const shown = days.filter(({ isInMonth, counts, away, closed }) => isInMonth && (counts.length > 0 || away.length > 0 || closed?.reason))
  if (shown.length === 0) return <EmptyState>{say('calendarEmpty')}</EmptyState>
  return (
    <ul className="grid gap-2">
      {shown.map((day) => (
        <li key={day.on}>
          <Link
            href={day.href}
            aria-current={day.on === today ? 'date' : undefined}
            className="flex min-h-11 flex-wrap gap-x-4 gap-y-1 rounded-field border border-line bg-surface px-3 py-2 text-sm hover:border-lagoon"
          >
            <span className={cx('w-full font-semibold', day.on === today && 'text-lagoon')}>{sayDay(day.on)}</span>
            <DayParts day={day} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
