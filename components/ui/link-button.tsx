import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { cx } from './cx'
import { OnItsWay } from './on-its-way'

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  wide?: boolean | undefined
}

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export function LinkButton({ variant = 'primary', size, wide, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonClass(variant, size, wide), className)}>
      {children}
      <OnItsWay />
    </Link>
  )
}
