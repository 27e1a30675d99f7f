'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { isGivenByStaff } from '@/lib/domain/journeys/route'
import { labelOf } from '@/lib/messages/label'
import { sayClock } from '@/lib/messages/say-time'
import { TakenDoseForm } from './taken-dose-form'
import type { ConsoleFacts, EventRow } from './types'
import type { Outbox } from './use-outbox'
import type { Stamp } from './use-stamp'

type Props = { readonly journey: ConsoleFacts; readonly outbox: Outbox; readonly stamp: () => Stamp }

/** May I: the dose against the order, the readings and the stop of the day. It happened: a dose that was taken all the same. */
export function DosePanel(props: Props) {
  const { journey, outbox, stamp } = props
  const { doses, order, prescriber, stop, timeZone } = journey
  return (
    <Card
      title="Dose"
      detail={
        doses.length === 0 && order
          ? `Ordered by ${prescriber?.name ?? 'the prescriber'}: ${order.doseMg} mg ${order.form}, ${labelOf('route', order.route)}`
          : undefined
      }
    >
      <div className="grid gap-4">
        {doses.map((dose) => (
          <GivenDose key={dose.id} dose={dose} timeZone={timeZone} />
        ))}
        {doses.length === 0 && stop && (
          <Notice tone="stops" title="No dose today">
            {stop.systolic}/{stop.diastolic} at {sayClock(stop.takenAt, timeZone)} stopped the dose for today. A later reading does not
            change that.
          </Notice>
        )}
        {doses.length === 0 && !order && (
          <Notice tone="stops" title="No order in force">
            No dose is given today. Only the prescriber orders.
          </Notice>
        )}
        {doses.length === 0 && order && <GiveDose {...props} orderedMg={order.doseMg} />}
        <Disclosure summary="A dose was taken anyway">
          <TakenDoseForm appointmentId={journey.id} outbox={outbox} stamp={stamp} />
        </Disclosure>
      </div>
    </Card>
  )
}

function GivenDose({ dose, timeZone }: { readonly dose: EventRow; readonly timeZone: string }) {
  const words = [dose.detail, dose.reason].filter(Boolean).join(' · ')
  return (
    <div className="grid gap-1">
      <p className="font-semibold text-2xl">
        {dose.doseMg} mg at {sayClock(dose.happenedAt, timeZone)}
      </p>
      {dose.deviation && <p className="text-stops">Taken against the gate</p>}
      {words && <p className="text-muted">{words}</p>}
    </div>
  )
}

function GiveDose({ journey, outbox, stamp, orderedMg }: Props & { readonly orderedMg: number }) {
  const [milligrams, setMilligrams] = useState(String(orderedMg))
  const [reason, setReason] = useState('')
  const [givenBy, setGivenBy] = useState('')
  const doseMg = Number(milligrams)
  const isLess = doseMg > 0 && doseMg < orderedMg
  function give() {
    const { at, deviceAt } = stamp()
    for (const { kind, key, input: earlier } of outbox.returned)
      if (kind === 'event' && 'kind' in earlier && earlier.kind === 'dose') outbox.leaveOut(key)
    const input = { appointmentId: journey.id, kind: 'dose' as const, happenedAt: at, deviceAt, doseMg, detail: reason, givenBy }
    outbox.send({ kind: 'event', input })
  }
  return (
    <>
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
      {isGivenByStaff(journey.order?.route) && (
        <Field label="Who gives it" hint="Name and profession, where your own license does not cover it.">
          <TextInput value={givenBy} onChange={(event) => setGivenBy(event.target.value)} maxLength={120} />
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
    </>
  )
}
