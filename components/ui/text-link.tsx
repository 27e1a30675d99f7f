import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cx } from './cx'

type TextLinkProps = ComponentProps<typeof Link> & {
  /** Underlined only when pointed at: for lists where every line is a link. */
  plain?: boolean | undefined
}

/** A link in running text. */
export function TextLink({ plain = false, className, ...rest }: TextLinkProps) {
  const line = plain ? 'decoration-transparent hover:decoration-current' : 'decoration-lagoon/40 hover:decoration-lagoon'
  return (
    <Link
      {...rest}
      className={cx('rounded-sm font-medium text-lagoon underline underline-offset-[0.2em] transition-colors', line, className)}
    />
  )
}
