import { Circle, CircleCheck, Clock, Info, MoonStar, OctagonX, Sprout, Sunrise } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type ChipState = 'ready' | 'waits' | 'stops' | 'neutral' | 'info' | 'preparation' | 'journey' | 'integration'

const looks: Record<ChipState, { className: string; icon: ReactNode }> = {
  ready: { className: 'bg-ready-soft text-ready', icon: <CircleCheck /> },
  waits: { className: 'bg-waits-soft text-waits', icon: <Clock /> },
  stops: { className: 'bg-stops-soft text-stops', icon: <OctagonX /> },
  neutral: { className: 'bg-neutral-soft text-ink', icon: <Circle /> },
  info: { className: 'bg-lagoon-soft text-lagoon', icon: <Info /> },
  preparation: { className: 'bg-preparation-soft text-preparation-ink', icon: <Sunrise /> },
  journey: { className: 'bg-journey-soft text-journey-ink', icon: <MoonStar /> },
  integration: { className: 'bg-integration-soft text-integration-ink', icon: <Sprout /> },
}

type ChipProps = {
  state?: ChipState | undefined
  children: ReactNode
  /** Another picture for the same state; `null` for none, where the words alone are enough (a count, a code). */
  icon?: ReactNode | undefined
  size?: 'small' | 'normal' | undefined
}

/** A state as picture and word; the colour only repeats it. */
export function Chip({ state = 'neutral', children, icon, size = 'normal' }: ChipProps) {
  const look = looks[state]
  return (
    <span className={cx('chip', size === 'small' && 'chip-small', look.className)}>
      {icon === undefined ? look.icon : icon}
      <span>{children}</span>
    </span>
  )
}
