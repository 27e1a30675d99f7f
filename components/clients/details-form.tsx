'use client'

import { Controller } from 'react-hook-form'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Checkbox } from '@/components/ui/checkbox'
import { DatePartsField } from '@/components/ui/date-parts-field'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { updateProfileAction } from '@/lib/actions/clients'
import type { UpdateProfileInput } from '@/lib/inputs/clients'
import { KeptNote } from './kept-note'
import { PartFoot } from './part-foot'
import { stateOptions } from './state-options'
import { type PartProps, usePartForm } from './use-part-form'

const sexes = [
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
  { value: 'X', label: 'Another, or not stated' },
]

type DetailsFormProps = PartProps & { readonly values: UpdateProfileInput }

/** Who the client is. */
export function DetailsForm({ values, ...part }: DetailsFormProps) {
  const { register, control, submit, formError, trouble, formState, draft } = usePartForm('details', part, {
    schema: async () => (await import('@/lib/inputs/clients')).updateProfileInput,
    action: updateProfileAction,
    defaultValues: values,
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Legal first name" error={errors.legalFirstName?.message}>
          <TextInput {...register('legalFirstName')} autoComplete="given-name" />
        </Field>
        <Field label="Legal last name" hint="Leave it empty if you have one name." required={false} error={errors.legalLastName?.message}>
          <TextInput {...register('legalLastName')} autoComplete="family-name" />
        </Field>
        <Field label="Name you go by" required={false} error={errors.chosenName?.message}>
          <TextInput {...register('chosenName')} autoComplete="nickname" />
        </Field>
        <Field label="Pronouns" required={false} error={errors.pronouns?.message}>
          <TextInput {...register('pronouns')} />
        </Field>
      </div>
      <Controller
        control={control}
        name="bornOn"
        render={({ field }) => (
          <DatePartsField
            legend="Date of birth"
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            autoComplete="bday"
            error={errors.bornOn?.message}
          />
        )}
      />
      <Field
        label="Sex on file with your insurer"
        hint="Claims must match the insurer's record. It says nothing else about you."
        error={errors.sexForClaims?.message}
      >
        <Select {...register('sexForClaims')} options={sexes} placeholder="Choose one" />
      </Field>
      <Field label="Phone" error={errors.phone?.message}>
        <TextInput {...register('phone')} type="tel" autoComplete="tel" />
      </Field>
      <Checkbox {...register('consentToText')} label="You may text me about visits" hint="A text says when and where, never why." />
      <Field label="Street and number" error={errors.addressLine?.message}>
        <TextInput {...register('addressLine')} autoComplete="address-line1" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label="City" error={errors.city?.message}>
          <TextInput {...register('city')} autoComplete="address-level2" />
        </Field>
        <Field label="State" error={errors.state?.message}>
          <Select {...register('state')} options={stateOptions} placeholder="Choose one" autoComplete="address-level1" />
        </Field>
        <Field label="ZIP code" error={errors.zip?.message}>
          <TextInput {...register('zip')} inputMode="numeric" autoComplete="postal-code" />
        </Field>
      </div>
      <Field label="A therapist you see elsewhere" required={false} hint="We only talk to them if you allow it.">
        <TextInput {...register('ongoingTherapist')} />
      </Field>
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
    </Form>
  )
}
