'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { useFieldAria } from './field-context'

type TextInputProps = ComponentProps<'input'> & {
  /** Stands inside the field before the text: `$`, an icon. */
  lead?: ReactNode | undefined
  /** Stands inside the field after the text: `mg`, `%`. */
  trail?: ReactNode | undefined
}

/** One line of text. */
export function TextInput({ lead, trail, className, ...props }: TextInputProps) {
  const aria = useFieldAria(props)
  if (!lead && !trail) return <input type="text" {...aria} className={cx('field-box', className)} />
  return (
    <span className={cx('relative flex items-center', className)}>
      {lead && (
        <span aria-hidden="true" className="pointer-events-none absolute left-0 grid w-9 place-items-center text-muted [&_svg]:size-4">
          {lead}
        </span>
      )}
      <input type="text" {...aria} className={cx('field-box', lead && 'pl-9!', trail && 'pr-12!')} />
      {trail && <span className="pointer-events-none absolute right-3 text-muted text-sm">{trail}</span>}
    </span>
  )
}
