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
import { sendInvitationAction } from '@/lib/actions/access'
import { changeClientEmailAction } from '@/lib/actions/clients'
import type { ChangeClientEmailInput } from '@/lib/inputs/clients'

type Props = { readonly clientId: string; readonly version: number; readonly email: string }

/** Corrects the address a client's mail goes to and that they sign in with. */
export function ChangeClientEmailForm({ clientId, version, email }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm<ChangeClientEmailInput, { clientId: string }>({
    schema: async () => (await import('@/lib/inputs/clients')).changeClientEmailInput,
    action: changeClientEmailAction,
    defaultValues: { clientId, version, email },
    after: 'close',
    onDone: () => {
      toast({ title: 'Address changed. We have written to both addresses.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary="Change the e-mail address">
      <CommandForm form={form} label="Change the address" reader="staff">
        <TextRow
          form={form}
          name="email"
          label="E-mail"
          hint="They sign in with it. A letter goes to this address and to the old one. An invitation that is not used yet goes out again."
          inputMode="email"
        />
      </CommandForm>
    </Disclosure>
  )
}

/** Mails the link that opens the account, to somebody who has none open yet. */
export function InviteClientButton({ clientId, isAgain }: { readonly clientId: string; readonly isAgain: boolean }) {
  const toast = useToast()
  const router = useRouter()
  const invite = useCommand(sendInvitationAction, () => {
    toast({ title: 'Invitation sent.', tone: 'ready' })
    router.refresh()
  })
  return (
    <div className="grid gap-3">
      <FormTrouble trouble={invite.trouble} message={invite.problem ?? undefined} />
      <Button variant="secondary" className="justify-self-start" busy={invite.busy} onClick={() => invite.run({ to: 'client', clientId })}>
        {isAgain ? 'Send the invitation again' : 'Send the invitation'}
      </Button>
    </div>
  )
}
