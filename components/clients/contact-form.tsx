'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { saveContactAction } from '@/lib/actions/clients'
import type { SaveContactInput } from '@/lib/inputs/clients'
import { KeptNote } from './kept-note'
import { PartFoot } from './part-foot'
import { type PartProps, usePartForm } from './use-part-form'

/** Whom to call for the client. */
export function ContactForm({ values, ...part }: PartProps & { readonly values: SaveContactInput }) {
  const { register, submit, formError, trouble, formState, draft } = usePartForm('contact', part, {
    schema: async () => (await import('@/lib/inputs/clients')).saveContactInput,
    action: saveContactAction,
    defaultValues: values,
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label="Their name" error={errors.name?.message}>
        <TextInput {...register('name')} />
      </Field>
      <Field label="Who they are to you" required={false} hint="Sister, partner, friend.">
        <TextInput {...register('relation')} />
      </Field>
      <Field label="Their phone number" error={errors.phone?.message}>
        <TextInput {...register('phone')} type="tel" />
      </Field>
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
    </Form>
  )
}
