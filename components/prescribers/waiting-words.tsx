'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { TextInput } from '@/components/ui/text-input'
import { clearVitalsAction, confirmWordAction } from '@/lib/actions/journeys-day'
import type { Finding } from '@/lib/domain/finding'
import { sayDayAt } from '@/lib/messages/say-time'

type Word = {
  readonly id: string
  readonly clientName: string
  readonly words: string
  readonly lifts: string
  readonly decidedAt: Date
  readonly reading: string
}
type Asked = {
  readonly id: string
  readonly clientName: string
  readonly reading: string
  readonly effect: string
  readonly findings: readonly Finding[]
}
type Props = { readonly toConfirm: readonly Word[]; readonly asked: readonly Asked[]; readonly timeZone: string }

/** Readings of today that wait for the prescriber's word, and words read back that wait for their own yes. */
export function WaitingWords({ toConfirm, asked, timeZone }: Props) {
  if (toConfirm.length === 0 && asked.length === 0) return null
  return (
    <Section title="Readings that wait for you">
      <ul className="grid gap-4">
        {asked.map((reading) => (
          <AskedReading key={reading.id} reading={reading} timeZone={timeZone} />
        ))}
        {toConfirm.map((word) => (
          <ConfirmWord key={word.id} word={word} timeZone={timeZone} />
        ))}
      </ul>
    </Section>
  )
}

function AskedReading({ reading, timeZone }: { readonly reading: Asked; readonly timeZone: string }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const clear = useCommand(clearVitalsAction, () => router.refresh())
  const isStop = reading.effect === 'refuse'
  return (
    <Card
      as="li"
      heading="h3"
      title={`${reading.clientName}: ${reading.reading} before the dose`}
      aside={<Chip state={isStop ? 'stops' : 'waits'}>{isStop ? 'Stopped for today' : 'Waits for you'}</Chip>}
    >
      <div className="grid gap-3">
        {reading.findings.map((finding) => (
          <p key={finding.code}>
            <FindingText findings={[finding]} reader="prescriber" timeZone={timeZone} />
          </p>
        ))}
        <Field label="Your decision, in your words">
          <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} />
        </Field>
        <FormTrouble trouble={clear.trouble} message={clear.problem ?? undefined} />
        {clear.ruling && <FindingsNotice ruling={clear.ruling} reader="prescriber" timeZone={timeZone} />}
        <Button busy={clear.busy} onClick={() => clear.run({ readingId: reading.id, reason })}>
          {isStop ? 'Lift the stop of today' : 'The dose may go ahead'}
        </Button>
      </div>
    </Card>
  )
}

function ConfirmWord({ word, timeZone }: { readonly word: Word; readonly timeZone: string }) {
  const router = useRouter()
  const confirm = useCommand(confirmWordAction, () => router.refresh())
  return (
    <Card
      as="li"
      heading="h3"
      title={`${word.clientName}: ${word.reading} before the dose`}
      detail={`Read back ${sayDayAt(word.decidedAt, timeZone)}`}
      aside={<Chip state="waits">Read back, not confirmed</Chip>}
    >
      <div className="grid gap-3">
        <p>“{word.words}”</p>
        <p className="text-muted">
          {word.lifts === 'day' ? 'It lifts the stop of that day once you confirm it.' : 'It let the dose go ahead.'}
        </p>
        <FormTrouble trouble={confirm.trouble} message={confirm.problem ?? undefined} />
        <Button busy={confirm.busy} onClick={() => confirm.run({ clearanceId: word.id })}>
          I said this
        </Button>
      </div>
    </Card>
  )
}
