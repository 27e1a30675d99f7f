'use client'

import { CheckRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { saveLocationAction } from '@/lib/actions/practice'
import type { LocationRow } from '@/lib/data/views/settings-places'
import { labelsOf } from '@/lib/messages/label'
import { AddressRows } from './address-rows'
import { SaveForm, useSaveForm } from './save-form'
import { type WeekForm, WeekRows } from './week-rows'
import { say } from './words'
import { zoneOptions } from './zones'

type Props = { readonly location: LocationRow | null; readonly timeZone: string; readonly onClose: () => void }

/** A location with its whole week. */
export function LocationForm({ location, timeZone, onClose }: Props) {
  const { rooms: _, closures: __, ...kept } = location ?? { ...blank, timeZone, rooms: 0, closures: [] }
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-places')).saveLocationInput,
    action: saveLocationAction,
    defaultValues: { ...kept, hours: kept.hours.map((stretch) => ({ ...stretch })) },
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('name')} />
      <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
      <AddressRows form={form} />
      <SelectRow form={form} name="timeZone" label={say('timeZone')} options={zoneOptions(kept.timeZone)} />
      <SelectRow form={form} name="holdsStock" label={say('holdsStock')} hint={say('holdsStockHint')} options={labelsOf('condition')} />
      <WeekRows form={form as unknown as WeekForm} hint={say('weekHoursHint')} />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
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
  holdsStock: 'unknown' as const,
  isActive: true,
  hours: [],
}
