import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  open?: boolean | undefined
  /** `card`: a box of its own, for questions and answers. */
  layout?: 'plain' | 'card' | undefined
}

/** More, for those who want it. The browser's own element: works without scripts and can be searched in. */
export function Disclosure({ summary, children, open, layout = 'plain' }: DisclosureProps) {
  const card = layout === 'card'
  return (
    <details open={open} className={cx('group', card && 'rounded-card border border-line bg-surface shadow-lift')}>
      <summary
        className={cx(
          'flex min-h-(--control) list-none items-center gap-2 rounded-field font-medium [&::-webkit-details-marker]:hidden',
          card ? 'justify-between px-5 py-3' : 'text-lagoon hover:underline',
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className={cx('size-4 shrink-0 text-muted transition-transform duration-150 group-open:rotate-90', card && 'order-last')}
        />
        <span>{summary}</span>
      </summary>
      <div className={card ? 'px-5 pb-5' : 'pt-1 pb-2 pl-6'}>{children}</div>
    </details>
  )
}
