'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { clearVitalsAction, confirmVoidAction, voidVitalsAction } from '@/lib/actions/journeys-day'
import { sayClock } from '@/lib/messages/say-time'
import { badgeOf } from './reading-badge'
import { sedationWords } from './sedation-choice'
import type { ConsoleFacts, VitalsRow } from './types'

/** The readings so far, the latest first, each with what it means in colour, sign and word. */
export function VitalsList({ journey }: { readonly journey: ConsoleFacts }) {
  return (
    <ul className="mt-4 grid gap-3">
      {journey.vitals.toReversed().map((reading) => (
        <Reading key={reading.id} reading={reading} timeZone={journey.timeZone} waits={journey.doseAt === null} />
      ))}
    </ul>
  )
}

type ReadingProps = { readonly reading: VitalsRow; readonly timeZone: string; readonly waits: boolean }

function Reading({ reading, timeZone, waits }: ReadingProps) {
  const { systolic, diastolic, heartRate, spo2, temperature, respiratoryRate, sedation, takenAt, findings, isVoid } = reading
  const parts = [
    `${systolic ?? '–'}/${diastolic ?? '–'}`,
    heartRate && `pulse ${heartRate}`,
    spo2 && `${spo2} %`,
    respiratoryRate && `${respiratoryRate} breaths`,
    temperature && `${temperature} °C`,
    sedation && sedationWords[sedation as keyof typeof sedationWords],
  ]
  const badge = badgeOf(reading)
  const asks = reading.moment === 'before' && (reading.effect === 'hold' || reading.effect === 'refuse') && !reading.word && !isVoid
  return (
    <li className="grid gap-2 border-line border-t pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className={isVoid ? 'tabular-nums line-through' : 'font-semibold tabular-nums'}>{parts.filter(Boolean).join(' · ')}</span>
        <span className="flex items-center gap-2 text-base text-muted">
          {sayClock(takenAt, timeZone)}
          <Chip state={badge.state}>{badge.word}</Chip>
        </span>
      </div>
      {!isVoid &&
        findings.map((finding) => (
          <p key={finding.code} className="text-base">
            <FindingText findings={[finding]} reader="staff" timeZone={timeZone} />
          </p>
        ))}
      {reading.word && (
        <p className="text-base text-muted">
          {reading.word.prescriber}: {reading.word.words}
        </p>
      )}
      {asks && waits && <AskedPrescriber reading={reading} timeZone={timeZone} />}
      <Wrong reading={reading} timeZone={timeZone} />
    </li>
  )
}

function AskedPrescriber({ reading, timeZone }: { readonly reading: VitalsRow; readonly timeZone: string }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const clear = useCommand(clearVitalsAction, () => router.refresh())
  const isStop = reading.effect === 'refuse'
  return (
    <div className="grid gap-3 rounded-card bg-waits-soft p-3">
      <Field
        label="What the prescriber said, read back to them"
        hint={
          isStop
            ? 'Lifts the stop of the day only when two later readings are below the limit, and once they have confirmed it themselves.'
            : 'They confirm it themselves within a day.'
        }
      >
        <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
      </Field>
      <FormTrouble trouble={clear.trouble} message={clear.problem ?? undefined} />
      {clear.ruling && <FindingsNotice ruling={clear.ruling} reader="staff" timeZone={timeZone} />}
      <Button size="console" variant="secondary" busy={clear.busy} onClick={() => clear.run({ readingId: reading.id, reason })}>
        {isStop ? 'The prescriber lifts the stop' : 'The prescriber lets the dose go ahead'}
      </Button>
    </div>
  )
}

/** A wrong measurement: said by one, confirmed by another, and repeated at once. */
function Wrong({ reading, timeZone }: { readonly reading: VitalsRow; readonly timeZone: string }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const say = useCommand(voidVitalsAction, () => router.refresh())
  const confirm = useCommand(confirmVoidAction, () => router.refresh())
  const { id: readingId, voidState, voidReason } = reading
  if (voidState === 'voided') return <p className="text-base text-muted">Wrong measurement: {voidReason}</p>
  if (voidState === 'waits-for-repeat')
    return (
      <p className="text-base text-muted">Called wrong by two people: {voidReason}. It counts until it was repeated within ten minutes.</p>
    )
  if (voidState === 'waits-for-person')
    return (
      <div className="grid gap-3">
        <p className="text-base text-muted">Called wrong: {voidReason}. A second person, or the prescriber, confirms it.</p>
        {confirm.ruling && <FindingsNotice ruling={confirm.ruling} reader="staff" timeZone={timeZone} />}
        <FormTrouble trouble={confirm.trouble} message={confirm.problem ?? undefined} />
        <Button size="console" variant="secondary" busy={confirm.busy} onClick={() => confirm.run({ readingId })}>
          I say so too
        </Button>
      </div>
    )
  return (
    <Disclosure summary="Wrong measurement">
      <div className="grid gap-3 pt-2">
        <Field label="What was wrong: cuff, arm, talking">
          <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
        </Field>
        <FormTrouble trouble={say.trouble} message={say.problem ?? undefined} />
        <Button size="console" variant="secondary" busy={say.busy} onClick={() => say.run({ readingId, reason })}>
          This measurement was wrong
        </Button>
      </div>
    </Disclosure>
  )
}
