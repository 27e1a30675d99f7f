'use client'

import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldAria } from './field-context'

/** A calendar day as `2026-12-01`, by the browser's own picker; `min` and `max` are days too. */
export function DateField({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  const aria = useFieldAria(props)
  return <input {...aria} type="date" className={cx('field-box max-w-56 tabular-nums', className)} />
}
