'use client'

import { useRouter } from 'next/navigation'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { LaterDisclosure } from '@/components/ui/later-disclosure'
import { useToast } from '@/components/ui/toast-context'
import { askWriteOffAction, decideWriteOffAction } from '@/lib/actions/billing'
import type { AskWriteOffInput, DecideWriteOffInput } from '@/lib/inputs/billing'
import { labelsOf } from '@/lib/messages/label'
import { sayMoney, typedMoney } from '@/lib/messages/say-money'
import { DeskNotice } from './desk-notice'
import { say } from './words'

type AskProps = { readonly clientId: string; readonly owedCents: number; readonly seen: number }

/** Gives up a client's balance, with a reason. */
export function WriteOffForm({ clientId, owedCents, seen }: AskProps) {
  const toast = useToast()
  const form = useCommandForm<AskWriteOffInput, { status: 'waits' | 'posted' }>({
    schema: async () => (await import('@/lib/inputs/billing')).askWriteOffInput,
    action: askWriteOffAction,
    defaultValues: { clientId, amount: typedMoney(owedCents), note: '', seen },
    follows: true,
    onDone: ({ status }) => toast({ tone: 'ready', title: say(status === 'posted' ? 'writeOffDone' : 'writeOffAsked') }),
  })
  const hint = say('writeOffHint', { amount: sayMoney(owedCents) })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow form={form} name="amount" label={say('amount')} hint={hint} lead="$" inputMode="decimal" />
      <SelectRow form={form} name="reason" label={say('writeOffWhy')} options={labelsOf('writeOffReason')} placeholder={say('chooseOne')} />
      <TextRow form={form} name="note" label={say('writeOffNote')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('writeOffNow')}
      </Button>
    </Form>
  )
}

/** The billing lead's word on a write-off above the limit. */
export function DecideWriteOff({ writeOffId }: { readonly writeOffId: string }) {
  return (
    <div className="grid gap-2">
      <DecideForm writeOffId={writeOffId} isApproved />
      <LaterDisclosure summary={say('writeOffDecline')}>
        <DecideForm writeOffId={writeOffId} isApproved={false} />
      </LaterDisclosure>
    </div>
  )
}

function DecideForm({ writeOffId, isApproved }: { readonly writeOffId: string; readonly isApproved: boolean }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<DecideWriteOffInput, { writeOffId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).decideWriteOffInput,
    action: decideWriteOffAction,
    defaultValues: { writeOffId, isApproved, declinedWhy: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('writeOffDecided') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      {!isApproved && <TextRow form={form} name="declinedWhy" label={say('writeOffDeclineWhy')} />}
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant={isApproved ? 'primary' : 'secondary'} busy={form.formState.isSubmitting} className="justify-self-start">
        {say(isApproved ? 'writeOffApprove' : 'writeOffDecline')}
      </Button>
    </Form>
  )
}
