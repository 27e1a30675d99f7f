import { type ReactNode, useId } from 'react'
import { cx } from './cx'

type SectionProps = {
  title: ReactNode
  children: ReactNode
  detail?: ReactNode | undefined
  aside?: ReactNode | undefined
  heading?: 'h2' | 'h3' | undefined
  /** Only read out. */
  hideTitle?: boolean | undefined
  className?: string | undefined
}

/** A named part of a page. */
export function Section({ title, children, detail, aside, heading: Heading = 'h2', hideTitle = false, className }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cx('grid min-w-0 content-start gap-3', className)}>
      <div className={cx('flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1', hideTitle && !aside && 'sr-only')}>
        <div className="grid gap-0.5">
          <Heading id={id} className={hideTitle ? 'sr-only' : 'section-title'}>
            {title}
          </Heading>
          {detail && <p className="text-muted text-sm">{detail}</p>}
        </div>
        {aside && <div className="flex flex-wrap items-center gap-2">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
