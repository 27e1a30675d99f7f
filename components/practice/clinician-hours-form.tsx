'use client'

import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { DayRow, messageOf, SelectRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { IconButton } from '@/components/ui/icon-button'
import { saveClinicianHoursAction } from '@/lib/actions/practice'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import { sayDay } from '@/lib/messages/say-time'
import { SaveForm, useSaveForm } from './save-form'
import { WeekdaySelect } from './weekday-select'
import { weekInWords } from './weekdays'
import { say } from './words'

type Props = {
  readonly clinician: ClinicianRow
  readonly locations: readonly { readonly value: string; readonly label: string }[]
  readonly today: string
  readonly onClose: () => void
}

/** A clinician's working week from a day on; weeks planned for later are named above it. */
export function ClinicianHoursForm({ clinician, locations, today, onClose }: Props) {
  const week = clinician.weeks.at(-1)
  const isFirst = week === undefined
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveClinicianHoursInput,
    action: saveClinicianHoursAction,
    defaultValues: {
      clinicianId: clinician.id,
      version: clinician.weeksVersion,
      effectiveFrom: today,
      hours: (week?.hours ?? []).map((stretch) => ({ ...stretch })),
    },
    onSaved: onClose,
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'hours' })
  const last = fields.at(-1)
  const next = {
    weekday: last ? (last.weekday + 1) % 7 : 1,
    opens: last?.opens ?? '09:00',
    closes: last?.closes ?? '17:00',
    locationId: last?.locationId ?? clinician.homeLocationId,
  }
  return (
    <SaveForm form={form} onClose={onClose}>
      {clinician.weeks.map(({ effectiveFrom, hours }) => (
        <p key={effectiveFrom} className="text-muted">
          {say('from')} {sayDay(effectiveFrom, 'year')}: <span className="text-ink">{weekInWords(hours) || say('hoursNone')}</span>
        </p>
      ))}
      <DayRow form={form} name="effectiveFrom" label={say('hoursFrom')} hint={say('hoursFromHint')} {...(isFirst ? {} : { min: today })} />
      <FieldGroup legend={say('hours')} error={messageOf(form, 'hours')}>
        <ul className="grid gap-2">
          {fields.map((field, index) => (
            <li key={field.id} className="grid grid-cols-2 items-start gap-2 sm:grid-cols-[1fr_6rem_6rem_1.3fr_auto]">
              <WeekdaySelect form={form} name={`hours.${index}.weekday`} />
              <TextRow form={form} name={`hours.${index}.opens`} label={say('opens')} hideLabel inputMode="numeric" />
              <TextRow form={form} name={`hours.${index}.closes`} label={say('closes')} hideLabel inputMode="numeric" />
              <SelectRow
                form={form}
                name={`hours.${index}.locationId`}
                label={say('location')}
                hideLabel
                options={locations}
                placeholder={say('anywhere')}
              />
              <IconButton label={say('removeStretch')} icon={<X />} onClick={() => remove(index)} />
            </li>
          ))}
        </ul>
        <Button variant="secondary" className="justify-self-start" onClick={() => append(next)}>
          <Plus aria-hidden="true" />
          {say('addStretch')}
        </Button>
      </FieldGroup>
    </SaveForm>
  )
}
