'use client'

import { useState } from 'react'
import { clockText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { TextInput } from '@/components/ui/text-input'
import { Timeline, TimelineItem } from '@/components/ui/timeline'
import type { RecordEventInput } from '@/lib/inputs/journeys/record-event'
import type { ConsoleFacts } from './types'
import type { useOutbox } from './use-outbox'

type Kind = RecordEventInput['kind']

const often: readonly Kind[] = ['calm', 'nausea', 'dizziness', 'anxiety', 'dissociation', 'perceptual_change', 'headache', 'sedation']
const rare: readonly Kind[] = [
  'raised_pressure',
  'raised_heart_rate',
  'blurred_vision',
  'urinary',
  'respiratory',
  'loss_of_consciousness',
  'fall',
  'suicidality',
  'misuse',
]

export const eventWords: Readonly<Record<string, string>> = {
  dose: 'Dose',
  calm: 'Calm, breathing evenly',
  note: 'Note',
  dizziness: 'Dizziness',
  nausea: 'Nausea',
  raised_heart_rate: 'Fast heart',
  raised_pressure: 'Raised pressure',
  perceptual_change: 'Changed perception',
  dissociation: 'Dissociation',
  sedation: 'Sleepy',
  anxiety: 'Anxiety',
  headache: 'Headache',
  blurred_vision: 'Blurred vision',
  respiratory: 'Breathing',
  loss_of_consciousness: 'Lost consciousness',
  urinary: 'Urinary',
  suicidality: 'Thoughts of suicide',
  fall: 'Fall',
  misuse: 'Misuse',
  emergency: 'Emergency call',
}

type Props = { readonly journey: ConsoleFacts; readonly outbox: ReturnType<typeof useOutbox> }

/** One tap writes down what happens, now, with how strong it is; and what was written so far. */
export function EventsPanel({ journey, outbox }: Props) {
  const [grade, setGrade] = useState<'mild' | 'moderate' | 'severe'>('mild')
  const [detail, setDetail] = useState('')
  function tap(kind: Kind) {
    const graded = kind === 'calm' || kind === 'note' ? null : grade
    outbox.send({ kind: 'event', input: { appointmentId: journey.id, kind, happenedAt: new Date().toISOString(), grade: graded, detail } })
    setDetail('')
    setGrade('mild')
  }
  const button = (kind: Kind) => (
    <Button key={kind} size="console" variant="secondary" onClick={() => tap(kind)}>
      {eventWords[kind]}
    </Button>
  )
  return (
    <Card title="What happens">
      <div className="grid gap-4">
        <Segmented
          label="How strong"
          wide
          value={grade}
          onChange={(value) => setGrade(value as typeof grade)}
          options={[
            { value: 'mild', label: 'Mild' },
            { value: 'moderate', label: 'Moderate' },
            { value: 'severe', label: 'Severe' },
          ]}
        />
        <div className="grid grid-cols-2 gap-2 lg:grid-cols-3">{often.map(button)}</div>
        <Disclosure summary="Less often">
          <div className="grid grid-cols-2 gap-2 pt-2 lg:grid-cols-3">{rare.map(button)}</div>
        </Disclosure>
        <Field label="Words to go with it" required={false}>
          <TextInput value={detail} onChange={(event) => setDetail(event.target.value)} maxLength={500} />
        </Field>
        {detail.trim() !== '' && (
          <Button size="console" variant="secondary" onClick={() => tap('note')}>
            Write it down as a note
          </Button>
        )}
        <Timeline label="So far">
          {journey.events.toReversed().map(({ id, kind, grade: strength, detail: words, doseMg, happenedAt }) => (
            <TimelineItem
              key={id}
              when={clockText(happenedAt, journey.timeZone)}
              tone={
                kind === 'dose'
                  ? 'journey'
                  : strength === 'severe' || kind === 'emergency'
                    ? 'stops'
                    : strength === 'moderate'
                      ? 'waits'
                      : 'neutral'
              }
              title={[eventWords[kind] ?? kind, doseMg ? `${doseMg} mg` : strength].filter(Boolean).join(' · ')}
            >
              {words}
            </TimelineItem>
          ))}
        </Timeline>
      </div>
    </Card>
  )
}
