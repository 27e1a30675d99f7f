'use client'

import { Plus } from 'lucide-react'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { CheckRow, ChoicesRow, DayRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { saveFacilityAction } from '@/lib/actions/practice'
import type { FacilityRow } from '@/lib/data/views/settings-places'
import type { Route } from '@/lib/domain/journeys/route'
import { facilityPlaces, placesOfService } from '@/lib/domain/reference/billing-places'
import { labelsOf } from '@/lib/messages/label'
import { AddressRows } from './address-rows'
import { SaveForm, useSaveForm } from './save-form'
import { type WeekForm, WeekRows } from './week-rows'
import { say } from './words'
import { zoneOptions } from './zones'

const placeCodes = facilityPlaces.map((code) => ({ value: code, label: `${code} · ${placesOfService[code].label}` }))

type FormProps = { readonly facility: FacilityRow | null; readonly timeZone: string; readonly onClose: () => void }

/** A partner facility: where it is, what it gives and keeps, when it is open, its chairs. */
export function FacilityForm({ facility, timeZone, onClose }: FormProps) {
  const { closures: _, ...kept } = facility ?? { ...blank, timeZone, closures: [] }
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-places')).saveFacilityInput,
    action: saveFacilityAction,
    defaultValues: {
      ...kept,
      routes: [...kept.routes],
      remsCertificate: kept.remsCertificate ?? '',
      remsExpiresOn: kept.remsExpiresOn ?? '',
      hours: kept.hours.map((stretch) => ({ ...stretch })),
      chairs: kept.chairs.map((chair) => ({ ...chair })),
    },
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('name')} />
      <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
      <AddressRows form={form} />
      <SelectRow form={form} name="timeZone" label={say('timeZone')} options={zoneOptions(kept.timeZone)} />
      <ChoicesRow form={form} name="routes" label={say('routes')} choices={labelsOf('route')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="remsCertificate" label={say('rems')} hint={say('remsHint')} optional />
        <DayRow form={form} name="remsExpiresOn" label={say('remsExpires')} optional />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow
          form={form}
          name="placeOfService"
          label={say('placeOfService')}
          hint={say('placeOfServiceHint')}
          options={placeCodes}
          placeholder={say('notKnown')}
          optional
        />
        <SelectRow form={form} name="holdsStock" label={say('holdsStock')} hint={say('holdsStockHint')} options={labelsOf('condition')} />
      </div>
      <WeekRows form={form as unknown as WeekForm} hint={say('facilityHoursHint')} />
      <Chairs form={form as unknown as ChairsForm} />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

type ChairsForm = Pick<
  UseFormReturn<{ chairs: { id: string | null; name: string; isActive: boolean }[] }>,
  'register' | 'control' | 'formState'
>

function Chairs({ form }: { form: ChairsForm }) {
  const { fields, append } = useFieldArray({ control: form.control, name: 'chairs', keyName: 'key' })
  return (
    <FieldGroup legend={say('chairs')} error={messageOf(form, 'chairs')}>
      <ul className="grid gap-2">
        {fields.map((field, index) => (
          <li key={field.key} className="grid grid-cols-[1fr_auto] items-start gap-3">
            <TextRow form={form} name={`chairs.${index}.name`} label={say('name')} hideLabel />
            <CheckRow form={form} name={`chairs.${index}.isActive`} label={say('stillActive')} />
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        className="justify-self-start"
        onClick={() => append({ id: null, name: `Chair ${fields.length + 1}`, isActive: true })}
      >
        <Plus aria-hidden="true" />
        {say('addChair')}
      </Button>
    </FieldGroup>
  )
}

const blank = {
  id: null,
  version: null,
  name: '',
  phone: '',
  addressLine: '',
  city: '',
  state: '',
  zip: '',
  routes: [] as readonly Route[],
  remsCertificate: null,
  remsExpiresOn: null,
  placeOfService: null,
  holdsStock: 'unknown' as const,
  hours: [] as FacilityRow['hours'],
  isActive: true,
  chairs: [] as FacilityRow['chairs'],
}
