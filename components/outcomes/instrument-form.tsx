'use client'

import { Controller } from 'react-hook-form'
import { KeptNote } from '@/components/clients/kept-note'
import { PartFoot } from '@/components/clients/part-foot'
import { type PartProps, usePartForm } from '@/components/clients/use-part-form'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Form } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { recordInstrumentAction } from '@/lib/actions/outcomes'
import { instruments, type ScoredKind } from '@/lib/domain/outcomes/instrument'
import type { RecordInstrumentInput } from '@/lib/inputs/outcomes'
import { paths, withQuery } from '@/lib/paths'

type Answered = { readonly asksSafetyQuestions: boolean }

const numbered = (choices: readonly string[]) => choices.map((label, value) => ({ value: String(value), label }))

/** A questionnaire, in its own words. A ninth answer above zero leads to the safety questions. */
export function InstrumentForm({ kind, ...part }: PartProps & { readonly kind: ScoredKind }) {
  const { stem, items, choices, functionItem, attribution } = instruments[kind]
  const { control, submit, formError, trouble, formState, draft } = usePartForm<RecordInstrumentInput, Answered>(kind, part, {
    schema: async () => (await import('@/lib/inputs/outcomes')).recordInstrumentInput,
    action: recordInstrumentAction,
    defaultValues: { clientId: null, kind, answers: items.map(() => null), functionAnswer: null, source: 'screen' },
    onDone: ({ asksSafetyQuestions }) => (asksSafetyQuestions ? withQuery(paths.portal.intake, { part: 'safety' }) : null),
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-8">
      <FormTrouble trouble={trouble} message={formError} />
      <p className="font-medium">{stem}</p>
      {items.map((text, index) => (
        <Controller
          key={text}
          control={control}
          name={`answers.${index}`}
          render={({ field }) => (
            <RadioGroup
              legend={`${index + 1}. ${text}`}
              options={numbered(choices)}
              layout="line"
              name={field.name}
              value={typeof field.value === 'number' ? String(field.value) : ''}
              onChange={(value) => field.onChange(Number(value))}
              onBlur={field.onBlur}
              error={errors.answers?.[index]?.message}
            />
          )}
        />
      ))}
      {functionItem && (
        <Controller
          control={control}
          name="functionAnswer"
          render={({ field }) => (
            <RadioGroup
              legend={functionItem.text}
              required={false}
              options={numbered(functionItem.choices)}
              name={field.name}
              value={typeof field.value === 'number' ? String(field.value) : ''}
              onChange={(value) => field.onChange(Number(value))}
            />
          )}
        />
      )}
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
      <p className="text-muted text-sm">{attribution}</p>
    </Form>
  )
}
