'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldAria } from './field-context'

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  const aria = useFieldAria(props)
  return <textarea {...aria} rows={rows} className={cx('field-box field-sizing-content max-h-96 min-h-24 resize-y py-2!', className)} />
}
