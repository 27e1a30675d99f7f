'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { say } from '@/components/scheduling/words'
import { IconButton } from '@/components/ui/icon-button'
import { waitsForScripts } from '@/components/ui/wait-for-scripts'
import { addDays, addMonths, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { sayDay, sayMonth } from '@/lib/messages/say-time'
import type { ShownDay } from './shown-day'

type MonthDaysProps = {
  /** Its first day. */
  readonly month: LocalDate
  readonly days: readonly ShownDay[]
  readonly hasEarlier: boolean
  readonly hasLater: boolean
  readonly on: LocalDate | undefined
  /** Whether the days are shown, or the name of the month and the ways to others alone. */
  readonly daysToo: boolean
  readonly onMonth: (month: LocalDate) => void
  readonly onChoose: (on: LocalDate) => void
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A month as a table of days, each with how many times are open on it. */
export function MonthDays({ month, days, hasEarlier, hasLater, on, daysToo, onMonth, onChoose }: MonthDaysProps) {
  const open = new Map(days.map((day) => [day.on, day.times.length]))
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between gap-2">
        <IconButton
          label={say('ownEarlierMonth')}
          icon={<ChevronLeft aria-hidden />}
          disabled={!hasEarlier}
          onClick={() => onMonth(addMonths(month, -1))}
        />
        <h3 className="font-semibold" aria-live="polite">
          {sayMonth(month)}
        </h3>
        <IconButton
          label={say('ownNextMonth')}
          icon={<ChevronRight aria-hidden />}
          disabled={!hasLater}
          onClick={() => onMonth(addMonths(month, 1))}
        />
      </div>
      {daysToo && (
        <>
          <table className="w-full table-fixed border-separate border-spacing-1">
            <caption className="sr-only">{sayMonth(month)}</caption>
            <thead>
              <tr>
                {weekdays.map((weekday) => (
                  <th key={weekday} scope="col" abbr={weekday} className="pb-1 font-medium text-muted text-xs">
                    {weekday.slice(0, 2)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(month).map((week) => (
                <tr key={week[0]}>
                  {week.map((day) => (
                    <td key={day} className="p-0">
                      {day.slice(0, 7) === month.slice(0, 7) && (
                        <DayButton day={day} count={open.get(day) ?? 0} isChosen={day === on} onChoose={onChoose} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="text-muted text-sm">{say('ownMonthHint')}</p>
        </>
      )}
    </div>
  )
}

type DayButtonProps = {
  readonly day: LocalDate
  readonly count: number
  readonly isChosen: boolean
  readonly onChoose: (on: LocalDate) => void
}

const DayButton = ({ day, count, isChosen, onChoose }: DayButtonProps) => (
  <button
    {...waitsForScripts}
    type="button"
    aria-pressed={isChosen}
    disabled={count === 0}
    onClick={() => onChoose(day)}
    className="grid min-h-12 w-full content-center rounded-field border border-edge/70 bg-surface py-1 text-center tabular-nums leading-tight hover:border-lagoon disabled:border-transparent disabled:bg-transparent disabled:text-muted aria-pressed:border-lagoon aria-pressed:bg-lagoon aria-pressed:text-on-lagoon"
  >
    <span className="sr-only">{say('ownDayOpen', { day: sayDay(day, 'long'), count })}</span>
    <span aria-hidden className={count > 0 ? 'font-semibold' : ''}>
      {Number(day.slice(8))}
    </span>
    <span aria-hidden className="text-xs">
      {count > 0 ? count : '\u00a0'}
    </span>
  </button>
)

/** The weeks a month lies in, from Sunday to Saturday. */
function weeksOf(month: LocalDate): LocalDate[][] {
  const last = addDays(addMonths(month, 1), -1)
  const weeks: LocalDate[][] = []
  for (let sunday = addDays(month, -weekdayOf(month)); sunday <= last; sunday = addDays(sunday, 7))
    weeks.push(weekdays.map((_, index) => addDays(sunday, index)))
  return weeks
}
