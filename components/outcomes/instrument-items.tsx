'use client'

import { type Control, Controller, type FieldErrors } from 'react-hook-form'
import { RadioGroup } from '@/components/ui/radio-group'
import { instruments, type ScoredKind } from '@/lib/domain/outcomes/instrument'
import type { RecordInstrumentInput } from '@/lib/inputs/outcomes'

type Props = {
  readonly kind: ScoredKind
  readonly control: Control<RecordInstrumentInput>
  readonly errors: FieldErrors<RecordInstrumentInput>
  /** On paper some may be left open. */
  readonly required?: boolean
}

const numbered = (choices: readonly string[]) => choices.map((label, value) => ({ value: String(value), label }))

/** The items of a questionnaire in its own words, with the last one that is not scored. */
export function InstrumentItems({ kind, control, errors, required = true }: Props) {
  const { stem, items, choices, functionItem } = instruments[kind]
  return (
    <>
      <p className="font-medium">{stem}</p>
      {items.map((text, index) => (
        <Controller
          key={text}
          control={control}
          name={`answers.${index}`}
          render={({ field }) => (
            <RadioGroup
              legend={`${index + 1}. ${text}`}
              required={required}
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
    </>
  )
}
