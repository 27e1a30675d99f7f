import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cx } from './cx'

type TextLinkProps = ComponentProps<typeof Link> & {
  /** Underlined only when pointed at: for lists where every line is a link. */
  plain?: boolean | undefined
}

/** A link in running text. */
export function TextLink({ plain = false, className, ...rest }: TextLinkProps) {
  return <Link {...rest} className={cx('text-link', plain && 'text-link-plain', className)} />
}
