import type { ReactNode } from 'react'
import { cx } from './cx'

type TableFrameProps = { readonly label: string; readonly children: ReactNode; readonly className?: string }

/** The frame of a table to read, without controls in it: where it is wider than the screen it scrolls, by keys too. */
export function TableFrame({ label, children, className }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and a section would be a landmark within the one around it
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
      tabIndex={0}
      className={cx('table-frame rounded-card border border-line bg-surface shadow-lift', className)}
    >
      {children}
    </div>
  )
}
