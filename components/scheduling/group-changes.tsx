'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { callOffGroupAction, closeGroupAction } from '@/lib/actions/scheduling'

type Group = {
  readonly id: string
  readonly title: string
  readonly timeZone: string
  readonly seatsClosedAt: Date | null
  readonly version: number
}
type GroupChangesProps = { readonly group: Group; readonly seats: number }

/** What becomes of a session: it takes no new clients, takes them again, or is called off. */
export function GroupChanges({ group, seats }: GroupChangesProps) {
  const router = useRouter()
  const close = useCommand(closeGroupAction, () => router.refresh())
  const isClosed = group.seatsClosedAt !== null
  return (
    <div className="grid gap-4 border-line border-t pt-4">
      <div>
        <Button
          variant="secondary"
          busy={close.busy}
          onClick={() => close.run({ groupId: group.id, version: group.version, isClosed: !isClosed })}
        >
          {isClosed ? 'Take new clients again' : 'Take no new clients'}
        </Button>
        <FormTrouble trouble={close.trouble} message={close.problem ?? undefined} />
      </div>
      <Disclosure summary="Call the group off">
        <CallOffForm group={group} seats={seats} />
      </Disclosure>
    </div>
  )
}

function CallOffForm({ group: { id, title, timeZone, version }, seats }: GroupChangesProps) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/scheduling')).callOffGroupInput,
    action: callOffGroupAction,
    defaultValues: { groupId: id, version, reason: '' },
    follows: true,
    onDone: ({ told }) => {
      toast({ title: `${title} is called off. ${toldWords(told)}`, tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Call the group off" reader="staff" timeZone={timeZone}>
      <p className="max-w-prose text-sm">
        {seats === 0
          ? 'Nobody sits in it.'
          : seats === 1
            ? 'The visit of one client is cancelled, and they are told by e-mail.'
            : `The visits of ${seats} clients are cancelled, and each is told by e-mail.`}{' '}
        Nothing is charged. A cycle that loses its group is open again. This cannot be taken back.
      </p>
      <TextRow form={form} name="reason" label="Why" />
    </CommandForm>
  )
}

const toldWords = (told: number): string =>
  told === 0 ? 'Nobody had to be told.' : told === 1 ? 'One client is told by e-mail.' : `${told} clients are told by e-mail.`
