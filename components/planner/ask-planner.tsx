'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Select } from '@/components/ui/select'
import { askPlannerAction } from '@/lib/actions/planner'
import type { WaitingClient } from '@/lib/data/views/planner'
import { weekdayOrder } from '@/lib/domain/practice/open-week'
import { MOST_CLIENTS, plannerSeconds } from '@/lib/domain/regimens/planner-run'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay, sayWeekday } from '@/lib/messages/say-time'
import { useChosen } from './use-chosen'
import { say } from './words'

type AskPlannerProps = {
  readonly waiting: readonly WaitingClient[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly tomorrow: LocalDate
}

const weekChoices = [8, 12, 16] as const
type Asked = {
  readonly locationId: string
  readonly fromOn: LocalDate
  readonly weeks: (typeof weekChoices)[number]
  readonly seconds: (typeof plannerSeconds)[number]
  readonly weekdays: readonly number[]
}

/** Who waits, whom to place, where and when, and for how long to look. */
export function AskPlanner({ waiting, places, tomorrow }: AskPlannerProps) {
  const most = waiting.slice(0, MOST_CLIENTS).map(({ id }) => id)
  const { chosen, choose, chooseAll } = useChosen(most)
  const [asked, setAsked] = useState<Asked>({
    ...{ locationId: places[0]?.id ?? '', fromOn: tomorrow, weeks: 12, seconds: plannerSeconds[0], weekdays: [1, 2, 3, 4, 5] },
  })
  const asking = useCommand(askPlannerAction)
  const inTurn = waiting.filter(({ id }) => chosen.has(id))
  return (
    <div className="grid gap-4">
      <AskedFields {...{ asked, places, tomorrow }} onChange={setAsked} />
      <FormTrouble trouble={asking.trouble} message={asking.problem ?? undefined} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          busy={asking.busy}
          disabled={inTurn.length === 0 || inTurn.length > MOST_CLIENTS || asked.weekdays.length === 0}
          onClick={() => asking.run({ ...asked, weekdays: [...asked.weekdays], clientIds: inTurn.map(({ id }) => id) })}
        >
          {say('look')}
        </Button>
        <span className="text-muted text-sm">{say('chosen', { count: inTurn.length })}</span>
        <Button variant="quiet" size="desk" onClick={() => chooseAll(chosen.size > 0 ? [] : most)}>
          {chosen.size > 0 ? say('chooseNone') : say('chooseAll', { count: most.length })}
        </Button>
      </div>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {waiting.map(({ id, name, therapist, cycles, since }) => (
          <li key={id}>
            <Checkbox
              label={name}
              hint={[
                say(since < tomorrow ? 'waitsSince' : 'waitsAfter', { cycles, day: sayDay(since) }),
                ...(therapist ? [say('withTherapist', { name: therapist })] : []),
              ].join(', ')}
              checked={chosen.has(id)}
              onChange={({ target }) => choose(id, target.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

type AskedFieldsProps = Omit<AskPlannerProps, 'waiting'> & { readonly asked: Asked; readonly onChange: (asked: Asked) => void }

function AskedFields({ asked, places, tomorrow, onChange }: AskedFieldsProps) {
  const set = (change: Partial<Asked>) => onChange({ ...asked, ...change })
  return (
    <Card title="Where and when">
      <div className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field label="Location">
            <Select
              value={asked.locationId}
              onChange={({ target }) => set({ locationId: target.value })}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label="First journey from">
            <DateField value={asked.fromOn} min={tomorrow} required onChange={({ target }) => set({ fromOn: target.value as LocalDate })} />
          </Field>
          <Field label="All journeys within">
            <Select
              value={String(asked.weeks)}
              onChange={({ target }) => set({ weeks: weekChoices.find((weeks) => String(weeks) === target.value) ?? 12 })}
              options={weekChoices.map((weeks) => ({ value: String(weeks), label: say('weeks', { weeks }) }))}
            />
          </Field>
          <Field label="Look for">
            <Select
              value={String(asked.seconds)}
              onChange={({ target }) =>
                set({ seconds: plannerSeconds.find((seconds) => String(seconds) === target.value) ?? plannerSeconds[0] })
              }
              options={plannerSeconds.map((seconds) => ({ value: String(seconds), label: say('seconds', { seconds }) }))}
            />
          </Field>
        </div>
        <FieldGroup legend="Days of the week for a journey" error={asked.weekdays.length === 0 ? 'Choose at least one day.' : undefined}>
          <div className="flex flex-wrap gap-x-5">
            {weekdayOrder.map((day) => (
              <Checkbox
                key={day}
                label={sayWeekday(day)}
                checked={asked.weekdays.includes(day)}
                onChange={({ target }) =>
                  set({ weekdays: weekdayOrder.filter((one) => (one === day ? target.checked : asked.weekdays.includes(one))) })
                }
              />
            ))}
          </div>
        </FieldGroup>
      </div>
    </Card>
  )
}
