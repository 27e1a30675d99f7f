'use client'

import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { saveOwnCoverageAction } from '@/lib/actions/clients'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import { type SaveCoverageInput, saveCoverageInput } from '@/lib/inputs/coverage/save-coverage'
import { labelsOf } from '@/lib/messages/label'
import { KeptNote } from './kept-note'
import { PartFoot } from './part-foot'
import { type PartProps, usePartForm } from './use-part-form'

const programs = labelsOf('coverageProgram')
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
}

/** The client's insurance, or that they pay without. */
export function CoverageForm({ payers, startsOn, ...part }: CoverageFormProps) {
  const { register, watch, setValue, submit, formError, trouble, ruling, formState, draft } = usePartForm<SaveCoverageInput, unknown>(
    'coverage',
    part,
    {
      schema: saveCoverageInput,
      action: saveOwnCoverageAction,
      defaultValues: {
        id: null,
        clientId: part.clientId,
        program: '' as CoverageProgram,
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
  const [program, relation, status] = watch(['program', 'relation', 'status'])
  const choices = payers.filter((payer) => payer.program === program)
  const isInsured = program !== 'self_pay' && Boolean(program)
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label="What kind of coverage do you have?" error={errors.program?.message}>
        <Select {...register('program', { onChange: () => setValue('payerId', '') })} options={programs} placeholder="Choose one" />
      </Field>
      {program === 'self_pay' && (
        <Notice tone="info">You get a written estimate before anything is done, and a sliding scale may lower it.</Notice>
      )}
      {isInsured && (
        <>
          {choices.length > 0 && (
            <Field label="Insurer" hint="Not in the list? Leave it open, the front desk finds it." error={errors.payerId?.message}>
              <Select
                {...register('payerId')}
                options={choices.map(({ id, name }) => ({ value: id, label: name }))}
                placeholder="Not in the list"
              />
            </Field>
          )}
          <Field label="Plan name" required={false} error={errors.planName?.message}>
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
      <PartFoot busy={isSubmitting} />
    </form>
  )
}
