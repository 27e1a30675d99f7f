'use client'

import { CheckRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { applyCreditAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import type { ApplyCreditInput } from '@/lib/inputs/billing'
import { sayMoney, typedMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { DeskNotice } from './desk-notice'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly owedCents: number
  readonly creditCents: number
  /** How far the account had come when this page showed it. */
  readonly seen: number
  /** Days of service the credit can go to. */
  readonly openDays: readonly { readonly on: LocalDate; readonly cents: number }[]
  readonly onApplied?: (() => void) | undefined
}

/** Sets credit against the balance, with the client's word. */
export function CreditForm({ clientId, owedCents, creditCents, seen, openDays, onApplied }: Props) {
  const toast = useToast()
  const usable = Math.min(owedCents, creditCents)
  const form = useCommandForm<ApplyCreditInput, { appliedCents: number }>({
    schema: async () => (await import('@/lib/inputs/billing')).applyCreditInput,
    action: applyCreditAction,
    defaultValues: { clientId, amount: typedMoney(usable), serviceOn: null, seen },
    follows: true,
    onDone: ({ appliedCents }) => {
      toast({ tone: 'ready', title: say('creditApplied', { amount: sayMoney(appliedCents) }) })
      onApplied?.()
    },
  })
  const consent = messageOf(form, 'clientAgreed')
  const days = openDays.filter(({ cents }) => cents > 0).map(({ on, cents }) => ({ value: on, label: `${sayDay(on)}, ${sayMoney(cents)}` }))
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow form={form} name="amount" label={say('amount')} lead="$" inputMode="decimal" />
      {days.length > 1 && (
        <SelectRow form={form} name="serviceOn" label={say('creditFor')} options={days} placeholder={say('creditOldest')} />
      )}
      <CheckRow form={form} name="clientAgreed" label={say('creditAgreed')} hint={consent} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('applyCredit')}
      </Button>
    </Form>
  )
}
