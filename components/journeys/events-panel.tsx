'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Segmented } from '@/components/ui/segmented'
import { TextInput } from '@/components/ui/text-input'
import { Timeline, TimelineItem } from '@/components/ui/timeline'
import { type JourneyEventKind, ungraded } from '@/lib/domain/journeys/event-kind'
import type { RecordEventInput } from '@/lib/inputs/journeys'
import { sayClock } from '@/lib/messages/say-time'
import { eventWords } from './event-words'
import type { ConsoleFacts, EventRow } from './types'
import type { Outbox } from './use-outbox'
import type { Stamp } from './use-stamp'

type Kind = RecordEventInput['kind']
type Tapped = { readonly key: string; readonly kind: Kind }

const UNDO_FOR = 8_000

const often: readonly Kind[] = [
  ...(['calm', 'nausea', 'vomiting', 'dizziness', 'headache', 'anxiety', 'crying', 'dissociation', 'perceptual_change'] as const),
  ...(['sedation', 'restless', 'bathroom', 'water', 'blanket', 'mask_off', 'music', 'light', 'touch', 'asked_to_stop'] as const),
  ...(['spoken_words', 'prescriber_called', 'medicine_given'] as const),
]
const rare: readonly Kind[] = [
  ...(['chest_pain', 'breathless', 'respiratory', 'raised_pressure', 'raised_heart_rate', 'blurred_vision', 'weakness'] as const),
  ...(['confusion', 'urinary', 'fall', 'seizure', 'loss_of_consciousness', 'does_not_wake', 'suicidality', 'misuse'] as const),
  'family_called',
]

type Props = { readonly journey: ConsoleFacts; readonly outbox: Outbox; readonly stamp: () => Stamp }

/** One tap writes down what happens, now, with how strong it is; a few seconds later it can still be taken back. */
export function EventsPanel({ journey, outbox, stamp }: Props) {
  const [grade, setGrade] = useState<'mild' | 'moderate' | 'severe'>('mild')
  const [detail, setDetail] = useState('')
  const [tapped, setTapped] = useState<Tapped | null>(null)
  useEffect(() => {
    if (tapped === null) return
    const over = setTimeout(() => setTapped(null), UNDO_FOR)
    return () => clearTimeout(over)
  }, [tapped])
  function tap(kind: Kind) {
    const { at, deviceAt } = stamp()
    const graded = ungraded.includes(kind) ? null : grade
    const input = { appointmentId: journey.id, kind, happenedAt: at, deviceAt, grade: graded, detail }
    setTapped({ kind, key: outbox.send({ kind: 'event', input }) })
    setDetail('')
    setGrade('mild')
  }
  function undo({ key }: Tapped) {
    outbox.send({ kind: 'undo', input: { appointmentId: journey.id, of: key } })
    setTapped(null)
  }
  const button = (kind: Kind) => (
    <Button key={kind} size="console" variant="secondary" onClick={() => tap(kind)}>
      {eventWords[kind]}
    </Button>
  )
  return (
    <Card title="What happens">
      <div className="grid gap-4">
        <div role="status" className="empty:hidden">
          {tapped && (
            <Notice
              tone="info"
              action={
                <Button size="console" variant="secondary" onClick={() => undo(tapped)}>
                  Take it back
                </Button>
              }
            >
              {eventWords[tapped.kind]} is written down.
            </Notice>
          )}
        </div>
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
          {journey.events.toReversed().map((event) => (
            <WrittenDown key={event.id} event={event} timeZone={journey.timeZone} />
          ))}
        </Timeline>
      </div>
    </Card>
  )
}

function WrittenDown({ event, timeZone }: { readonly event: EventRow; readonly timeZone: string }) {
  const { kind, grade, detail, doseMg, happenedAt, deviation, reason, isVoid } = event
  const word = eventWords[kind as JourneyEventKind] ?? kind
  const parts = [word, doseMg ? `${doseMg} mg` : grade, deviation && 'taken against the gate', isVoid && 'taken back']
  const pressing = grade === 'severe' || kind === 'emergency' || deviation
  const tone = isVoid
    ? 'neutral'
    : kind === 'dose' && !deviation
      ? 'journey'
      : pressing
        ? 'stops'
        : grade === 'moderate'
          ? 'waits'
          : 'neutral'
  const title = parts.filter(Boolean).join(' · ')
  return (
    <TimelineItem when={sayClock(happenedAt, timeZone)} tone={tone} title={isVoid ? <s>{title}</s> : title}>
      {[detail, reason].filter(Boolean).join(' · ')}
    </TimelineItem>
  )
}
