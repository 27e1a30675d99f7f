'use client'

import { useWatch } from 'react-hook-form'
import { CheckRow, ChoicesRow, DayRow, NumberRow, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { FieldGroup } from '@/components/ui/field-group'
import { saveCredentialAction } from '@/lib/actions/practice'
import type { CredentialRow } from '@/lib/domain/practice/credential-row'
import { type SaveCredentialInput, saveCredentialInput } from '@/lib/inputs/practice/save-credential'
import { labelsOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { topicNames, topicsOfKind } from './credential-words'
import { HolderSelect } from './holder-select'
import { SaveForm, useSaveForm } from './save-form'
import { stateOptions } from './state-options'
import { say } from './words'

/** Somebody or something a credential can be of; the value is `clinician:<id>`. */
export type HolderChoice = { readonly value: string; readonly label: string }

type Props = {
  readonly credential: CredentialRow | null
  readonly holders: readonly HolderChoice[]
  /** Fixed when it is added from somebody's own page. */
  readonly holder?: string
  readonly onClose: () => void
}

const schedules = ['2', '2N', '3', '3N', '4', '5'].map((value) => ({ value, label: value }))

/** A licence, registration, policy, training or check. What is asked depends on the kind. */
export function CredentialForm({ credential, holders, holder: fixed, onClose }: Props) {
  const form = useSaveForm({
    schema: saveCredentialInput,
    action: saveCredentialAction,
    defaultValues: valuesOf(credential, fixed ?? holders[0]?.value ?? ''),
    onSaved: onClose,
  })
  const kind = useWatch({ control: form.control, name: 'kind' }) ?? ''
  const [holder, holderId] = useWatch({ control: form.control, name: ['holder', 'holderId'] })
  const topics = topicsOfKind[kind] ?? []
  const isCheck = kind === 'exclusion_check' || kind === 'competence_attestation'
  const choose = (value: string) => {
    const [of = 'clinician', id = ''] = value.split(':')
    form.setValue('holder', of as SaveCredentialInput['holder'])
    form.setValue('holderId', id)
  }

  return (
    <SaveForm form={form} onClose={onClose}>
      <HolderSelect
        value={`${holder}:${holderId}`}
        holders={holders}
        disabled={credential !== null || fixed !== undefined}
        onChange={choose}
        error={form.formState.errors.holderId?.message}
      />
      <SelectRow form={form} name="kind" label={say('kind')} options={labelsOf('credentialKind')} disabled={credential !== null} />
      {['license', 'dea', 'collaboration_agreement', 'psychotherapy_certificate'].includes(kind) && (
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
      {kind === 'training' && <NumberRow form={form} name="hours" label={say('hoursOfTraining')} optional />}
      {topics.length > 0 && (
        <ChoicesRow
          form={form}
          name="topics"
          label={say('topics')}
          choices={topics.map((value) => ({ value, label: topicNames[value] }))}
        />
      )}
      {kind === 'malpractice' && <PolicyConditions form={form} isPrescriber={holder === 'prescriber'} />}
      <DayRow form={form} name="revokedOn" label={say('revokedOn')} hint={say('revokedHint')} optional />
      <TextareaRow form={form} name="note" label={say('note')} optional />
      <CheckRow
        form={form}
        name="isVerified"
        label={say('lookedUp')}
        hint={credential?.verifiedOn ? `${say('lookedUpOn')} ${sayDay(credential.verifiedOn, { year: true })}` : say('neverLookedUp')}
      />
    </SaveForm>
  )
}

type FormOf = ReturnType<typeof useSaveForm<SaveCredentialInput, unknown>>

function PolicyConditions({ form, isPrescriber }: { form: FormOf; isPrescriber: boolean }) {
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

function valuesOf(line: CredentialRow | null, firstHolder: string): SaveCredentialInput {
  const [holder = 'clinician', holderId = ''] = (line ? `${line.holder}:${line.holderId}` : firstHolder).split(':')
  const kept = line ?? blank
  return {
    id: line?.id ?? null,
    holder: holder as SaveCredentialInput['holder'],
    holderId,
    kind: kept.kind as SaveCredentialInput['kind'],
    state: kept.state ?? '',
    number: kept.number ?? '',
    issuer: kept.issuer ?? '',
    profession: kept.profession as SaveCredentialInput['profession'],
    schedules: [...kept.schedules] as SaveCredentialInput['schedules'],
    issuedOn: kept.issuedOn ?? '',
    expiresOn: kept.expiresOn ?? '',
    revokedOn: kept.revokedOn ?? '',
    topics: [...kept.topics] as SaveCredentialInput['topics'],
    hours: kept.hours,
    requiresPsychiatric: kept.requiresPsychiatric as SaveCredentialInput['requiresPsychiatric'],
    requiresOnSite: kept.requiresOnSite as SaveCredentialInput['requiresOnSite'],
    coversOutsideClinic: kept.coversOutsideClinic as SaveCredentialInput['coversOutsideClinic'],
    coversKap: kept.coversKap as SaveCredentialInput['coversKap'],
    note: kept.note ?? '',
    isVerified: false,
  }
}

const blank = {
  kind: 'license',
  state: null,
  number: null,
  issuer: null,
  profession: null,
  schedules: [],
  issuedOn: null,
  expiresOn: null,
  revokedOn: null,
  topics: [],
  hours: null,
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  note: null,
}
