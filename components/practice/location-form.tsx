'use client'

import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { CheckRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { IconButton } from '@/components/ui/icon-button'
import { saveLocationAction } from '@/lib/actions/practice'
import type { LocationRow } from '@/lib/domain/practice/location-row'
import { saveLocationInput } from '@/lib/inputs/practice/save-location'
import { AddressRows } from './address-rows'
import { SaveForm, useSaveForm } from './save-form'
import { WeekdaySelect } from './weekday-select'
import { say } from './words'
import { zoneOptions } from './zones'

type Props = { readonly location: LocationRow | null; readonly timeZone: string; readonly onClose: () => void }

/** A location with its whole week. */
export function LocationForm({ location, timeZone, onClose }: Props) {
  const { rooms: _, closures: __, ...kept } = location ?? { ...blank, timeZone, rooms: 0, closures: [] }
  const form = useSaveForm({
    schema: saveLocationInput,
    action: saveLocationAction,
    defaultValues: { ...kept, hours: kept.hours.map((stretch) => ({ ...stretch })) },
    onSaved: onClose,
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'hours' })
  const last = fields.at(-1)
  const next = { weekday: last ? (last.weekday + 1) % 7 : 1, opens: last?.opens ?? '09:00', closes: last?.closes ?? '17:00' }

  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('name')} />
      <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
      <AddressRows form={form} />
      <SelectRow form={form} name="timeZone" label={say('timeZone')} options={zoneOptions(kept.timeZone)} />
      <FieldGroup legend={say('weekHours')} hint={say('weekHoursHint')} error={messageOf(form, 'hours')}>
        <ul className="grid gap-2">
          {fields.map((field, index) => (
            <li key={field.id} className="grid grid-cols-[1fr_6.5rem_6.5rem_auto] items-start gap-2">
              <WeekdaySelect form={form} name={`hours.${index}.weekday`} />
              <TextRow form={form} name={`hours.${index}.opens`} label={say('opens')} hideLabel inputMode="numeric" />
              <TextRow form={form} name={`hours.${index}.closes`} label={say('closes')} hideLabel inputMode="numeric" />
              <IconButton label={say('removeStretch')} icon={<X />} variant="quiet" onClick={() => remove(index)} />
            </li>
          ))}
        </ul>
        <Button variant="secondary" className="justify-self-start" onClick={() => append(next)}>
          <Plus aria-hidden="true" />
          {say('addStretch')}
        </Button>
      </FieldGroup>
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

const blank = { id: null, name: '', phone: '', addressLine: '', city: '', state: '', zip: '', isActive: true, hours: [] }
