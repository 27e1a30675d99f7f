'use client'

import { useRouter } from 'next/navigation'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { reversePaymentAction } from '@/lib/actions/billing'
import type { ReversePaymentInput } from '@/lib/inputs/billing'
import { labelsOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { DeskNotice } from './desk-notice'
import { say } from './words'

/** Reverses a payment, with why. */
export function ReversePaymentForm({ paymentId, seen }: { readonly paymentId: string; readonly seen: number }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<ReversePaymentInput, { amountCents: number }>({
    schema: async () => (await import('@/lib/inputs/billing')).reversePaymentInput,
    action: reversePaymentAction,
    defaultValues: { paymentId, note: '', seen },
    follows: true,
    onDone: ({ amountCents }) => {
      toast({ tone: 'ready', title: say('reversedToast', { amount: sayMoney(amountCents) }) })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <p className="text-muted text-sm">{say('reverseHint')}</p>
      <SelectRow form={form} name="reason" label={say('reverseWhy')} options={labelsOf('reversalReason')} placeholder={say('chooseOne')} />
      <TextRow form={form} name="note" label={say('note')} optional />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('reverseNow')}
      </Button>
    </Form>
  )
}
