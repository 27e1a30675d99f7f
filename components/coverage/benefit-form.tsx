'use client'

import { useRouter } from 'next/navigation'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { verifyBenefitAction } from '@/lib/actions/coverage'
import { type VerifyBenefitInput, verifyBenefitInput } from '@/lib/inputs/coverage/verify-benefit'
import { say } from './words'

const sources = [
  { value: 'phone', label: say('sourcePhone') },
  { value: 'portal', label: say('sourcePortal') },
  { value: '271', label: say('source271') },
  { value: 'card', label: say('sourceCard') },
]

/** What a plan said on a day; it starts from what was known before. */
export function BenefitForm({ initial }: { readonly initial: VerifyBenefitInput }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<VerifyBenefitInput, { benefitId: string }>({
    schema: verifyBenefitInput,
    action: verifyBenefitAction,
    defaultValues: initial,
    onDone: () => {
      toast({ tone: 'ready', title: say('verifyTitle') })
      router.refresh()
    },
  })
  const money = { lead: '$', inputMode: 'decimal' } as const
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="deductibleLeft" label={say('deductibleLeft')} {...money} />
        <TextRow
          form={form}
          name="familyDeductibleLeft"
          label={say('familyDeductibleLeft')}
          hint={say('emptyIsNone')}
          optional
          {...money}
        />
        <TextRow
          form={form}
          name="coinsurancePercent"
          label={say('coinsurance')}
          hint={say('coinsuranceHint')}
          trail="%"
          inputMode="decimal"
        />
        <TextRow form={form} name="copay" label={say('copay')} hint={say('emptyIsNone')} optional {...money} />
        <TextRow form={form} name="outOfPocketLeft" label={say('outOfPocketLeft')} hint={say('emptyIsNone')} optional {...money} />
        <TextRow
          form={form}
          name="familyOutOfPocketLeft"
          label={say('familyOutOfPocketLeft')}
          hint={say('emptyIsNone')}
          optional
          {...money}
        />
        <DayRow form={form} name="planYearStartsOn" label={say('planYear')} optional />
        <DayRow form={form} name="verifiedOn" label={say('verifiedDay')} />
        <SelectRow form={form} name="source" label={say('source')} options={sources} />
        <TextRow form={form} name="reference" label={say('reference')} optional />
      </div>
      <CheckRow form={form} name="copayAfterDeductible" label={say('copayAfter')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('verify')}
      </Button>
    </form>
  )
}
