import type { ReactNode } from 'react'
import { cx } from './cx'

export type ChipState = 'ready' | 'waits' | 'stops' | 'neutral' | 'info' | 'preparation' | 'journey' | 'integration'

type ChipProps = {
  state?: ChipState | undefined
  children: ReactNode
  /** Without the picture of its state, where the words alone are enough: a count, a code. */
  plain?: boolean | undefined
  size?: 'small' | 'normal' | undefined
}

/** A state as picture and word; the colour only repeats it. The picture is drawn by `app/marks.css`. */
export function Chip({ state = 'neutral', children, plain = false, size = 'normal' }: ChipProps) {
  return <span className={cx('chip', size === 'small' && 'chip-small', `chip-${state}`, !plain && `mark-${state}`)}>{children}</span>
}
