'use client'

import { type ReactNode, useId } from 'react'
import { choiceCard, choiceLine, choiceMark } from './choice-class'
import { cx } from './cx'
import { FieldGroup } from './field-group'

export type RadioOption = {
  value: string
  label: ReactNode
  hint?: ReactNode | undefined
  /** At the right edge: a price, a chip. */
  aside?: ReactNode | undefined
  disabled?: boolean | undefined
}

type RadioGroupProps = {
  legend: ReactNode
  options: readonly RadioOption[]
  name?: string | undefined
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((value: string) => void) | undefined
  onBlur?: (() => void) | undefined
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
  hideLegend?: boolean | undefined
  /** `line`: one under the other; `card`: each a card; `row`: side by side. */
  layout?: 'line' | 'card' | 'row' | undefined
}

/** One of several, all visible. Native radios: arrow keys move the choice. */
export function RadioGroup({ options, value, defaultValue, onChange, onBlur, layout = 'line', ...group }: RadioGroupProps) {
  const id = useId()
  const name = group.name ?? id
  const chosen =
    value !== undefined
      ? (option: string) => ({ checked: option === value })
      : (option: string) => ({ defaultChecked: option === defaultValue })
  return (
    <FieldGroup {...group} role="radiogroup">
      <div className={cx(layout === 'card' && 'grid gap-2.5', layout === 'line' && 'grid', layout === 'row' && 'flex flex-wrap gap-x-6')}>
        {options.map((option) => (
          <label key={option.value} className={layout === 'card' ? choiceCard : cx(choiceLine, 'py-[calc((var(--control)-1.5rem)/2)]')}>
            <span className="relative mt-0.5 grid size-5 shrink-0 place-items-center">
              <input
                type="radio"
                name={name}
                value={option.value}
                disabled={option.disabled}
                {...chosen(option.value)}
                onChange={() => onChange?.(option.value)}
                onBlur={onBlur}
                aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
                className={cx(choiceMark, 'rounded-full')}
              />
              <span
                aria-hidden="true"
                className="pointer-events-none absolute size-2 rounded-full bg-on-lagoon opacity-0 peer-checked:opacity-100 forced-colors:hidden"
              />
            </span>
            <span className="grid flex-1 gap-0.5 text-(length:--control-text) leading-6">
              <span className={cx(layout === 'card' && 'font-medium')}>{option.label}</span>
              {option.hint && (
                <span id={`${id}-${option.value}`} className="text-muted text-sm">
                  {option.hint}
                </span>
              )}
            </span>
            {option.aside && <span className="shrink-0 text-(length:--control-text) leading-6">{option.aside}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
