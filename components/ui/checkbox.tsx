'use client'

import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import { choiceLine, choiceMark } from './choice-class'
import { cx } from './cx'
import { useFieldAria } from './field-context'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  hint?: ReactNode | undefined
  /** Only the box is shown; the label is read out. */
  hideLabel?: boolean | undefined
  /** Some of what it stands for is chosen. */
  mixed?: boolean | undefined
}

/** Yes or no. */
export function Checkbox({ label, hint, hideLabel = false, mixed = false, className, ...props }: CheckboxProps) {
  const id = useId()
  const aria = useFieldAria({ ...props, id: props.id ?? id, 'aria-describedby': hint ? `${id}-hint` : props['aria-describedby'] })
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const input = box.current?.querySelector('input')
    if (input) input.indeterminate = mixed
  }, [mixed])
  const mark = (
    <span ref={box} className="relative grid size-5 shrink-0 place-items-center">
      <input {...aria} type="checkbox" className={cx(choiceMark, 'rounded-[5px] indeterminate:border-lagoon indeterminate:bg-lagoon')} />
      {mixed ? (
        <span aria-hidden="true" className="pointer-events-none absolute h-0.5 w-2.5 rounded-full bg-on-lagoon" />
      ) : (
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute size-3.5 text-on-lagoon opacity-0 peer-checked:opacity-100 forced-colors:hidden"
        />
      )}
    </span>
  )
  if (hideLabel) {
    return (
      <label htmlFor={aria.id} className={cx('-m-1.5 grid cursor-pointer place-items-center p-1.5', className)}>
        {mark}
        <span className="sr-only">{label}</span>
      </label>
    )
  }
  return (
    <label htmlFor={aria.id} className={cx(choiceLine, 'py-[calc((var(--control)-1.5rem)/2)]', className)}>
      <span className="mt-0.5">{mark}</span>
      <span className="grid gap-0.5 text-(length:--control-text) leading-6">
        <span>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
