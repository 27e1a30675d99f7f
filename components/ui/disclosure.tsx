import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  open?: boolean | undefined
  /** `card`: a box of its own, for questions and answers. */
  layout?: 'plain' | 'card' | undefined
  /** Its line says something and stands on paper; without this it is a door to something to do. */
  says?: boolean | undefined
  details?: ComponentProps<'details'> | undefined
}

/** More, for those who want it. The browser's own element: works without scripts and can be searched in. */
export function Disclosure({ summary, children, open, layout = 'plain', says = false, details }: DisclosureProps) {
  const card = layout === 'card'
  return (
    <details {...details} open={open} data-print={says ? 'line' : undefined} className={card ? 'card' : undefined}>
      <summary className={cx('fold', card ? 'fold-card' : 'fold-plain')}>
        <ChevronRight aria-hidden="true" />
        <span>{summary}</span>
      </summary>
      <div className={card ? 'px-5 pb-5' : 'pt-1 pb-2 pl-6'}>{children}</div>
    </details>
  )
}
