'use client'

import { CheckRow, DayRow, ListRow, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { saveClinicianAction } from '@/lib/actions/practice'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import type { SaveClinicianInput } from '@/lib/inputs/practice-people'
import { medicareOptions } from './medicare-options'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

type Choice = { readonly value: string; readonly label: string }
type Props = {
  readonly clinician: ClinicianRow | null
  readonly locations: readonly Choice[]
  readonly onClose: () => void
}

/** What is known of a clinician. */
export function ClinicianForm({ clinician, locations, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveClinicianInput,
    action: saveClinicianAction,
    defaultValues: valuesOf(clinician),
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextRow form={form} name="name" label={say('name')} />
        <TextRow form={form} name="title" label={say('title')} hint={say('titleHint')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="email" label={say('email')} inputMode="email" optional />
        <TextRow form={form} name="npi" label={say('npi')} inputMode="numeric" optional />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="taxonomy" label={say('taxonomy')} hint={say('taxonomyHint')} optional />
        <SelectRow form={form} name="homeLocationId" label={say('homeLocation')} options={locations} placeholder={say('none')} optional />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="medicareStatus" label={say('medicare')} options={medicareOptions} />
        <DayRow form={form} name="medicareFromOn" label={say('medicareFrom')} hint={say('medicareFromHint')} optional />
      </div>
      <ListRow form={form} name="modalities" label={say('modalities')} hint={say('modalitiesHint')} between="lines" optional />
      <TextareaRow form={form} name="bio" label={say('bio')} hint={say('bioHint')} optional />
      <CheckRow form={form} name="isPublished" label={say('isPublished')} hint={say('isPublishedHint')} />
      <CheckRow form={form} name="isSupervisee" label={say('isSupervisee')} hint={say('isSuperviseeHint')} />
      <CheckRow form={form} name="takesNewClients" label={say('takesNew')} />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

function valuesOf(line: ClinicianRow | null): SaveClinicianInput {
  return {
    id: line?.id ?? null,
    version: line?.version ?? null,
    name: line?.name ?? '',
    title: line?.title ?? '',
    npi: line?.npi ?? '',
    taxonomy: line?.taxonomy ?? '',
    bio: line?.bio ?? '',
    email: line?.email ?? '',
    modalities: [...(line?.modalities ?? [])],
    homeLocationId: line?.homeLocationId ?? null,
    medicareStatus: line?.medicareStatus ?? 'unknown',
    medicareFromOn: line?.medicareFromOn ?? '',
    isSupervisee: line?.isSupervisee ?? false,
    isPublished: line?.isPublished ?? false,
    takesNewClients: line?.takesNewClients ?? true,
    isActive: line?.isActive ?? true,
  }
}
