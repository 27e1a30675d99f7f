'use client'

import { useRouter } from 'next/navigation'
import { SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { saveOwnCredentialAction } from '@/lib/actions/credentials'
import { type OwnCredentialKind, ownCredentialKinds } from '@/lib/domain/credentials/own-credential'
import type { SaveOwnCredentialInput } from '@/lib/inputs/credentials'
import { labelOf } from '@/lib/messages/label'
import { CredentialFields, type CredentialFormOf } from './credential-fields'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

type OwnCredentialFormProps = { readonly isPrescriber: boolean; readonly onClose: () => void }

const kinds = ownCredentialKinds.map((value) => ({ value, label: labelOf('credentialKind', value) }))

/** Somebody says what they hold. It counts once the practice has looked it up. */
export function OwnCredentialForm({ isPrescriber, onClose }: OwnCredentialFormProps) {
  const router = useRouter()
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/credentials')).saveOwnCredentialInput,
    action: saveOwnCredentialAction,
    defaultValues: startingValues,
    onSaved: () => {
      router.refresh()
      onClose()
    },
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel="Send to the practice">
      <SelectRow form={form} name="kind" label={say('kind')} options={kinds} />
      {/* The fields are the admin's own; this form has fewer around them. */}
      <CredentialFields form={form as unknown as CredentialFormOf} isPrescriber={isPrescriber} />
      <TextareaRow form={form} name="note" label="Where it can be looked up" hint="A register, a number to call." optional />
    </SaveForm>
  )
}

const startingValues: SaveOwnCredentialInput = {
  kind: 'license' satisfies OwnCredentialKind,
  state: '',
  number: '',
  issuer: '',
  profession: null,
  schedules: [],
  issuedOn: '',
  expiresOn: '',
  topics: [],
  hours: null,
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  supervisorLicense: '',
  note: '',
}
