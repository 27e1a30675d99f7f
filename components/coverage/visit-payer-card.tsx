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
import type { Cents } from '@/lib/domain/money'
import { label } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAt } from '@/lib/messages/say-time'
import { RestrictionEnds } from './restriction-ends'

type Props = {
  readonly appointmentId: string
  /** Null for clients: it is about themselves. */
  readonly clientId: string | null
  readonly chosen: RestrictionRow | null
  readonly open: readonly PayerChoice[]
  readonly asksLead: boolean
  /** What is paid by whoever pays it alone; null while nobody knows. */
  readonly fee: Cents | null
  readonly timeZone: string
  readonly reader: 'client' | 'staff'
}

/** Who pays a visit: the plan, unless its client pays alone and does not want it told, or files with it themselves. */
export function VisitPayerCard({ appointmentId, clientId, chosen, open, asksLead, fee, timeZone, reader }: Props) {
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
          <ChooseForm appointmentId={appointmentId} clientId={clientId} open={open} asksLead={asksLead} fee={fee} reader={reader} />
        </Disclosure>
      )}
    </Card>
  )
}

type ChooseProps = Pick<Props, 'appointmentId' | 'clientId' | 'open' | 'asksLead' | 'fee' | 'reader'>

function ChooseForm({ appointmentId, clientId, open, asksLead, fee, reader }: ChooseProps) {
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
  const inFull = reader === 'client' ? 'I pay this visit in full' : 'The client pays this visit in full'
  const unpaid = messageOf(form, 'paysInFull')
  return (
    <CommandForm form={form} label="Choose this" reader={reader}>
      {open.length > 1 ? (
        <SelectRow
          form={form}
          name="kind"
          label="How it is paid"
          options={open.map((value) => ({ value, label: label('payerChoice', value) }))}
        />
      ) : (
        open.map((value) => <p key={value}>{label('payerChoice', value)}.</p>)
      )}
      <CheckRow form={form} name="paysInFull" label={`${inFull}${fee === null ? '' : `: ${sayMoney(fee)}`}`} />
      {unpaid && <FieldError id="visit-pays-in-full">{unpaid}</FieldError>}
      {reader === 'staff' && asksLead && (
        <TextRow form={form} name="overrideReason" label="Why the billing lead agrees" hint="With Medicare only." optional />
      )}
    </CommandForm>
  )
}
