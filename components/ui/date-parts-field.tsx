'use client'

import { type ReactNode, useId, useState } from 'react'
import { FieldGroup } from './field-group'
import { useWords } from './words-provider'

type DatePartsFieldProps = {
  legend: ReactNode
  /** `1984-03-09`, or empty. */
  value: string
  /** Gets `1984-03-09` once all parts stand, what was typed so far joined by dashes before that, `''` when all are empty. */
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  name?: string | undefined
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
  autoComplete?: 'bday' | undefined
}

const two = (digits: string) => (digits ? digits.padStart(2, '0') : '')

const join = (year: string, month: string, day: string) => (year || month || day ? `${year}-${two(month)}-${two(day)}` : '')

/** A day one knows by heart, such as a birthday, typed in three boxes. */
export function DatePartsField({ value, onChange, onBlur, autoComplete, name, ...group }: DatePartsFieldProps) {
  const words = useWords()
  const id = useId()
  const [parts, setParts] = useState(() => value.split('-'))
  const [given, setGiven] = useState(value)
  if (value !== given) {
    setGiven(value)
    setParts(value.split('-'))
  }
  const [year = '', month = '', day = ''] = parts
  const change = (next: { year?: string; month?: string; day?: string }) => {
    const all = { year, month, day, ...next }
    const joined = join(all.year, all.month, all.day)
    setParts([all.year, all.month, all.day])
    setGiven(joined)
    onChange(joined)
  }
  const part = (label: string, key: 'year' | 'month' | 'day', text: string, length: number) => (
    <div className="grid gap-1">
      <label htmlFor={`${id}-${key}`} className="text-muted text-sm">
        {label}
      </label>
      <input
        id={`${id}-${key}`}
        inputMode="numeric"
        maxLength={length}
        value={text}
        autoComplete={autoComplete && `${autoComplete}-${key}`}
        aria-invalid={Boolean(group.error) || undefined}
        onChange={(event) => change({ [key]: event.target.value.replace(/\D/g, '') })}
        onBlur={onBlur}
        className={length === 4 ? 'field-box w-24! tabular-nums' : 'field-box w-16! tabular-nums'}
      />
    </div>
  )
  return (
    <FieldGroup {...group}>
      {name && <input type="hidden" name={name} value={value} />}
      <div className="flex flex-wrap gap-3">
        {part(words.month, 'month', month, 2)}
        {part(words.day, 'day', day, 2)}
        {part(words.year, 'year', year, 4)}
      </div>
    </FieldGroup>
  )
}
