'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-parts'
import { choosePayerAction } from '@/lib/actions/coverage'
import type { PayerChoice, RestrictionRow } from '@/lib/domain/coverage/restriction'
import { label } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'
import { RestrictionEnds } from './restriction-ends'

type Props = {
  readonly appointmentId: string
  /** Null for clients: it is about themselves. */
  readonly clientId: string | null
  readonly chosen: RestrictionRow | null
  readonly open: readonly PayerChoice[]
  readonly asksLead: boolean
  readonly timeZone: string
  readonly reader: 'client' | 'staff'
}

/** Who pays a visit: the plan, unless its client pays alone and does not want it told, or files with it themselves. */
export function VisitPayerCard({ appointmentId, clientId, chosen, open, asksLead, timeZone, reader }: Props) {
  const isClient = reader === 'client'
  const who = isClient ? 'You pay' : 'The client pays'
  const files = `${who} the full fee and ${isClient ? 'file' : 'files'} with the plan.`
  const untold = `${who} the full fee, and the plan is not told.`
  return (
    <Card
      title="Who pays this visit"
      detail={
        chosen
          ? chosen.kind === 'client_files'
            ? files
            : untold
          : isClient
            ? 'Your plan is billed, unless you choose otherwise.'
            : 'The plan is billed, unless the client chooses otherwise.'
      }
    >
      {chosen && (
        <>
          <p className="text-muted text-sm">Chosen {sayDayAt(chosen.askedAt, timeZone, 'year')}.</p>
          <RestrictionEnds clientId={clientId} restriction={chosen} reader={reader} />
        </>
      )}
      {!chosen && (
        <Disclosure summary={isClient ? 'I want to pay it alone' : 'The client wants to pay it alone'}>
          <ChooseForm appointmentId={appointmentId} clientId={clientId} open={open} asksLead={asksLead} reader={reader} />
        </Disclosure>
      )}
    </Card>
  )
}

type ChooseProps = Pick<Props, 'appointmentId' | 'clientId' | 'open' | 'asksLead' | 'reader'>

function ChooseForm({ appointmentId, clientId, open, asksLead, reader }: ChooseProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).choosePayerInput,
    action: choosePayerAction,
    defaultValues: {
      ...{ clientId, appointmentId, overrideReason: '' },
      kind: open[0] ?? ('not_told' as const),
      paysInFull: false as unknown as true,
    },
    onDone: () => router.refresh(),
  })
  const unpaid = messageOf(form, 'paysInFull')
  return (
    <CommandForm form={form} label="Choose this" reader={reader}>
      <SelectRow
        form={form}
        name="kind"
        label="How it is paid"
        options={open.map((value) => ({ value, label: label('payerChoice', value) }))}
      />
      <CheckRow
        form={form}
        name="paysInFull"
        label={reader === 'client' ? 'I pay this visit in full' : 'The client pays this visit in full'}
      />
      {unpaid && <FieldError id="visit-pays-in-full">{unpaid}</FieldError>}
      {reader === 'staff' && asksLead && (
        <TextRow form={form} name="overrideReason" label="Why the billing lead agrees" hint="With Medicare only." optional />
      )}
    </CommandForm>
  )
}
