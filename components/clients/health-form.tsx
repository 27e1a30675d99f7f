'use client'

import { Controller } from 'react-hook-form'
import { messageOf } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { recordScreeningAction } from '@/lib/actions/clients'
import type { TreatmentTried } from '@/lib/domain/clients/treatment-history'
import type { RecordScreeningInput } from '@/lib/inputs/clients'
import { healthGroups } from './health-groups'
import { HealthQuestions } from './health-questions'
import { KeptNote } from './kept-note'
import { MedicinesField } from './medicines-field'
import { PartFoot } from './part-foot'
import { TreatmentsField } from './treatments-field'
import { useHealthSteps } from './use-health-steps'
import { type PartProps, usePartForm } from './use-part-form'

type HealthFormProps = PartProps & {
  /** With a clinician: what the client tried before stays as it is told. Absent where the client answers alone. */
  readonly treatmentsTold?: readonly TreatmentTried[]
}

/** The health screen, one group of questions at a time. Why a question is asked and who reads the answer stand before it. */
export function HealthForm({ treatmentsTold, ...part }: HealthFormProps) {
  const form = usePartForm<RecordScreeningInput, unknown>('health', part, {
    schema: async () => (await import('@/lib/inputs/clients')).recordScreeningInput,
    action: recordScreeningAction,
    defaultValues: {
      clientId: treatmentsTold ? part.clientId : null,
      items: {},
      treatments: [...(treatmentsTold ?? [])],
    },
  })
  const { step, title, goOn, goBack } = useHealthSteps(form)
  const group = healthGroups[step]
  if (!group) return null
  const isLast = step === healthGroups.length - 1
  return (
    <Form onSubmit={goOn} className="grid gap-6">
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <div className="grid gap-1">
        <p className="text-muted text-sm">{`Group ${step + 1} of ${healthGroups.length}`}</p>
        <h3 ref={title} tabIndex={-1} className="section-title outline-none">
          {group.title}
        </h3>
      </div>
      {group.keys.length > 0 && <HealthQuestions form={form} group={group} />}
      {group.id === 'medicines' && (
        <Controller
          control={form.control}
          name="medicines"
          render={({ field }) => (
            <MedicinesField
              value={field.value}
              onChange={(value) => {
                field.onChange(value)
                form.clearErrors('medicines')
              }}
              error={messageOf(form, 'medicines')}
            />
          )}
        />
      )}
      {group.id === 'tried' && (
        <Controller
          control={form.control}
          name="treatments"
          render={({ field }) => <TreatmentsField value={field.value ?? []} onChange={field.onChange} />}
        />
      )}
      <KeptNote draft={form.draft} timeZone={part.timeZone} />
      <PartFoot busy={form.formState.isSubmitting} label={isLast ? 'Save and go on' : 'Go on'}>
        {step > 0 && (
          <Button variant="secondary" onClick={goBack} className="w-full sm:w-auto">
            Back
          </Button>
        )}
      </PartFoot>
    </Form>
  )
}
