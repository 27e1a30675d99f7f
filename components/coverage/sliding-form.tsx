'use client'

import { FindingsNotice } from '@/components/forms/findings-notice'
import { CheckRow, messageOf, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { assessSlidingFeeAction } from '@/lib/actions/coverage'
import type { AssessSlidingFeeInput } from '@/lib/inputs/coverage'
import { sayShare } from '@/lib/messages/say-money'
import { say } from './words'

/** A household's own word on its size and income, measured at once. */
export function SlidingForm({ clientId }: { readonly clientId: string }) {
  const toast = useToast()
  const form = useCommandForm<AssessSlidingFeeInput, { paysBasisPoints: number }>({
    schema: async () => (await import('@/lib/inputs/coverage')).assessSlidingFeeInput,
    action: assessSlidingFeeAction,
    defaultValues: { clientId, householdSize: '', annualIncome: '', proof: '' },
    after: 'empty',
    onDone: ({ paysBasisPoints }) => toast({ tone: 'ready', title: say('slidingShare', { share: sayShare(paysBasisPoints) }) }),
  })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="householdSize" label={say('householdSize')} inputMode="numeric" />
        <TextRow form={form} name="annualIncome" label={say('annualIncome')} lead="$" inputMode="decimal" />
        <TextRow form={form} name="proof" label={say('proof')} optional />
      </div>
      <CheckRow form={form} name="attested" label={say('attested')} hint={messageOf(form, 'attested')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('slidingAssess')}
      </Button>
    </Form>
  )
}
