import type { ReactNode } from 'react'
import { cx } from './cx'

type ColumnProps = {
  children: ReactNode
  /** `text` 44 rem, `wide` 68 rem, `full` the frame's width. */
  width?: 'text' | 'wide' | 'full' | undefined
  /** Space between the parts. */
  gap?: 'normal' | 'large' | undefined
  className?: string | undefined
}

/** The measure a page is set in. */
export function Column({ children, width = 'text', gap = 'normal', className }: ColumnProps) {
  return (
    <div
      className={cx(
        'mx-auto grid w-full min-w-0 content-start in-data-[shell=clinic]:mx-0',
        width === 'text' && 'max-w-column',
        width === 'wide' && 'max-w-wide',
        gap === 'large' ? 'gap-12' : 'gap-6',
        className,
      )}
    >
      {children}
    </div>
  )
}
