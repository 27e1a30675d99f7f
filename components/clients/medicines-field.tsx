'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { FieldGroup } from '@/components/ui/field-group'
import { RadioGroup } from '@/components/ui/radio-group'
import { medicineClassKeys } from '@/lib/domain/clients/screening'
import { medicineClasses } from '@/lib/domain/reference/screening-items'

type Value = readonly string[] | 'unsure' | undefined

type MedicinesFieldProps = {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly error: string | undefined
}

const answers = [
  { value: 'none', label: 'None of these' },
  { value: 'some', label: 'Some of these' },
  { value: 'unsure', label: 'Not sure' },
]

/** Medicines that the prescriber goes through first. */
export function MedicinesField({ value, onChange, error }: MedicinesFieldProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const answer = value === undefined ? '' : value === 'unsure' ? 'unsure' : chosen.length > 0 ? 'some' : 'none'
  const toggle = (key: string, isOn: boolean) => onChange(isOn ? [...chosen, key] : chosen.filter((one) => one !== key))
  return (
    <div className="grid gap-6">
      <FieldGroup
        legend="Do you take any of these?"
        hint="Why we ask: some medicines act against ketamine or make it stronger. Your prescriber looks at them with you. Do not stop any on your own."
      >
        {medicineClassKeys.map((key) => (
          <Checkbox
            key={key}
            label={medicineClasses[key]}
            checked={chosen.includes(key)}
            onChange={(event) => toggle(key, event.target.checked)}
          />
        ))}
      </FieldGroup>
      <RadioGroup
        legend="Altogether"
        options={answers.map((one) => ({ ...one, disabled: one.value === 'some' && chosen.length === 0 }))}
        layout="row"
        value={answer}
        onChange={(next) => onChange(next === 'unsure' ? 'unsure' : next === 'none' ? [] : chosen)}
        error={error}
      />
    </div>
  )
}
