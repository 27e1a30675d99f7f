'use client'

import { type ReactNode, useId, useMemo } from 'react'
import { cx } from './cx'
import { FieldContext } from './field-context'
import { FieldError, FieldHint, OptionalMark } from './field-parts'

type FieldProps = {
  label: ReactNode
  /** One control of the kit: it finds its id, hint and error here. */
  children: ReactNode
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  /** `false` marks the field as optional; `true` tells screen readers that it must be filled in. */
  required?: boolean | undefined
  /** The label is for screen readers only. */
  hideLabel?: boolean | undefined
  className?: string | undefined
}

/** A label, its control, a hint and an error, tied together for every reader. */
export function Field({ label, children, hint, error, required, hideLabel = false, className }: FieldProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const ids = useMemo(
    () => ({ controlId: `${id}-control`, describedBy, invalid: Boolean(error), required: required === true }),
    [id, describedBy, error, required],
  )
  return (
    <FieldContext value={ids}>
      <div className={cx('field', className)}>
        <label htmlFor={ids.controlId} className={hideLabel ? 'sr-only' : 'field-label'}>
          {label}
          <OptionalMark required={required} />
        </label>
        {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
        {children}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </FieldContext>
  )
}
