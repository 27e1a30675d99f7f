'use client'

import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { takePaymentAction } from '@/lib/actions/billing'
import { type DeskMethod, deskMethods } from '@/lib/domain/billing/desk-methods'
import type { LocalDate } from '@/lib/domain/time/local'
import type { TakePaymentInput } from '@/lib/inputs/billing'
import { label } from '@/lib/messages/label'
import { sayMoney, typedMoney } from '@/lib/messages/say-money'
import { DeskNotice } from './desk-notice'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly owedCents: number
  /** How far the account had come when this page showed it. */
  readonly seen: number
  readonly today: LocalDate
  /** What is owed is handed over this way: cash is taken with Enter, for anything else its number is typed first. */
  readonly quick?: DeskMethod | null | undefined
  readonly onTaken?: (() => void) | undefined
}

/** Takes a payment: the amount stands at what is owed, Enter sends it. */
export function PaymentForm({ clientId, owedCents, seen, today, quick = null, onTaken }: Props) {
  const toast = useToast()
  const empty = {
    clientId,
    amount: '',
    method: quick ?? 'card_terminal',
    reference: '',
    note: '',
    receivedOn: today,
    isTakenAgain: false,
    seen,
  } as const
  const form = useCommandForm<TakePaymentInput, { settledCents: number; creditCents: number }>({
    schema: async () => (await import('@/lib/inputs/billing')).takePaymentInput,
    action: takePaymentAction,
    defaultValues: { ...empty, amount: owedCents > 0 ? typedMoney(owedCents) : '' },
    follows: true,
    onDone: ({ settledCents, creditCents }) => {
      toast({ tone: 'ready', title: say('paymentTaken', { amount: sayMoney(settledCents + creditCents) }) })
      form.reset({ ...empty }, { keepDirtyValues: false })
      onTaken?.()
    },
  })
  const isAskedTwice = form.ruling?.findings.some(({ code }) => code === 'PAYMENT_SAME_AMOUNT') ?? false
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow
        form={form}
        name="amount"
        label={say('amount')}
        hint={say('amountHint')}
        lead="$"
        inputMode="decimal"
        isFirst={quick === 'cash'}
      />
      <SelectRow
        form={form}
        name="method"
        label={say('method')}
        options={deskMethods.map((method) => ({ value: method, label: label('paymentMethod', method) }))}
      />
      <TextRow
        form={form}
        name="reference"
        label={say('reference')}
        hint={say('referenceHint')}
        isFirst={quick !== null && quick !== 'cash'}
      />
      <DayRow form={form} name="receivedOn" label={say('receivedOn')} hint={say('receivedOnHint')} />
      <TextRow form={form} name="note" label={say('note')} optional />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      {isAskedTwice && <CheckRow form={form} name="isTakenAgain" label={say('takeAgain')} />}
      <Button busy={form.formState.isSubmitting} className="justify-self-start">
        {say('takePayment')}
      </Button>
    </Form>
  )
}
