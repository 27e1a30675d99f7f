'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { clockText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { clearVitalsAction } from '@/lib/actions/journeys-day'
import { wordFinding } from '@/lib/messages/word-finding'
import type { ConsoleFacts, Limits, VitalsRow } from './types'
import type { useOutbox } from './use-outbox'
import { VitalsStrip } from './vitals-strip'

type Props = { readonly journey: ConsoleFacts; readonly outbox: ReturnType<typeof useOutbox> }

const fields = [
  { name: 'systolic', label: 'Upper pressure' },
  { name: 'diastolic', label: 'Lower pressure' },
  { name: 'heartRate', label: 'Pulse' },
  { name: 'spo2', label: 'Oxygen %' },
  { name: 'temperature', label: 'Temp. °C' },
] as const

type Name = (typeof fields)[number]['name']
const empty: Record<Name, string> = { systolic: '', diastolic: '', heartRate: '', spo2: '', temperature: '' }

/** What a number means against its limit, while it is typed; null when it is within. */
function limitSaid(name: Name, text: string, limits: Limits): string | null {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) return null
  if (name === 'systolic' || name === 'diastolic') {
    if (value >= limits[`${name}Stops`]) return 'No dose today'
    return value > limits[name] ? 'Ask the prescriber' : null
  }
  if (name === 'heartRate') return value < limits.heartLow || value > limits.heartHigh ? 'Ask the prescriber' : null
  if (name === 'spo2') return value < limits.spo2Low ? 'Ask the prescriber' : null
  return value >= limits.temperatureHigh ? 'Ask the prescriber' : null
}

/** Vital signs: typed in, judged at once, kept as a list against their limits. */
export function VitalsPanel({ journey, outbox }: Props) {
  const [values, setValues] = useState(empty)
  const numberIn = (name: Name) => (values[name].trim() === '' ? null : Number(values[name]))
  const ready = numberIn('systolic') !== null && numberIn('diastolic') !== null && fields.every(({ name }) => !Number.isNaN(numberIn(name)))
  const leaving = journey.readings.find(({ moment }) => moment === 'after-dose')?.takenAt != null
  const moment = journey.doseAt === null ? ('before' as const) : leaving ? ('leaving' as const) : ('after' as const)
  function save(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    const reading = Object.fromEntries(fields.map(({ name }) => [name, numberIn(name)])) as Record<Name, number | null>
    outbox.send({ kind: 'vitals', input: { appointmentId: journey.id, moment, takenAt: new Date().toISOString(), ...reading } })
    setValues(empty)
  }
  return (
    <Card title="Vital signs" detail={{ before: 'Before the dose', after: 'After the dose', leaving: 'Before leaving' }[moment]}>
      <form onSubmit={save} className="grid gap-4" noValidate>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {fields.map(({ name, label }) => (
            <Field key={name} label={label} error={moment === 'before' ? limitSaid(name, values[name], journey.limits) : null}>
              <TextInput
                inputMode="decimal"
                autoComplete="off"
                value={values[name]}
                onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              />
            </Field>
          ))}
        </div>
        <Button size="console" variant="secondary" disabled={!ready}>
          Save the reading
        </Button>
      </form>
      <div className="mt-4 empty:hidden">
        <VitalsStrip journey={journey} />
      </div>
      <ul className="mt-4 grid gap-3">
        {journey.vitals.toReversed().map((reading) => (
          <Reading key={reading.id} reading={reading} timeZone={journey.timeZone} waits={journey.doseAt === null} />
        ))}
      </ul>
    </Card>
  )
}

const effects: Readonly<Record<string, { state: ChipState; word: string }>> = {
  allow: { state: 'ready', word: 'Within limits' },
  warn: { state: 'ready', word: 'Within limits' },
  hold: { state: 'waits', word: 'Ask the prescriber' },
  refuse: { state: 'stops', word: 'No dose today' },
}

function Reading({ reading, timeZone, waits }: { reading: VitalsRow; timeZone: string; waits: boolean }) {
  const { systolic, diastolic, heartRate, spo2, temperature, takenAt, effect, findings, moment } = reading
  const clearedReason = reading.word?.words ?? null
  const parts = [
    `${systolic ?? '–'}/${diastolic ?? '–'}`,
    heartRate && `pulse ${heartRate}`,
    spo2 && `${spo2} %`,
    temperature && `${temperature} °C`,
  ]
  const chip = clearedReason ? { state: 'ready' as const, word: 'Prescriber asked' } : effects[effect]
  return (
    <li className="grid gap-2 border-line border-t pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-semibold tabular-nums">{parts.filter(Boolean).join(' · ')}</span>
        <span className="flex items-center gap-2 text-base text-muted">
          {clockText(takenAt, timeZone)}
          {chip && moment === 'before' && <Chip state={chip.state}>{chip.word}</Chip>}
        </span>
      </div>
      {findings.map((finding) => (
        <p key={finding.code} className="text-base">
          {wordFinding(finding, 'staff', { timeZone })}
        </p>
      ))}
      {clearedReason && <p className="text-base text-muted">{clearedReason}</p>}
      {effect === 'hold' && !clearedReason && waits && <ClearReading readingId={reading.id} />}
    </li>
  )
}

function ClearReading({ readingId }: { readingId: string }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const clear = useCommand(clearVitalsAction, () => router.refresh())
  return (
    <div className="grid gap-3 rounded-card bg-waits-soft p-3">
      <Field label="Who was asked, and what they said">
        <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
      </Field>
      <FormTrouble trouble={clear.trouble} message={clear.problem ?? undefined} />
      <Button size="console" variant="secondary" busy={clear.busy} onClick={() => clear.run({ readingId, reason })}>
        The prescriber lets the dose go ahead
      </Button>
    </div>
  )
}
