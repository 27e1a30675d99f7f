'use client'

import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { CheckRow, ChoicesRow, DayRow, ListRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { IconButton } from '@/components/ui/icon-button'
import { savePrescriberAction } from '@/lib/actions/practice'
import type { PrescriberRow } from '@/lib/data/views/settings-providers'
import type { SavePrescriberInput } from '@/lib/inputs/practice-people'
import { labelsOf } from '@/lib/messages/label'
import { typedMoney } from '@/lib/messages/say-money'
import { AddressRows } from './address-rows'
import { SaveForm, useSaveForm } from './save-form'
import { stateOptions } from './state-options'
import { say } from './words'

type Choice = { readonly value: string; readonly label: string }
type Props = { readonly prescriber: PrescriberRow | null; readonly places: readonly Choice[]; readonly onClose: () => void }

/** What is known of an outside prescriber. */
export function PrescriberForm({ prescriber, places, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).savePrescriberInput,
    action: savePrescriberAction,
    defaultValues: valuesOf(prescriber),
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="name" label={say('name')} />
        <SelectRow form={form} name="profession" label={say('profession')} options={labelsOf('profession')} />
        <TextRow form={form} name="specialty" label={say('specialty')} />
        <TextRow form={form} name="practiceName" label={say('prescriberPractice')} />
        <TextRow form={form} name="email" label={say('email')} inputMode="email" />
        <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
        <TextRow form={form} name="npi" label={say('npi')} inputMode="numeric" optional />
        <TextRow form={form} name="evaluationFee" label={say('fee')} hint={say('feeHint')} lead="$" inputMode="decimal" optional />
      </div>
      <CheckRow form={form} name="isPsychiatric" label={say('isPsychiatric')} />
      <AddressRows form={form} />
      <ListRow form={form} name="statesServed" label={say('statesServed')} hint={say('statesServedHint')} between="commas" />
      <ChoicesRow form={form} name="routes" label={say('routes')} choices={labelsOf('route')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="prescribesForHome" label={say('forHome')} options={labelsOf('condition')} />
        <DayRow form={form} name="nextOpeningOn" label={say('nextOpening')} optional />
      </div>
      <CheckRow form={form} name="evaluatesByTelehealth" label={say('telehealth')} />
      <CheckRow form={form} name="isAlsoTherapist" label={say('alsoTherapist')} />
      <SiteRows form={form} places={places} />
      <CheckRow form={form} name="acceptsReferrals" label={say('accepts')} />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('prescriberActiveHint')} />
    </SaveForm>
  )
}

type FormOf = ReturnType<typeof useSaveForm<SavePrescriberInput, unknown>>

function SiteRows({ form, places }: { form: FormOf; places: readonly Choice[] }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'sites' })
  return (
    <FieldGroup legend={say('sites')} hint={say('sitesHint')} error={messageOf(form, 'sites')}>
      <ul className="grid gap-3">
        {fields.map((field, index) => (
          <li key={field.id} className="grid grid-cols-2 items-start gap-2 sm:grid-cols-[1.4fr_1fr_6rem_1.2fr_auto]">
            <TextRow form={form} name={`sites.${index}.name`} label={say('name')} hideLabel />
            <SelectRow
              form={form}
              name={`sites.${index}.state`}
              label={say('state')}
              hideLabel
              options={stateOptions}
              placeholder={say('state')}
            />
            <TextRow form={form} name={`sites.${index}.zip`} label={say('zip')} hideLabel inputMode="numeric" />
            <SelectRow
              form={form}
              name={`sites.${index}.facilityId`}
              label={say('siteAt')}
              hideLabel
              options={places}
              placeholder={say('siteOwn')}
            />
            <IconButton label={say('remove')} icon={<X />} onClick={() => remove(index)} />
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        className="justify-self-start"
        onClick={() => append({ name: '', state: '', zip: '', facilityId: null, locationId: null })}
      >
        <Plus aria-hidden="true" />
        {say('addSite')}
      </Button>
    </FieldGroup>
  )
}

function valuesOf(line: PrescriberRow | null): SavePrescriberInput {
  return {
    id: line?.id ?? null,
    version: line?.version ?? null,
    name: line?.name ?? '',
    profession: line?.profession ?? 'physician',
    specialty: line?.specialty ?? '',
    isPsychiatric: line?.isPsychiatric ?? false,
    practiceName: line?.practiceName ?? '',
    npi: line?.npi ?? '',
    email: line?.email ?? '',
    phone: line?.phone ?? '',
    addressLine: line?.addressLine ?? '',
    city: line?.city ?? '',
    state: line?.state ?? '',
    zip: line?.zip ?? '',
    statesServed: [...(line?.statesServed ?? [])],
    routes: [...(line?.routes ?? [])],
    prescribesForHome: line?.prescribesForHome ?? 'unknown',
    evaluatesByTelehealth: line?.evaluatesByTelehealth ?? false,
    isAlsoTherapist: line?.isAlsoTherapist ?? false,
    evaluationFee: line?.evaluationFeeCents ? typedMoney(line.evaluationFeeCents) : '',
    nextOpeningOn: line?.nextOpeningOn ?? '',
    acceptsReferrals: line?.acceptsReferrals ?? true,
    isActive: line?.isActive ?? true,
    sites: (line?.sites ?? []).map((site) => ({ ...site })),
  }
}
