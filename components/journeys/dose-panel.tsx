'use client'

import { useState } from 'react'
import { clockText } from '@/components/time/format-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { labelOf } from '@/lib/messages/label'
import type { ConsoleFacts } from './types'
import type { useOutbox } from './use-outbox'

type Props = { readonly journey: ConsoleFacts; readonly outbox: ReturnType<typeof useOutbox> }

/** The dose against the order: what was ordered, what was given. Never more; less with a reason. */
export function DosePanel({ journey: { id, order, prescriber, doseAt, events, timeZone }, outbox }: Props) {
  const [milligrams, setMilligrams] = useState(order ? String(order.doseMg) : '')
  const [reason, setReason] = useState('')
  if (doseAt) {
    const dose = events.find(({ kind }) => kind === 'dose')
    return (
      <Card title="Dose">
        <p className="text-2xl font-semibold">
          {dose?.doseMg} mg at {clockText(doseAt, timeZone)}
        </p>
        {dose?.detail && <p className="text-muted">{dose.detail}</p>}
      </Card>
    )
  }
  if (!order) {
    return (
      <Notice tone="stops" title="No order in force">
        No dose is given today. Only the prescriber orders.
      </Notice>
    )
  }
  const doseMg = Number(milligrams)
  const isLess = doseMg > 0 && doseMg < order.doseMg
  const give = () =>
    outbox.send({ kind: 'event', input: { appointmentId: id, kind: 'dose', happenedAt: new Date().toISOString(), doseMg, detail: reason } })
  return (
    <Card
      title="Dose"
      detail={`Ordered by ${prescriber?.name ?? 'the prescriber'}: ${order.doseMg} mg ${order.form}, ${labelOf('route', order.route)}`}
    >
      <div className="grid gap-4">
        <Field label="Given">
          <TextInput
            inputMode="decimal"
            trail="mg"
            value={milligrams}
            onChange={(event) => setMilligrams(event.target.value)}
            className="max-w-48"
          />
        </Field>
        {isLess && (
          <Field label="Why less than ordered">
            <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
          </Field>
        )}
        <ConfirmDialog
          title={`Write down ${milligrams} mg, taken now?`}
          description="The time since the dose starts now. A dose once written down stays."
          confirm="Taken now"
          keep="Back"
          tone="primary"
          onConfirm={give}
          trigger={
            <Button size="console" wide onClick={() => undefined}>
              Record the dose
            </Button>
          }
        />
      </div>
    </Card>
  )
}
