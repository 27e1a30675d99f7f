'use client'

import { type ReactNode, useId } from 'react'
import { cx } from './cx'

export type SegmentOption = { value: string; label: ReactNode; icon?: ReactNode | undefined; disabled?: boolean | undefined }

type SegmentedProps = {
  /** Read out; not shown. */
  label: string
  options: readonly SegmentOption[]
  value: string
  onChange: (value: string) => void
  name?: string | undefined
  /** Fills the width, parts of equal size. */
  wide?: boolean | undefined
}

/** One of two to five, as a strip: views, ranges, modes. Native radios inside. */
export function Segmented({ label, options, value, onChange, name, wide = false }: SegmentedProps) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx('min-w-0 rounded-field bg-neutral-soft p-0.5', wide ? 'grid auto-cols-fr grid-flow-col' : 'inline-flex w-fit')}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex min-h-[calc(var(--control)-0.25rem)] cursor-pointer items-center justify-center gap-1.5 rounded-md px-3 font-medium text-muted text-sm transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-lagoon has-focus-visible:outline-offset-1 has-checked:ring-1 has-checked:ring-edge/60 forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  )
}
