'use client'

import { Controller } from 'react-hook-form'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Section } from '@/components/ui/section'
import { recordScreeningAction } from '@/lib/actions/clients'
import { clientScreenKeys, type ScreenKey, screenItem } from '@/lib/domain/clients/screening'
import type { TreatmentTried } from '@/lib/domain/clients/treatment-history'
import { type ScreenTopic, screenReaders } from '@/lib/domain/reference/screening-items'
import { type RecordScreeningInput, recordScreeningInput } from '@/lib/inputs/clients/record-screening'
import { KeptNote } from './kept-note'
import { MedicinesField } from './medicines-field'
import { PartFoot } from './part-foot'
import { TreatmentsField } from './treatments-field'
import { type PartProps, usePartForm } from './use-part-form'

const topics: readonly { topic: ScreenTopic; title: string; sensitive: boolean }[] = [
  { topic: 'heart', title: 'Heart and blood vessels', sensitive: false },
  { topic: 'body', title: 'Body', sensitive: false },
  { topic: 'pregnancy', title: 'Pregnancy', sensitive: true },
  { topic: 'mind', title: 'Mind', sensitive: true },
  { topic: 'substances', title: 'Alcohol and drugs', sensitive: true },
  { topic: 'consent', title: 'Deciding for yourself', sensitive: true },
]

const choices = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'unsure', label: 'Not sure' },
]

type HealthFormProps = PartProps & {
  /** With a clinician: what the client tried before stays as it is told. Absent where the client answers alone. */
  readonly treatmentsTold?: readonly TreatmentTried[]
}

/** The health screen, by topic. Why a question is asked and who reads the answer stand before it. */
export function HealthForm({ treatmentsTold, ...part }: HealthFormProps) {
  const { control, submit, formError, trouble, formState, draft } = usePartForm<RecordScreeningInput, unknown>('health', part, {
    schema: recordScreeningInput,
    action: recordScreeningAction,
    defaultValues: {
      clientId: treatmentsTold ? part.clientId : null,
      items: {},
      treatments: [...(treatmentsTold ?? [])],
    },
  })
  const { errors, isSubmitting } = formState
  const itemErrors = errors.items as Partial<Record<ScreenKey, { message?: string }>> | undefined
  return (
    <form onSubmit={submit} noValidate className="grid gap-8">
      <FormTrouble trouble={trouble} message={formError} />
      {topics.map(({ topic, title, sensitive }) => {
        const keys = clientScreenKeys.filter((key) => screenItem(key).topic === topic)
        const first = keys[0]
        if (!first) return null
        return (
          <Section key={topic} title={title}>
            {sensitive && <Notice title="Who sees this">{screenReaders[screenItem(first).seenBy]}</Notice>}
            <div className="grid gap-6">
              {keys.map((key) => (
                <Controller
                  key={key}
                  control={control}
                  name={`items.${key}`}
                  render={({ field }) => (
                    <RadioGroup
                      legend={screenItem(key).question}
                      hint={`Why we ask: ${screenItem(key).why}`}
                      options={choices}
                      layout="row"
                      name={field.name}
                      value={field.value ?? ''}
                      onChange={field.onChange}
                      onBlur={field.onBlur}
                      error={itemErrors?.[key]?.message}
                    />
                  )}
                />
              ))}
            </div>
          </Section>
        )
      })}
      <Controller
        control={control}
        name="medicines"
        render={({ field }) => (
          <MedicinesField value={field.value} onChange={field.onChange} error={errors.medicines && 'Choose one of the three answers.'} />
        )}
      />
      <Controller
        control={control}
        name="treatments"
        render={({ field }) => <TreatmentsField value={field.value ?? []} onChange={field.onChange} />}
      />
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
    </form>
  )
}
