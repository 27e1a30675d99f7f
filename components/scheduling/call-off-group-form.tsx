'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { callOffGroupAction, reopenGroupAction } from '@/lib/actions/scheduling'
import type { MemberOfGroup, SeatInstead } from '@/lib/data/views/group-change'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

type CallOffGroupFormProps = {
  readonly group: { readonly id: string; readonly version: number; readonly title: string; readonly timeZone: string }
  readonly scope: 'one' | 'rest'
  readonly sessions: number
  readonly members: readonly MemberOfGroup[]
}

/** Calls a session off, or it and those after it: which seat each client is offered instead, what it costs them, what they are told. */
export function CallOffGroupForm({ group, scope, sessions, members }: CallOffGroupFormProps) {
  const router = useRouter()
  const toast = useToast()
  const { id: groupId, version, title, timeZone } = group
  const reopen = useCommand(reopenGroupAction, () => router.refresh())
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/scheduling')).callOffGroupInput,
    action: callOffGroupAction,
    defaultValues: {
      ...{ groupId, version, scope, reason: '' },
      offers: members.map(({ appointmentId, instead: [first] }) => ({ appointmentId, groupId: first?.groupId ?? null })),
    },
    onDone: ({ told, offered, empty }) => {
      toast({
        title: `${title} is called off.`,
        detail:
          told === 0
            ? 'Nobody had to be told.'
            : `${told === 1 ? 'One client is' : `${told} clients are`} told by e-mail; ${offered} offered another seat.`,
        tone: 'ready',
        ...(empty.length > 0 && { onUndo: () => reopen.run({ groupIds: [...empty] }) }),
      })
      router.push(paths.clinic.groups)
    },
  })
  return (
    <CommandForm
      form={form}
      label={sessions === 1 ? 'Call this session off' : `Call ${sessions} sessions off`}
      reader="staff"
      timeZone={timeZone}
    >
      <p className="max-w-prose text-sm">{tellText(members.length)}</p>
      {members.length > 0 && (
        <ul className="grid gap-3" aria-label="Who sits in it">
          {members.map((member, index) => (
            <li key={member.appointmentId} className="grid gap-1 rounded-field border border-line p-3">
              <SelectRow
                form={form}
                name={`offers.${index}.groupId`}
                label={`${member.name}, ${sayDayAndTime(member.startsAt, timeZone)}`}
                hint={`${priceText(member.clientCents)} now. ${member.instead.length === 0 ? 'No session of this kind has a seat they could have in the next weeks.' : 'Offered instead:'}`}
                placeholder="Offer nothing"
                options={member.instead.map((seat) => ({ value: seat.groupId, label: seatText(seat, timeZone) }))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextRow form={form} name="reason" label="Why" />
    </CommandForm>
  )
}

const priceText = (cents: number | null): string => (cents === null ? 'Price not known' : `Pays ${sayMoney(cents)}`)

const seatText = ({ title, startsAt, clientCents }: SeatInstead, timeZone: string): string =>
  `${sayDayAndTime(startsAt, timeZone)}, ${title}, ${priceText(clientCents).toLowerCase()}`

const tellText = (members: number): string =>
  members === 0
    ? 'Nobody sits in it, so nobody is told, and it can be held again at once.'
    : 'Each client is told by e-mail that their visit is cancelled. Whoever is offered another seat gets a second mail: “A seat in another one is kept for you”, until when, and the way to take it or leave it in the portal. Nothing is charged. A cycle that loses its group is open again. This cannot be taken back.'
