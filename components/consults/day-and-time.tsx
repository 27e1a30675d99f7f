'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SlotPicker } from '@/components/ui/slot-picker'
import { sayDay, sayZone } from '@/lib/messages/say-time'
import { type OpenTimes, openDays } from './open-days'
import { say } from './words'

type DayAndTimeProps = {
  readonly times: OpenTimes
  readonly value: string | undefined
  readonly onChange: (startsAt: string) => void
  readonly error?: string | undefined
}

/** A day, and the open times on it. A time chosen elsewhere brings its day along. */
export function DayAndTime({ times, value, onChange, error }: DayAndTimeProps) {
  const [asked, setAsked] = useState<string>()
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (value) setAsked(undefined)
  }
  const chosen = times.days.find(({ times: open }) => value !== undefined && open.includes(value))
  const day = asked ?? chosen?.day ?? times.days[0]?.day
  return (
    <div className="grid gap-4">
      <Field label={say('day')} hint={say('zoneNote', { zone: sayZone(times.timeZone), minutes: times.minutes })} className="max-w-xs">
        <Select
          value={day}
          onChange={(event) => setAsked(event.target.value)}
          options={times.days.map(({ day: open, times: all }) => ({
            value: open,
            label: say('timesOn', { day: sayDay(open), count: all.length }),
          }))}
        />
      </Field>
      <SlotPicker
        legend={say('timeTitle')}
        hideLegend
        days={openDays({ ...times, days: times.days.filter((open) => open.day === day) })}
        value={value}
        onChange={onChange}
        error={error}
      />
    </div>
  )
}
