'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Segmented } from '@/components/ui/segmented'
import { TextInput } from '@/components/ui/text-input'
import type { Sedation } from '@/lib/domain/journeys/sedation'
import { isReady, limitSaid, nothingTyped, numberIn, readingFields, readingOf, type Typed, typedOf } from './reading-fields'
import { SedationChoice } from './sedation-choice'
import { inCelsius, looksLike, type TemperatureUnit } from './temperature'
import type { ConsoleFacts } from './types'
import type { Outbox } from './use-outbox'
import type { Stamp } from './use-stamp'
import { VitalsList } from './vitals-list'
import { VitalsStrip } from './vitals-strip'

type Props = { readonly journey: ConsoleFacts; readonly outbox: Outbox; readonly stamp: () => Stamp }

/** Vital signs: typed in, judged at once, kept as a list against their limits. What the server does not take comes back into its fields. */
export function VitalsPanel({ journey, outbox, stamp }: Props) {
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [unit, setUnit] = useState<TemperatureUnit>('F')
  const [sedation, setSedation] = useState<Sedation | null>(null)
  const back = outbox.returned.find((entry) => entry.kind === 'vitals')
  const [shownKey, setShownKey] = useState<string | null>(null)
  if (back?.kind === 'vitals' && back.key !== shownKey) {
    setShownKey(back.key)
    setTyped(typedOf(back.input))
    setUnit('C')
    setSedation(back.input.sedation ?? null)
  }
  const leaving = journey.readings.some(({ moment, takenAt }) => moment === 'after-dose' && takenAt !== null)
  const moment = journey.doseAt === null ? ('before' as const) : leaving ? ('leaving' as const) : ('after' as const)
  const temperature = numberIn(typed.temperature)
  const other = temperature === null || Number.isNaN(temperature) ? null : looksLike(temperature, unit)
  function save(meant: TemperatureUnit) {
    const numbers = { ...readingOf(typed, meant), sedation }
    if (back?.kind === 'vitals') outbox.correct(back.key, { kind: 'vitals', input: { ...back.input, ...numbers } })
    else {
      const { at, deviceAt } = stamp()
      outbox.send({ kind: 'vitals', input: { appointmentId: journey.id, moment, takenAt: at, deviceAt, ...numbers } })
    }
    setUnit(meant)
    setTyped(nothingTyped)
    setSedation(null)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isReady(typed) && other === null) save(unit)
  }
  return (
    <Card title="Vital signs" detail={{ before: 'Before the dose', after: 'After the dose', leaving: 'Before leaving' }[moment]}>
      <Form onSubmit={submit} className="grid gap-4">
        {back && (
          <Notice
            tone="stops"
            title="This reading is not stored yet"
            action={
              <Button type="button" variant="quiet" onClick={() => outbox.leaveOut(back.key)}>
                Leave it out
              </Button>
            }
          >
            Your numbers are back in the fields, with the time they were taken. Put right what is named and save again.
          </Notice>
        )}
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {readingFields.map(({ name, label }) => (
            <Field
              key={name}
              label={name === 'temperature' ? `Temp. °${unit}` : label}
              error={back?.returned?.fields[name]?.join(' ') ?? limitSaid(name, celsiusOf(name, typed, unit), moment, journey.limits)}
            >
              <TextInput
                inputMode="decimal"
                autoComplete="off"
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            </Field>
          ))}
        </div>
        <Segmented
          label="Temperature in"
          value={unit}
          onChange={(value) => setUnit(value as TemperatureUnit)}
          options={[
            { value: 'F', label: '°F' },
            { value: 'C', label: '°C' },
          ]}
        />
        {other !== null && (
          <Notice
            tone="waits"
            action={
              <Button type="button" variant="secondary" disabled={!isReady(typed)} onClick={() => save(other)}>
                Use °{other}
              </Button>
            }
          >
            {typed.temperature} looks like °{other}. Use °{other}?
          </Notice>
        )}
        {moment !== 'before' && <SedationChoice value={sedation} onChange={setSedation} />}
        <Button size="console" variant="secondary" disabled={!isReady(typed) || other !== null}>
          Save the reading
        </Button>
      </Form>
      <div className="mt-4 empty:hidden">
        <VitalsStrip journey={journey} />
      </div>
      <VitalsList journey={journey} />
    </Card>
  )
}

const celsiusOf = (name: keyof Typed, typed: Typed, unit: TemperatureUnit): number | null => {
  const value = numberIn(typed[name])
  return name === 'temperature' && value !== null ? inCelsius(value, unit) : value
}
