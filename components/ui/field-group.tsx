'use client'

import { type ReactNode, useId } from 'react'
import { cx } from './cx'
import { FieldError, FieldHint, OptionalMark } from './field-parts'

type FieldGroupProps = {
  legend: ReactNode
  children: ReactNode
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
  hideLegend?: boolean | undefined
  /** `radiogroup` when the children are radios: then the group itself can be required and invalid. */
  role?: 'group' | 'radiogroup' | undefined
  className?: string | undefined
}

/** Several controls under one question. */
export function FieldGroup({ legend, children, hint, error, required, hideLegend = false, role, className }: FieldGroupProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const radio =
    role === 'radiogroup' ? { 'aria-required': required === true || undefined, 'aria-invalid': Boolean(error) || undefined } : {}
  return (
    <fieldset
      id={id}
      role={role}
      {...radio}
      data-fault={error ? true : undefined}
      aria-labelledby={`${id}-legend`}
      aria-describedby={describedBy}
      className={cx('min-w-0', className)}
    >
      <legend id={`${id}-legend`} className={hideLegend ? 'sr-only' : 'mb-1.5 font-medium text-(length:--label-text)'}>
        {legend}
        <OptionalMark required={required} />
      </legend>
      <div className="grid content-start gap-2">
        {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
        {children}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </fieldset>
  )
}
