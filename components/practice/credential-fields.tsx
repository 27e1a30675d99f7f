'use client'

import { useWatch } from 'react-hook-form'
import { ChoicesRow, DayRow, NumberRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FieldGroup } from '@/components/ui/field-group'
import type { SaveCredentialInput } from '@/lib/inputs/practice-people'
import { labelsOf } from '@/lib/messages/label'
import { topicNames, topicsOfKind } from './credential-words'
import type { useSaveForm } from './save-form'
import { stateOptions } from './state-options'
import { say } from './words'

export type CredentialFormOf = Pick<
  ReturnType<typeof useSaveForm<SaveCredentialInput, unknown>>,
  'register' | 'control' | 'formState' | 'setValue' | 'watch' | 'getValues'
>

type CredentialFieldsProps = { readonly form: CredentialFormOf; readonly isPrescriber: boolean }

const schedules = ['2', '2N', '3', '3N', '4', '5'].map((value) => ({ value, label: value }))

/** What is asked of a credential, by its kind. */
export function CredentialFields({ form, isPrescriber }: CredentialFieldsProps) {
  const kind = useWatch({ control: form.control, name: 'kind' }) ?? ''
  const topics = topicsOfKind[kind] ?? []
  const isCheck = kind === 'exclusion_check' || kind === 'competence_attestation'
  return (
    <>
      {['license', 'dea', 'collaboration_agreement', 'psychotherapy_certificate', 'state_registration'].includes(kind) && (
        <SelectRow form={form} name="state" label={say('state')} options={stateOptions} placeholder="" />
      )}
      {!isCheck && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextRow form={form} name="number" label={say('number')} optional={kind !== 'dea'} />
          <TextRow form={form} name="issuer" label={say('issuer')} optional />
        </div>
      )}
      {kind === 'license' && (
        <SelectRow form={form} name="profession" label={say('profession')} options={labelsOf('profession')} placeholder="" optional />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <DayRow form={form} name="issuedOn" label={isCheck ? say('checkedOn') : say('issuedOn')} optional={kind !== 'exclusion_check'} />
        {!isCheck && <DayRow form={form} name="expiresOn" label={say('expiresOn')} optional />}
      </div>
      {kind === 'dea' && (
        <ChoicesRow form={form} name="schedules" label={say('schedules')} hint={say('schedulesHint')} choices={schedules} />
      )}
      {kind === 'collaboration_agreement' && isPrescriber && (
        <TextRow form={form} name="supervisorLicense" label={say('supervisorLicense')} optional />
      )}
      {kind === 'training' && <NumberRow form={form} name="hours" label={say('hoursOfTraining')} optional />}
      {topics.length > 0 && (
        <ChoicesRow
          form={form}
          name="topics"
          label={say('topics')}
          choices={topics.map((value) => ({ value, label: topicNames[value] }))}
        />
      )}
      {kind === 'malpractice' && <PolicyConditions form={form} isPrescriber={isPrescriber} />}
    </>
  )
}

function PolicyConditions({ form, isPrescriber }: { form: CredentialFormOf; isPrescriber: boolean }) {
  const options = labelsOf('condition')
  return (
    <FieldGroup legend={say('conditions')} hint={say('conditionsHint')}>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectRow form={form} name="coversKap" label={say('coversKap')} options={options} />
        {isPrescriber && (
          <>
            <SelectRow form={form} name="requiresPsychiatric" label={say('needsPsychiatric')} options={options} />
            <SelectRow form={form} name="requiresOnSite" label={say('needsOnSite')} options={options} />
            <SelectRow form={form} name="coversOutsideClinic" label={say('outsideClinic')} options={options} />
          </>
        )}
      </div>
    </FieldGroup>
  )
}
