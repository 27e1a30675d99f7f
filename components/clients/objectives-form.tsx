'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Textarea } from '@/components/ui/textarea'
import { setObjectivesAction } from '@/lib/actions/clients'
import { inPlaces } from '@/lib/domain/clients/objectives'
import { KeptNote } from './kept-note'
import { PartFoot } from './part-foot'
import { type PartProps, usePartForm } from './use-part-form'

const places = [
  { index: 0, label: 'What matters most' },
  { index: 1, label: 'Something else' },
  { index: 2, label: 'And one more' },
] as const

/** What the client hopes for, in their own words. */
export function ObjectivesForm({
  values,
  version,
  ...part
}: PartProps & { readonly values: readonly string[]; readonly version: number | null }) {
  const { register, submit, formError, trouble, formState, draft } = usePartForm('objectives', part, {
    schema: async () => (await import('@/lib/inputs/clients')).setObjectivesInput,
    action: setObjectivesAction,
    defaultValues: { clientId: null, version, objectives: inPlaces(values) },
  })
  const { errors, isSubmitting } = formState
  const wholeError = errors.objectives?.message ?? errors.objectives?.root?.message
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      {places.map(({ index, label }) => (
        <Field
          key={index}
          label={label}
          required={index === 0 ? undefined : false}
          hint={index === 0 ? 'For example: sleep through the night, enjoy time with my children again.' : undefined}
          error={errors.objectives?.[index]?.message ?? (index === 0 ? wholeError : undefined)}
        >
          <Textarea {...register(`objectives.${index}`)} rows={2} />
        </Field>
      ))}
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
    </Form>
  )
}
