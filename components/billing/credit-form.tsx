'use client'

import { FindingsNotice } from '@/components/forms/findings-notice'
import { CheckRow, messageOf, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { moneyText } from '@/components/money/money-text'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { applyCreditAction } from '@/lib/actions/billing'
import { type ApplyCreditInput, applyCreditInput } from '@/lib/inputs/billing/apply-credit'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly owedCents: number
  readonly creditCents: number
  readonly onApplied?: (() => void) | undefined
}

/** Sets credit against the balance, with the client's word. */
export function CreditForm({ clientId, owedCents, creditCents, onApplied }: Props) {
  const toast = useToast()
  const usable = Math.min(owedCents, creditCents)
  const form = useCommandForm<ApplyCreditInput, { appliedCents: number }>({
    schema: applyCreditInput,
    action: applyCreditAction,
    defaultValues: { clientId, amount: (usable / 100).toFixed(2) },
    onDone: ({ appliedCents }) => {
      toast({ tone: 'ready', title: say('creditApplied', { amount: moneyText(appliedCents) }) })
      onApplied?.()
    },
  })
  const consent = messageOf(form, 'clientAgreed')
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4">
      <TextRow form={form} name="amount" label={say('amount')} lead="$" inputMode="decimal" />
      <CheckRow form={form} name="clientAgreed" label={say('creditAgreed')} hint={consent} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('applyCredit')}
      </Button>
    </form>
  )
}
