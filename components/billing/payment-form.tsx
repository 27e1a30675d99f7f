'use client'

import { FindingsNotice } from '@/components/forms/findings-notice'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { moneyText } from '@/components/money/money-text'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { takePaymentAction } from '@/lib/actions/billing'
import { deskMethods, takePaymentInput } from '@/lib/inputs/billing/take-payment'
import { label } from '@/lib/messages/label'
import { say } from './words'

type Props = { readonly clientId: string; readonly owedCents: number; readonly onTaken?: (() => void) | undefined }

/** Takes a payment: the amount stands at what is owed, Enter sends it. */
export function PaymentForm({ clientId, owedCents, onTaken }: Props) {
  const toast = useToast()
  const form = useCommandForm({
    schema: takePaymentInput,
    action: takePaymentAction,
    defaultValues: {
      clientId,
      amount: owedCents > 0 ? (owedCents / 100).toFixed(2) : '',
      method: 'card_terminal',
      reference: '',
      note: '',
    },
    onDone: ({ settledCents, creditCents }) => {
      toast({ tone: 'ready', title: say('paymentTaken', { amount: moneyText(settledCents + creditCents) }) })
      form.reset({ clientId, amount: '', method: 'card_terminal', reference: '', note: '' })
      onTaken?.()
    },
  })
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4">
      <TextRow form={form} name="amount" label={say('amount')} hint={say('amountHint')} lead="$" inputMode="decimal" />
      <SelectRow
        form={form}
        name="method"
        label={say('method')}
        options={deskMethods.map((method) => ({ value: method, label: label('paymentMethod', method) }))}
      />
      <TextRow form={form} name="reference" label={say('reference')} hint={say('referenceHint')} />
      <TextRow form={form} name="note" label={say('note')} optional />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button busy={form.formState.isSubmitting} className="justify-self-start">
        {say('takePayment')}
      </Button>
    </form>
  )
}
