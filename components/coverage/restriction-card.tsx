'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, messageOf } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-parts'
import { restrictCoverageAction } from '@/lib/actions/coverage'
import type { RestrictionRow } from '@/lib/domain/coverage/restriction'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { RestrictionEnds } from './restriction-ends'

type RestrictionCardProps = {
  /** Null for clients: it is about themselves. */
  readonly clientId: string | null
  readonly restrictions: readonly RestrictionRow[]
  readonly today: LocalDate
  readonly reader: 'client' | 'staff'
}

/** The right not to have one's plan told of what one pays in full, and what was chosen so far. */
export function RestrictionCard({ clientId, restrictions, today, reader }: RestrictionCardProps) {
  const isClient = reader === 'client'
  return (
    <Card
      title={isClient ? 'Do not tell my plan' : 'Not told to the plan'}
      detail="Visits paid in full within thirty days can be kept from the plan. They cost the full fee."
    >
      <div className="grid gap-4">
        {restrictions.map((one) => (
          <div key={one.id} className="grid gap-1">
            <p>{chosenText(one, isClient)}</p>
            <RestrictionEnds clientId={clientId} restriction={one} reader={reader} />
          </div>
        ))}
        <Disclosure summary={isClient ? 'I want this for a time' : 'Write down that the client asks for this'}>
          <RestrictForm clientId={clientId} today={today} reader={reader} />
        </Disclosure>
      </div>
    </Card>
  )
}

/** One choice in words. */
function chosenText({ kind, visitId, fromOn, toOn, paidInFullOn }: RestrictionRow, isClient: boolean): string {
  const on = sayDay(fromOn, 'year')
  const paid = paidInFullOn ? ` Paid in full on ${sayDay(paidInFullOn, 'year')}.` : ''
  if (kind === 'client_files') return `${isClient ? 'You file' : 'The client files'} the visit of ${on} with the plan.${paid}`
  const until = toOn ? ` until ${sayDay(toOn, 'year')}` : ''
  const what = visitId ? `the visit of ${on}` : `visits from ${on}${until}`
  return `${isClient ? 'We do not tell your plan' : 'The plan is not told'} of ${what}.${paid}`
}

function RestrictForm({ clientId, today, reader }: Pick<RestrictionCardProps, 'clientId' | 'today' | 'reader'>) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).restrictInput,
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
