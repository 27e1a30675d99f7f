'use client'

import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { messageOf } from '@/components/forms/form-rows'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { weekdayOptions } from './weekdays'
import { say } from './words'

type Props<Input extends FieldValues> = {
  readonly form: Pick<UseFormReturn<Input>, 'register' | 'formState'>
  readonly name: Path<Input>
}

/** A day of the week, kept as its number. */
export function WeekdaySelect<Input extends FieldValues>({ form, name }: Props<Input>) {
  return (
    <Field label={say('weekday')} hideLabel error={messageOf(form, name)}>
      <Select {...form.register(name, { setValueAs: Number })} options={weekdayOptions} />
    </Field>
  )
}
