'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { Outbox } from './use-outbox'
import type { Stamp } from './use-stamp'

type Props = { readonly appointmentId: string; readonly outbox: Outbox; readonly stamp: () => Stamp }

/** It happened: a dose that was taken, allowed or not, is written down with what happened. */
export function TakenDoseForm({ appointmentId, outbox, stamp }: Props) {
  const back = outbox.returned.find((entry) => entry.kind === 'taken')
  const [milligrams, setMilligrams] = useState('')
  const [reason, setReason] = useState('')
  const doseMg = Number(milligrams)
  const isReady = doseMg > 0 && reason.trim().length >= 5
  function write() {
    const { at, deviceAt } = stamp()
    if (back?.kind === 'taken') outbox.correct(back.key, { kind: 'taken', input: { ...back.input, doseMg, reason } })
    else outbox.send({ kind: 'taken', input: { appointmentId, happenedAt: at, deviceAt, doseMg, reason } })
    setMilligrams('')
    setReason('')
  }
  return (
    <div className="grid gap-4 pt-2">
      <p>It is recorded whatever stood against it. The therapist and the prescriber are told right away.</p>
      {back && (
        <Notice
          tone="stops"
          title="This dose is not stored yet"
          action={
            <Button variant="quiet" onClick={() => outbox.leaveOut(back.key)}>
              Leave it out
            </Button>
          }
        >
          {Object.values(back.returned?.fields ?? {})
            .flat()
            .join(' ') || 'Save it again.'}
        </Notice>
      )}
      <Field label="Taken">
        <TextInput
          inputMode="decimal"
          trail="mg"
          value={milligrams}
          onChange={(event) => setMilligrams(event.target.value)}
          className="max-w-48"
        />
      </Field>
      <Field label="What happened">
        <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
      </Field>
      <Button size="console" variant="danger" disabled={!isReady} onClick={write}>
        Write down the dose that was taken
      </Button>
    </div>
  )
}
