'use client'

import { useWatch } from 'react-hook-form'
import { CheckRow, DayRow, SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { saveCredentialAction } from '@/lib/actions/practice'
import type { CredentialRow } from '@/lib/data/views/settings-providers'
import type { SaveCredentialInput } from '@/lib/inputs/practice-people'
import { labelsOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { CredentialFields } from './credential-fields'
import { HolderSelect } from './holder-select'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

/** Somebody or something a credential can be of; the value is `clinician:<id>`. */
export type HolderChoice = { readonly value: string; readonly label: string }

type Props = {
  readonly credential: CredentialRow | null
  readonly holders: readonly HolderChoice[]
  /** Where a registration can be for: `location:<id>`, `facility:<id>`. */
  readonly places: readonly HolderChoice[]
  /** Fixed when it is added from somebody's own page. */
  readonly holder?: string
  readonly onClose: () => void
}

/** A licence, registration, policy, training or check. What is asked depends on the kind. */
export function CredentialForm({ credential, holders, places, holder: fixed, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveCredentialInput,
    action: saveCredentialAction,
    defaultValues: valuesOf(credential, fixed ?? holders[0]?.value ?? ''),
    onSaved: onClose,
  })
  const [holder, holderId, kind] = useWatch({ control: form.control, name: ['holder', 'holderId', 'kind'] })
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
      <CredentialFields form={form} isPrescriber={holder === 'prescriber'} />
      {kind === 'dea' && holder === 'prescriber' && (
        <SelectRow
          form={form}
          name="place"
          label={say('registeredPlace')}
          hint={say('registeredPlaceHint')}
          options={places}
          placeholder={say('registeredElsewhere')}
          optional
        />
      )}
      <DayRow form={form} name="revokedOn" label={say('revokedOn')} hint={say('revokedHint')} optional />
      <TextareaRow form={form} name="note" label={say('note')} optional />
      <CheckRow
        form={form}
        name="isVerified"
        label={say('lookedUp')}
        hint={credential?.verifiedOn ? `${say('lookedUpOn')} ${sayDay(credential.verifiedOn, 'year')}` : say('neverLookedUp')}
      />
    </SaveForm>
  )
}

function valuesOf(line: CredentialRow | null, firstHolder: string): SaveCredentialInput {
  const [holder = 'clinician', holderId = ''] = (line ? `${line.holder}:${line.holderId}` : firstHolder).split(':')
  const kept = line ?? blank
  return {
    id: line?.id ?? null,
    version: line?.version ?? null,
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
    supervisorLicense: kept.supervisorLicense ?? '',
    place: kept.place,
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
  supervisorLicense: null,
  place: null,
  note: null,
}
