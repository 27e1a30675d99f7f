'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldAria } from './field-context'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }

type SelectProps = ComponentProps<'select'> & {
  options?: readonly SelectOption[] | undefined
  /** First, empty choice: "Choose one". */
  placeholder?: string | undefined
}

/** One of a few choices, by the browser's own list: the best there is on a phone. */
export function Select({ options, placeholder, className, children, ...props }: SelectProps) {
  const aria = useFieldAria(props)
  return (
    <span className={cx('relative flex items-center', className)}>
      <select {...aria} className="field-box appearance-none pr-9!">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-2.5 size-4 text-muted" />
    </span>
  )
}
