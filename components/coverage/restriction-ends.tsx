'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { endRestrictionAction, remindRestrictionAction } from '@/lib/actions/coverage'
import type { RestrictionRow } from '@/lib/domain/coverage/restriction'
import { sayDay } from '@/lib/messages/say-time'

type Props = { readonly clientId: string | null; readonly restriction: RestrictionRow; readonly reader: 'client' | 'staff' }

/** How a choice comes to its end: the client lets the plan be told again, or it was not paid after two reminders. */
export function RestrictionEnds({ clientId, restriction, reader }: Props) {
  const { id, remindedOn, paidInFullOn } = restriction
  const isClient = reader === 'client'
  return (
    <>
      {!isClient && !paidInFullOn && <RemindForm clientId={clientId} id={id} remindedOn={remindedOn} />}
      <Disclosure summary={isClient ? 'Let my plan be told again' : 'End it'}>
        <EndForm clientId={clientId} id={id} reader={reader} />
      </Disclosure>
    </>
  )
}

type RemindProps = Pick<RestrictionRow, 'id' | 'remindedOn'> & { readonly clientId: string | null }

function RemindForm({ clientId, id, remindedOn }: RemindProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).remindRestrictionInput,
    action: remindRestrictionAction,
    defaultValues: { clientId, id },
    onDone: () => router.refresh(),
  })
  const days = remindedOn.map((day) => sayDay(day)).join(', ')
  return (
    <CommandForm form={form} label="Reminded to pay today" reader="staff">
      <p className="text-muted text-sm">{days === '' ? 'Not reminded to pay yet.' : `Reminded to pay on ${days}.`}</p>
    </CommandForm>
  )
}

const reasons = [
  { value: 'client_asked', label: 'The client asks for it' },
  { value: 'not_paid', label: 'Not paid within thirty days, after two reminders' },
]

type EndProps = { readonly clientId: string | null; readonly id: string; readonly reader: 'client' | 'staff' }

function EndForm({ clientId, id, reader }: EndProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/coverage')).endRestrictionInput,
    action: endRestrictionAction,
    defaultValues: { clientId, id, because: 'client_asked' as const },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label={reader === 'client' ? 'My plan may be told' : 'The plan may be told'} reader={reader}>
      {reader === 'staff' && <SelectRow form={form} name="because" label="Why" options={reasons} />}
    </CommandForm>
  )
}
