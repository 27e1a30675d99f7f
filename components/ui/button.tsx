'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { cx } from './cx'
import { Spinner } from './spinner'
import { waitsForScripts } from './wait-for-scripts'
import { useWords } from './words-provider'

type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Work is under way: keeps its size and its focus, shows a ring, ignores clicks. */
  busy?: boolean | undefined
  wide?: boolean | undefined
}

/** A button. One without `onClick` and without `type` submits the form it stands in. Pressed before its scripts have come, it waits for them. */
export function Button({ variant = 'primary', size, busy = false, wide, type, onClick, className, children, ref, ...rest }: ButtonProps) {
  const words = useWords()
  const stopWhileBusy = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event))
  return (
    <button
      {...rest}
      {...(ref ? { ref } : waitsForScripts)}
      type={type ?? (onClick ? 'button' : 'submit')}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={stopWhileBusy}
      className={cx(buttonClass(variant, size, wide), className)}
    >
      <span className={cx('inline-flex items-center justify-center gap-2', busy && 'opacity-0')}>{children}</span>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
          <span className="sr-only">{words.working}</span>
        </span>
      )}
    </button>
  )
}
