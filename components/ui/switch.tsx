'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode; hint?: ReactNode | undefined }

/** A setting that takes effect at once. In a form that is sent, use a checkbox. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  const id = useId()
  return (
    <label
      className={cx('flex min-h-(--control) cursor-pointer items-center justify-between gap-4 has-disabled:cursor-not-allowed', className)}
    >
      <span className="grid gap-0.5 py-1 text-(length:--control-text)">
        <span>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </span>
        )}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          {...props}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer h-6 w-10.5 appearance-none rounded-full border border-edge bg-neutral-soft transition-colors checked:border-lagoon checked:bg-lagoon disabled:opacity-55 forced-colors:appearance-auto"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-edge transition-transform duration-150 peer-checked:translate-x-4.5 peer-checked:bg-on-lagoon forced-colors:hidden"
        />
      </span>
    </label>
  )
}
