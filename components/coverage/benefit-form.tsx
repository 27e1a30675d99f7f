'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { CheckRow, ChoicesRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { verifyBenefitAction } from '@/lib/actions/coverage'
import type { VerifyBenefitInput } from '@/lib/inputs/coverage'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import type { CoverageFacts } from './starting-values'
import { say } from './words'

const sources = [
  { value: 'phone', label: say('sourcePhone') },
  { value: 'portal', label: say('sourcePortal') },
  { value: '271', label: say('source271') },
  { value: 'card', label: say('sourceCard') },
  { value: 'eob', label: say('sourceEob') },
]

type Props = {
  readonly initial: VerifyBenefitInput
  readonly answers: CoverageFacts['answers']
  readonly billed: CoverageFacts['billed']
}

/** What a plan said on a day, in the order of the call; it starts from what was known before. */
export function BenefitForm({ initial, answers, billed }: Props) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<VerifyBenefitInput, { benefitId: string }>({
    schema: async () => (await import('@/lib/inputs/coverage')).verifyBenefitInput,
    action: verifyBenefitAction,
    defaultValues: initial,
    after: 'close',
    onDone: () => {
      toast({ tone: 'ready', title: say('verified') })
      router.refresh()
    },
  })
  const corrections = [
    { value: '', label: say('correctsNone') },
    ...answers.map(({ id, verifiedOn }) => ({ value: id, label: say('correctsOne', { day: sayDay(verifiedOn, 'year') }) })),
  ]
  const choices = billed.map(({ id, on, code, cents }) => ({
    value: id,
    label: say('countedLine', { day: sayDay(on, 'year'), code, amount: sayMoney(cents) }),
  }))
  return (
    <Form onSubmit={form.submit} className="grid gap-6">
      <CheckRow form={form} name="inNetwork" label={say('answerInNetwork')} hint={say('answerInNetworkHint')} />
      <Part title={say('leftTitle')}>
        <TextRow form={form} name="deductibleLeft" label={say('deductibleLeft')} {...money} />
        <TextRow
          form={form}
          name="familyDeductibleLeft"
          label={say('familyDeductibleLeft')}
          hint={say('emptyIsNone')}
          optional
          {...money}
        />
        <TextRow form={form} name="outOfPocketLeft" label={say('outOfPocketLeft')} hint={say('emptyIsNone')} optional {...money} />
        <TextRow
          form={form}
          name="familyOutOfPocketLeft"
          label={say('familyOutOfPocketLeft')}
          hint={say('emptyIsNone')}
          optional
          {...money}
        />
      </Part>
      <Part title={say('yearTitle')} hint={say('yearHint')}>
        <DayRow form={form} name="planYearStartsOn" label={say('planYear')} optional />
        <TextRow form={form} name="yearlyDeductible" label={say('yearlyDeductible')} optional {...money} />
        <TextRow form={form} name="yearlyFamilyDeductible" label={say('yearlyFamilyDeductible')} optional {...money} />
        <TextRow form={form} name="yearlyOutOfPocket" label={say('yearlyOutOfPocket')} optional {...money} />
        <TextRow form={form} name="yearlyFamilyOutOfPocket" label={say('yearlyFamilyOutOfPocket')} optional {...money} />
      </Part>
      <Part title={say('shareTitle')}>
        <TextRow form={form} name="coinsurancePercent" label={say('coinsurance')} hint={say('coinsuranceHint')} {...percent} />
        <TextRow form={form} name="copay" label={say('copay')} hint={say('emptyIsNone')} optional {...money} />
        <CheckRow form={form} name="copayAfterDeductible" label={say('copayAfter')} />
      </Part>
      <Part title={say('videoTitle')} hint={say('videoHint')}>
        <TextRow form={form} name="videoCoinsurancePercent" label={say('videoCoinsurance')} optional {...percent} />
        <TextRow form={form} name="videoCopay" label={say('videoCopay')} optional {...money} />
        <CheckRow form={form} name="videoCopayAfterDeductible" label={say('videoCopayAfter')} />
      </Part>
      <Part title={say('medicalTitle')} hint={say('medicalHint')}>
        <TextRow form={form} name="medicalCoinsurancePercent" label={say('medicalCoinsurance')} optional {...percent} />
        <TextRow form={form} name="medicalCopay" label={say('medicalCopay')} optional {...money} />
        <CheckRow form={form} name="medicalCopayAfterDeductible" label={say('medicalCopayAfter')} />
      </Part>
      {form.watch('inNetwork') === false && (
        <Part title={say('outsideTitle')} hint={say('outsideHint')}>
          {(initial.allowedOutside ?? []).map(({ code }, index) => (
            <TextRow
              key={code}
              form={form}
              name={`allowedOutside.${index}.amount`}
              label={say('allowedOf', { code })}
              optional
              {...money}
            />
          ))}
        </Part>
      )}
      <Part title={say('countsTitle')}>
        <DayRow form={form} name="countsUntil" label={say('countsUntil')} hint={say('countsUntilHint')} optional />
      </Part>
      {choices.length > 0 && <ChoicesRow form={form} name="counted" label={say('counted')} hint={say('countedHint')} choices={choices} />}
      <Part title={say('callTitle')}>
        <DayRow form={form} name="verifiedOn" label={say('verifiedDay')} />
        <SelectRow form={form} name="source" label={say('source')} options={sources} />
        <TextRow form={form} name="saidBy" label={say('saidBy')} optional />
        <TextRow form={form} name="reference" label={say('reference')} optional />
        {answers.length > 0 && <SelectRow form={form} name="corrects" label={say('corrects')} options={corrections} />}
        <DayRow form={form} name="fromOn" label={say('fromOn')} hint={say('fromOnHint')} optional />
      </Part>
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('verify')}
      </Button>
    </Form>
  )
}

const money = { lead: '$', inputMode: 'decimal' } as const
const percent = { trail: '%', inputMode: 'decimal' } as const

function Part({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <FieldGroup legend={title} hint={hint}>
      <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
    </FieldGroup>
  )
}
