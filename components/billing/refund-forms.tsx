'use client'

import { useRouter } from 'next/navigation'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { LaterDisclosure } from '@/components/ui/later-disclosure'
import { useToast } from '@/components/ui/toast-context'
import { cancelRefundAction, openRefundAction, payRefundAction } from '@/lib/actions/billing'
import { deskMethods } from '@/lib/domain/billing/desk-methods'
import { refundReasons } from '@/lib/domain/billing/rule-refund'
import type { LocalDate } from '@/lib/domain/time/local'
import type { OpenRefundInput, PayRefundInput } from '@/lib/inputs/billing'
import { label } from '@/lib/messages/label'
import { sayMoney, typedMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { DeskNotice } from './desk-notice'
import { say } from './words'

type OpenProps = { readonly clientId: string; readonly creditCents: number; readonly seen: number }

/** Sets credit aside to be given back. */
export function OpenRefundForm({ clientId, creditCents, seen }: OpenProps) {
  const toast = useToast()
  const amount = typedMoney(creditCents)
  const form = useCommandForm<OpenRefundInput, { dueOn: LocalDate }>({
    schema: async () => (await import('@/lib/inputs/billing')).openRefundInput,
    action: openRefundAction,
    defaultValues: { clientId, amount, why: 'client_asked', note: '', seen },
    follows: true,
    onDone: ({ dueOn }) => {
      const said = form.getValues('amount').replaceAll(/[$,]/g, '')
      toast({
        tone: 'ready',
        title: say('refundOpened', { amount: sayMoney(Math.round(Number(said) * 100)), day: sayDay(dueOn, 'year') }),
      })
    },
  })
  const hint = say('refundHint', { amount: sayMoney(creditCents) })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow form={form} name="amount" label={say('amount')} hint={hint} lead="$" inputMode="decimal" />
      <SelectRow
        form={form}
        name="why"
        label={say('refundWhy')}
        options={refundReasons.map((why) => ({ value: why, label: label('refundReason', why) }))}
      />
      <TextRow form={form} name="note" label={say('note')} optional />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('refundOpenNow')}
      </Button>
    </Form>
  )
}

type StepProps = { readonly refundId: string; readonly mayCancel: boolean; readonly today: LocalDate }

/** What can be done with an open refund: pay it, or say why it will not go out. */
export function RefundSteps({ refundId, mayCancel, today }: StepProps) {
  return (
    <div className="grid gap-1">
      <LaterDisclosure summary={say('refundPay')}>
        <PayRefundForm refundId={refundId} today={today} />
      </LaterDisclosure>
      {mayCancel && (
        <LaterDisclosure summary={say('refundCancel')}>
          <CancelRefundForm refundId={refundId} />
        </LaterDisclosure>
      )}
    </div>
  )
}

function PayRefundForm({ refundId, today }: { readonly refundId: string; readonly today: LocalDate }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<PayRefundInput, { amountCents: number }>({
    schema: async () => (await import('@/lib/inputs/billing')).payRefundInput,
    action: payRefundAction,
    defaultValues: { refundId, method: 'card_terminal', reference: '', paidOn: today, otherWayBecause: '' },
    onDone: ({ amountCents }) => {
      toast({ tone: 'ready', title: say('refundPaidToast', { amount: sayMoney(amountCents) }) })
      router.refresh()
    },
  })
  const isOtherWay = form.ruling?.findings.some(({ code }) => code === 'REFUND_OTHER_WAY') ?? false
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <SelectRow
        form={form}
        name="method"
        label={say('refundMethod')}
        options={deskMethods.map((method) => ({ value: method, label: label('paymentMethod', method) }))}
      />
      <TextRow form={form} name="reference" label={say('reference')} hint={say('referenceHint')} />
      <DayRow form={form} name="paidOn" label={say('refundPaidOn')} />
      {isOtherWay && <TextRow form={form} name="otherWayBecause" label={say('refundOtherWay')} />}
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('refundPayNow')}
      </Button>
    </Form>
  )
}

function CancelRefundForm({ refundId }: { readonly refundId: string }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/billing')).cancelRefundInput,
    action: cancelRefundAction,
    defaultValues: { refundId, why: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('refundCancelled') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <TextRow form={form} name="why" label={say('refundCancelWhy')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('refundCancelNow')}
      </Button>
    </Form>
  )
}
