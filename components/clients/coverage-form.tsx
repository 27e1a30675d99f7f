'use client'

import { useRouter } from 'next/navigation'
import { type CardPicture, CardPictures } from '@/components/attachments/card-pictures'
import { say as sayFiles } from '@/components/attachments/words'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { coverageNotSureAction, saveOwnCoverageAction } from '@/lib/actions/clients'
import type { CoverageChoice } from '@/lib/domain/consults/consult-choices'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import type { SaveCoverageInput } from '@/lib/inputs/coverage'
import { labelsOf } from '@/lib/messages/label'
import { KeptNote } from './kept-note'
import { PartFoot } from './part-foot'
import { type PartProps, usePartForm } from './use-part-form'

const programs = labelsOf('coverageAsked')
const relations = [
  { value: 'self', label: 'Me' },
  { value: 'spouse', label: 'My spouse' },
  { value: 'child', label: 'I am their child' },
  { value: 'other', label: 'Somebody else' },
]
const maybePending: readonly string[] = ['medicaid', 'medicaid_mco', 'chip']

type CoverageFormProps = PartProps & {
  readonly payers: readonly { readonly id: string; readonly name: string; readonly program: CoverageProgram }[]
  readonly startsOn: string
  /** What they said in the consult form. */
  readonly saidBefore: CoverageChoice | null
  readonly cards: readonly CardPicture[]
  /** The largest file, in megabytes. */
  readonly most: number
}

/** The client's insurance, or that they pay without. */
export function CoverageForm({ payers, startsOn, saidBefore, cards, most, ...part }: CoverageFormProps) {
  const { register, watch, setValue, submit, formError, trouble, ruling, formState, draft } = usePartForm<SaveCoverageInput, unknown>(
    'coverage',
    part,
    {
      schema: async () => (await import('@/lib/inputs/coverage')).ownCoverageInput,
      action: saveOwnCoverageAction,
      defaultValues: {
        id: null,
        clientId: part.clientId,
        program: (saidBefore === 'not_sure' ? '' : (saidBefore ?? '')) as CoverageProgram,
        payerId: '',
        status: 'active',
        priority: 1,
        planName: '',
        memberId: '',
        groupNumber: '',
        relation: 'self',
        insuredName: '',
        startsOn,
        endsOn: '',
        inNetwork: true,
        isAnother: false,
      },
    },
  )
  const { errors, isSubmitting } = formState
  const router = useRouter()
  const unsure = useCommand(coverageNotSureAction, () => router.push(part.nextHref))
  const [program, relation, status] = watch(['program', 'relation', 'status'])
  const choices = payers.filter((payer) => payer.program === program)
  const isInsured = program !== 'self_pay' && Boolean(program)
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field
        label="How are you covered?"
        hint={saidBefore && saidBefore !== 'not_sure' ? 'This is what you told us before the call. Change it if it is not so.' : undefined}
        error={errors.program?.message}
      >
        <Select {...register('program', { onChange: () => setValue('payerId', '') })} options={programs} placeholder="Choose one" />
      </Field>
      {program === 'self_pay' && (
        <Notice tone="info">You see what you pay before anything is done. If your income is small, a sliding scale may lower it.</Notice>
      )}
      {isInsured && (
        <>
          <FieldGroup legend={sayFiles('cardTitle')} hint={sayFiles('cardLead')}>
            <CardPictures clientId={null} cards={cards} most={most} canAdd />
          </FieldGroup>
          {choices.length > 0 && (
            <Field label="Insurer" hint="Not in the list? Leave it open, the front desk finds it." error={errors.payerId?.message}>
              <Select
                {...register('payerId')}
                options={choices.map(({ id, name }) => ({ value: id, label: name }))}
                placeholder="Not in the list"
              />
            </Field>
          )}
          <Field label="Name of the plan" required={false} hint="As it stands on your card." error={errors.planName?.message}>
            <TextInput {...register('planName')} />
          </Field>
          <Field label="Member number" hint="On the front of your card." error={errors.memberId?.message}>
            <TextInput {...register('memberId')} autoComplete="off" />
          </Field>
          <Field label="Group number" required={false} error={errors.groupNumber?.message}>
            <TextInput {...register('groupNumber')} autoComplete="off" />
          </Field>
          <Field label="Who holds the insurance?" error={errors.relation?.message}>
            <Select {...register('relation')} options={relations} />
          </Field>
          {relation !== 'self' && (
            <Field label="Their full name" error={errors.insuredName?.message}>
              <TextInput {...register('insuredName')} />
            </Field>
          )}
          <Field label="Covered since" hint="Roughly is fine." error={errors.startsOn?.message}>
            <TextInput {...register('startsOn')} type="date" />
          </Field>
          {maybePending.includes(program) && (
            <Checkbox
              label="I applied and wait for the answer"
              checked={status === 'pending'}
              onChange={(event) => setValue('status', event.target.checked ? 'pending' : 'active', { shouldDirty: true })}
            />
          )}
        </>
      )}
      {ruling && <FindingsNotice ruling={ruling} reader="client" />}
      {ruling?.findings.some(({ code }) => code === 'COVERAGE_ON_FILE_ALREADY') && (
        <Checkbox {...register('isAnother')} label="This is another coverage" />
      )}
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <FormTrouble trouble={unsure.trouble} message={unsure.problem ?? undefined} />
      <PartFoot busy={isSubmitting}>
        <Button variant="secondary" busy={unsure.busy} onClick={() => unsure.run({})} className="w-full sm:w-auto">
          I am not sure
        </Button>
      </PartFoot>
    </Form>
  )
}
