'use client'

import { useRef, useState } from 'react'
import { useAddress } from '@/components/scheduling/use-address'
import { say } from '@/components/scheduling/words'
import { useDeviceZone } from '@/components/time/use-device-zone'
import { Segmented } from '@/components/ui/segmented'
import { SlotPicker } from '@/components/ui/slot-picker'
import type { LocalDate, LocalTime, TimeZone } from '@/lib/domain/time/local'
import { partOfDay } from '@/lib/domain/time/part-of-day'
import { label } from '@/lib/messages/label'
import { sayClock, sayDay, sayDayAt, sayZone } from '@/lib/messages/say-time'
import { MonthDays } from './month-days'
import { NoTimes } from './no-times'
import type { ShownDay } from './shown-day'

export type OwnTimesProps = {
  readonly timeZone: TimeZone
  readonly month: LocalDate
  readonly days: readonly ShownDay[]
  readonly hasEarlier: boolean
  readonly hasLater: boolean
  readonly on: LocalDate | undefined
  readonly at: LocalTime | undefined
  readonly shownAs: 'month' | 'list'
}

const views = [
  { value: 'month', label: 'Month' },
  { value: 'list', label: 'List' },
]

/** A month with how many times are open on each day and the times of one, or all of them as a list; the choice stands in the address. */
export function OwnTimes({ timeZone, month, days, hasEarlier, hasLater, on, at, shownAs }: OwnTimesProps) {
  const { set, busy } = useAddress()
  const times = useRef<HTMLDivElement>(null)
  const open = days.filter((day) => day.times.length > 0)
  const [asked, setAsked] = useState(on)
  // What was pressed shows at once; the address and what the rules say of it follow.
  const [time, setTime] = useState(on && at ? `${on} ${at}` : undefined)
  const chosen = open.find((day) => day.on === asked) ?? open[0]
  const clocks = useClocks(timeZone)
  const chooseDay = (day: LocalDate) => {
    setAsked(day)
    setTime(undefined)
    set({ on: day, at: undefined })
    times.current?.focus()
  }
  const chooseTime = (value: string) => {
    const [day, clock] = value.split(' ')
    setTime(value)
    set({ on: day, at: clock })
  }
  const shown = shownAs === 'list' ? open : chosen ? [chosen] : []
  return (
    <div className="grid gap-5" aria-busy={busy}>
      <Segmented label="How the days are shown" options={views} value={shownAs} onChange={(as) => set({ as })} wide />
      <MonthDays
        {...{ month, days, hasEarlier, hasLater }}
        on={chosen?.on}
        daysToo={shownAs === 'month'}
        onMonth={(next) => set({ month: next, on: undefined, at: undefined })}
        onChoose={chooseDay}
      />
      <p role="status" className="text-muted text-sm empty:hidden">
        {busy ? say('ownLooking') : ''}
      </p>
      {open.length === 0 ? (
        <NoTimes month={month} days={days} hasLater={hasLater} onMonth={(next) => set({ month: next, on: undefined, at: undefined })} />
      ) : (
        <div ref={times} tabIndex={-1} className="focus-visible:outline-none">
          <SlotPicker
            legend={shownAs === 'list' || !chosen ? 'Times' : say('ownTimesOn', { day: sayDay(chosen.on) })}
            hint={clocks.hint}
            days={shown.map((day) => ({
              key: day.on,
              label: sayDay(day.on),
              slots: day.times.map((time) => ({
                value: `${day.on} ${time.at}`,
                label: sayClock(time.startsAt, timeZone),
                part: label('dayPart', partOfDay(time.at)),
                detail: clocks.beside(time.startsAt),
              })),
            }))}
            value={time}
            onChange={chooseTime}
          />
        </div>
      )}
    </div>
  )
}

/** The reader's own clock beside that of the practice, where the two differ: the time, and the day of the week where it is another. */
function useClocks(timeZone: TimeZone) {
  const own = useDeviceZone()
  const isElsewhere = own !== null && sayZone(own) !== sayZone(timeZone)
  const dayIn = (at: Date, zone: TimeZone) => sayDayAt(at, zone).slice(0, 3)
  return {
    hint: isElsewhere
      ? say('ownClockBeside', { zone: sayZone(timeZone), own: sayZone(own) })
      : say('ownClock', { zone: sayZone(timeZone) }),
    beside(at: Date): string | undefined {
      if (own === null || sayClock(at, own) === sayClock(at, timeZone)) return undefined
      return dayIn(at, own) === dayIn(at, timeZone) ? sayClock(at, own) : `${dayIn(at, own)}, ${sayClock(at, own)}`
    },
  }
}
