'use client'

import { KeptNote } from '@/components/clients/kept-note'
import { PartFoot } from '@/components/clients/part-foot'
import { type PartProps, usePartForm } from '@/components/clients/use-part-form'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Form } from '@/components/ui/form'
import { recordInstrumentAction } from '@/lib/actions/outcomes'
import { instruments, type ScoredKind } from '@/lib/domain/outcomes/instrument'
import type { RecordInstrumentInput } from '@/lib/inputs/outcomes'
import { paths, withQuery } from '@/lib/paths'
import { InstrumentItems } from './instrument-items'

type Answered = { readonly asksSafetyQuestions: boolean }

/** A questionnaire, in its own words. A ninth answer above zero leads to the safety questions. */
export function InstrumentForm({ kind, ...part }: PartProps & { readonly kind: ScoredKind }) {
  const { items, attribution } = instruments[kind]
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
      <InstrumentItems kind={kind} control={control} errors={errors} />
      <KeptNote draft={draft} timeZone={part.timeZone} />
      <PartFoot busy={isSubmitting} />
      <p className="text-muted text-sm">{attribution}</p>
    </Form>
  )
}
