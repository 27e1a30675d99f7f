'use client'

import { useState } from 'react'
import { useAddress } from '@/components/scheduling/use-address'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Select } from '@/components/ui/select'
import { weekdayOrder } from '@/lib/domain/practice/open-week'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayWeekday } from '@/lib/messages/say-time'
import { say } from './words'

type Named = { readonly id: string; readonly name: string }

type PlacesChoicesProps = {
  readonly locationId: string
  readonly locations: readonly Named[]
  readonly facilityId: string | null
  /** Partner facilities to choose among, if any. */
  readonly facilities: readonly Named[]
  readonly from: LocalDate
  readonly earliest: LocalDate
  readonly weeks: number
  /** Days of the week on which the client can come: 0 is Sunday. */
  readonly weekdays: readonly number[]
}

const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }))

/** What the days of a whole plan hang on, kept in the address: the place, the partner facility, from when on, within how many weeks, on which days of the week. */
export function PlacesChoices({ locationId, locations, facilityId, facilities, from, earliest, weeks, weekdays }: PlacesChoicesProps) {
  const { set, busy } = useAddress()
  // A plan that was moved by hand was one of those found by what is chosen here.
  const choose = (changes: Parameters<typeof set>[0]) => set({ ...changes, of: undefined, moved: undefined })
  // Somebody ticks faster than the days are looked for.
  const [ticked, setTicked] = useState(weekdays)
  const toggle = (day: number, on: boolean) => {
    const chosen = weekdayOrder.filter((one) => (one === day ? on : ticked.includes(one)))
    setTicked(chosen)
    if (chosen.length > 0) choose({ days: chosen.join('') })
  }
  return (
    <Card title="When the client can come">
      <div className="grid gap-4" aria-busy={busy}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
          <Field label="Location">
            <Select value={locationId} onChange={({ target }) => choose({ location: target.value })} options={named(locations)} />
          </Field>
          {facilities.length > 0 && (
            <Field label="Partner facility">
              <Select
                value={facilityId ?? ''}
                onChange={({ target }) => choose({ facility: target.value || undefined })}
                options={[{ value: '', label: say('usualFacility') }, ...named(facilities)]}
              />
            </Field>
          )}
          <Field label="First journey from">
            <DateField key={from} defaultValue={from} min={earliest} onBlur={({ target }) => choose({ from: target.value || undefined })} />
          </Field>
          <Field label="All journeys within">
            <Select
              value={String(weeks)}
              onChange={({ target }) => choose({ weeks: target.value })}
              options={[8, 12, 16].map((count) => ({ value: String(count), label: `${count} weeks` }))}
            />
          </Field>
        </div>
        <FieldGroup legend="Days of the week for a journey" error={ticked.length === 0 ? 'Choose at least one day.' : undefined}>
          <div className="flex flex-wrap gap-x-5">
            {weekdayOrder.map((day) => (
              <Checkbox
                key={day}
                label={sayWeekday(day)}
                checked={ticked.includes(day)}
                onChange={({ target }) => toggle(day, target.checked)}
              />
            ))}
          </div>
        </FieldGroup>
      </div>
    </Card>
  )
}
