'use client'

import { Plus, X } from 'lucide-react'
import { type Control, type UseFormReturn, useFieldArray } from 'react-hook-form'
import { messageOf, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { IconButton } from '@/components/ui/icon-button'
import { WeekdaySelect } from './weekday-select'
import { say } from './words'

/** The part of a form that holds a week of opening hours. */
export type WithHours = { hours: { weekday: number; opens: string; closes: string }[] }
export type WeekForm = Pick<UseFormReturn<WithHours>, 'register' | 'control' | 'formState'>

/** A place's week: one line a stretch. */
export function WeekRows({ form, hint }: { form: WeekForm; hint: string }) {
  const { fields, append, remove } = useFieldArray({ control: form.control as Control<WithHours>, name: 'hours' })
  const last = fields.at(-1)
  const next = { weekday: last ? (last.weekday + 1) % 7 : 1, opens: last?.opens ?? '09:00', closes: last?.closes ?? '17:00' }
  return (
    <FieldGroup legend={say('weekHours')} hint={hint} error={messageOf(form, 'hours')}>
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
  )
}
