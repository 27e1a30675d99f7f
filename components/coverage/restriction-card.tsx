'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, messageOf, SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { dayText } from '@/components/time/format-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-parts'
import { endRestrictionAction, restrictCoverageAction } from '@/lib/actions/coverage'
import type { RestrictionRow } from '@/lib/domain/coverage/restriction'
import type { LocalDate } from '@/lib/domain/time/local'
import { endRestrictionInput, restrictInput } from '@/lib/inputs/coverage/restrict'

type RestrictionCardProps = {
  /** Null for clients: it is about themselves. */
  readonly clientId: string | null
  readonly restriction: RestrictionRow | null
  readonly today: LocalDate
  readonly reader: 'client' | 'staff'
}

/** The right not to have one's plan told of what one pays in full. */
export function RestrictionCard({ clientId, restriction, today, reader }: RestrictionCardProps) {
  const isClient = reader === 'client'
  const until = restriction?.toOn ? ` until ${dayText(restriction.toOn, 'year')}` : ''
  return (
    <Card
      title={isClient ? 'Do not tell my plan' : 'Not told to the plan'}
      detail={
        restriction
          ? `${isClient ? 'We do not tell your plan' : 'The plan is not told'} of visits from ${dayText(restriction.fromOn, 'year')}${until}.`
          : 'Visits paid in full within thirty days can be kept from the plan. They cost the full fee.'
      }
    >
      {restriction ? (
        <Disclosure summary={isClient ? 'Let my plan be told again' : 'End it'}>
          <EndForm clientId={clientId} reader={reader} />
        </Disclosure>
      ) : (
        <Disclosure summary={isClient ? 'I want this' : 'Write down that the client asks for this'}>
          <RestrictForm clientId={clientId} today={today} reader={reader} />
        </Disclosure>
      )}
    </Card>
  )
}

function RestrictForm({ clientId, today, reader }: Pick<RestrictionCardProps, 'clientId' | 'today' | 'reader'>) {
  const router = useRouter()
  const form = useCommandForm({
    schema: restrictInput,
    action: restrictCoverageAction,
    defaultValues: { clientId, fromOn: today, toOn: '', paysInFull: false as unknown as true },
    onDone: () => router.refresh(),
  })
  const unpaid = messageOf(form, 'paysInFull')
  return (
    <CommandForm form={form} label="Do not tell the plan" reader={reader}>
      <DayRow form={form} name="fromOn" label="From" min={today} />
      <DayRow form={form} name="toOn" label="Until" optional hint="Leave it empty for as long as you come here." />
      <CheckRow
        form={form}
        name="paysInFull"
        label={
          reader === 'client'
            ? 'I pay these visits in full, within thirty days'
            : 'The client pays these visits in full, within thirty days'
        }
      />
      {unpaid && <FieldError id="pays-in-full">{unpaid}</FieldError>}
    </CommandForm>
  )
}

const reasons = [
  { value: 'client_asked', label: 'The client asks for it' },
  { value: 'not_paid', label: 'Not paid within thirty days' },
]

function EndForm({ clientId, reader }: Pick<RestrictionCardProps, 'clientId' | 'reader'>) {
  const router = useRouter()
  const form = useCommandForm({
    schema: endRestrictionInput,
    action: endRestrictionAction,
    defaultValues: { clientId, because: 'client_asked' as const, remindedTwice: false },
    onDone: () => router.refresh(),
  })
  const missing = messageOf(form, 'remindedTwice')
  return (
    <CommandForm form={form} label={reader === 'client' ? 'My plan may be told' : 'The plan may be told'} reader={reader}>
      {reader === 'staff' && <SelectRow form={form} name="because" label="Why" options={reasons} />}
      {reader === 'staff' && <CheckRow form={form} name="remindedTwice" label="Not paid: the client was reminded twice" />}
      {missing && <FieldError id="reminded-twice">{missing}</FieldError>}
    </CommandForm>
  )
}
