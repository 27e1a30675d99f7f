'use client'

import { Plus } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { CheckRow, ChoicesRow, DayRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { FieldGroup } from '@/components/ui/field-group'
import { saveFacilityAction } from '@/lib/actions/practice'
import type { Route } from '@/lib/domain/journeys/route'
import type { FacilityRow } from '@/lib/domain/practice/facility-row'
import { saveFacilityInput } from '@/lib/inputs/practice/save-facility'
import { labelsOf } from '@/lib/messages/label'
import { AddressRows } from './address-rows'
import { routesInWords } from './routes-in-words'
import { SaveForm, useSaveForm } from './save-form'
import { SettingsList } from './settings-list'
import { StateChip } from './state-chip'
import { say } from './words'
import { zoneOptions } from './zones'

const columns: readonly TableColumn<FacilityRow>[] = [
  { id: 'name', head: say('name'), value: ({ name }) => name },
  { id: 'place', head: say('city'), value: ({ city, state }) => `${city}, ${state}`, from: 'md' },
  { id: 'routes', head: say('routes'), value: routesInWords },
  { id: 'rems', head: say('rems'), value: ({ remsCertificate }) => remsCertificate ?? say('none'), from: 'lg' },
  { id: 'chairs', head: say('chairs'), align: 'end', value: ({ chairs }) => chairs.filter(({ isActive }) => isActive).length, from: 'md' },
]

/** The partner facilities. */
export function FacilitiesList({ facilities, timeZone }: { facilities: readonly FacilityRow[]; timeZone: string }) {
  return (
    <SettingsList
      label={say('navFacilities')}
      columns={columns}
      rows={facilities}
      empty={say('facilitiesLead')}
      newLabel={say('newFacility')}
      titleOf={({ name }) => name}
      chipsOf={({ isActive }) => <StateChip isActive={isActive} />}
    >
      {(facility, close) => <FacilityForm facility={facility} timeZone={timeZone} onClose={close} />}
    </SettingsList>
  )
}

type FormProps = { readonly facility: FacilityRow | null; readonly timeZone: string; readonly onClose: () => void }

function FacilityForm({ facility, timeZone, onClose }: FormProps) {
  const kept = facility ?? { ...blank, timeZone }
  const form = useSaveForm({
    schema: saveFacilityInput,
    action: saveFacilityAction,
    defaultValues: {
      ...kept,
      routes: [...kept.routes],
      remsCertificate: kept.remsCertificate ?? '',
      remsExpiresOn: kept.remsExpiresOn ?? '',
      chairs: kept.chairs.map((chair) => ({ ...chair })),
    },
    onSaved: onClose,
  })
  const { fields, append } = useFieldArray({ control: form.control, name: 'chairs', keyName: 'key' })
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
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

const blank = {
  id: null,
  name: '',
  phone: '',
  addressLine: '',
  city: '',
  state: '',
  zip: '',
  routes: [] as readonly Route[],
  remsCertificate: null,
  remsExpiresOn: null,
  isActive: true,
  chairs: [] as FacilityRow['chairs'],
}
