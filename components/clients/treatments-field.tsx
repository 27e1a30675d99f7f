'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type TriedResult, type TriedTreatment, triedTreatments } from '@/lib/domain/clients/treatment-history'
import type { RecordScreeningInput } from '@/lib/inputs/clients'

type Treatments = NonNullable<RecordScreeningInput['treatments']>

const names: Readonly<Record<TriedTreatment, string>> = {
  ssri: 'An SSRI (sertraline, escitalopram, fluoxetine)',
  snri: 'An SNRI (venlafaxine, duloxetine)',
  other_antidepressant: 'Another antidepressant',
  mood_stabilizer: 'A mood stabilizer',
  psychotherapy: 'Therapy',
  tms: 'Magnetic stimulation (TMS)',
  ect: 'Electroconvulsive therapy (ECT)',
  other: 'Something else',
}
const results: readonly { value: TriedResult; label: string }[] = [
  { value: 'helped', label: 'It helped' },
  { value: 'not_enough', label: 'It did not help enough' },
  { value: 'stopped_for_side_effects', label: 'I stopped because of side effects' },
  { value: 'still_taking', label: 'I still take or do it' },
]

/** What was tried before, and how it went. */
export function TreatmentsField({ value, onChange }: { value: Treatments; onChange: (value: Treatments) => void }) {
  const set = (treatment: TriedTreatment, result: string) => {
    const others = value.filter((one) => one.treatment !== treatment)
    onChange(result === '' ? others : [...others, { treatment, result: result as TriedResult }])
  }
  return (
    <div className="grid gap-4">
      <p className="text-muted">Leave out what you did not try. Insurers ask for this, and your prescriber wants to know.</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {triedTreatments.map((treatment) => (
          <Field key={treatment} label={names[treatment]}>
            <Select
              value={value.find((one) => one.treatment === treatment)?.result ?? ''}
              onChange={(event) => set(treatment, event.target.value)}
              options={results}
              placeholder="Not tried"
            />
          </Field>
        ))}
      </div>
    </div>
  )
}
