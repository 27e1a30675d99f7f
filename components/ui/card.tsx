import type { ReactNode } from 'react'
import { cx } from './cx'

type CardProps = {
  children: ReactNode
  title?: ReactNode | undefined
  detail?: ReactNode | undefined
  /** Chips or one small action, at the right of the title. */
  aside?: ReactNode | undefined
  footer?: ReactNode | undefined
  /** `flush`: the content (a table, a list) touches the edges. */
  padding?: 'normal' | 'flush' | undefined
  /** `next`: the one thing to do now. `quiet`: no surface of its own. */
  tone?: 'plain' | 'next' | 'quiet' | undefined
  as?: 'section' | 'article' | 'div' | 'li' | undefined
  heading?: 'h2' | 'h3' | 'h4' | undefined
  className?: string | undefined
}

const tones = {
  plain: '',
  next: 'card-next',
  quiet: 'card-quiet',
}

/** A thing on the page. */
export function Card({ children, title, detail, aside, footer, padding = 'normal', tone = 'plain', className, ...rest }: CardProps) {
  const Tag = rest.as ?? 'section'
  const Heading = rest.heading ?? 'h2'
  const flush = padding === 'flush'
  return (
    <Tag data-print="whole" className={cx('card', tones[tone], className)}>
      {(title || aside) && (
        <header className={cx('card-head', flush && 'pb-3')}>
          <div>
            {title && <Heading>{title}</Heading>}
            {detail && <p>{detail}</p>}
          </div>
          {aside && <div className="flex flex-wrap items-center gap-2">{aside}</div>}
        </header>
      )}
      <div className={flush ? 'overflow-hidden rounded-b-card' : 'px-5 py-4'}>{children}</div>
      {footer && <footer className="flex flex-wrap items-center gap-2 border-line border-t px-5 py-3">{footer}</footer>}
    </Tag>
  )
}
