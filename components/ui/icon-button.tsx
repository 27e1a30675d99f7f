'use client'

import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'
import { cx } from './cx'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  label: string
  icon: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
}

const squares: Record<ButtonSize, string> = { desk: 'w-8', touch: 'w-11', console: 'w-14' }

/** A button of one picture; its words appear when pointed at and are read out. */
export function IconButton({ label, icon, variant = 'quiet', size, className, ...rest }: IconButtonProps) {
  const width = size ? squares[size] : 'w-(--control)'
  const tone = variant === 'quiet' && 'text-muted! hover:bg-wash! hover:text-ink!'
  return (
    <Tooltip label={label}>
      <button type="button" {...rest} aria-label={label} className={cx(buttonClass(variant, size), 'px-0!', width, tone, className)}>
        {icon}
      </button>
    </Tooltip>
  )
}
