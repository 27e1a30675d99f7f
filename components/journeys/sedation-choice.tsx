'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type Sedation, sedations } from '@/lib/domain/journeys/sedation'

export const sedationWords: Readonly<Record<Sedation, string>> = {
  awake: 'Awake',
  drowsy: 'Drowsy',
  wakes_to_voice: 'Wakes to voice',
  wakes_to_touch: 'Wakes to touch only',
  does_not_wake: 'Does not wake',
}

type Props = { readonly value: Sedation | null; readonly onChange: (value: Sedation | null) => void }

/** How awake somebody is. */
export function SedationChoice({ value, onChange }: Props) {
  return (
    <Field label="How awake" required={false}>
      <Select
        placeholder="Not looked at"
        options={sedations.map((one) => ({ value: one, label: sedationWords[one] }))}
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value || null) as Sedation | null)}
      />
    </Field>
  )
}
