import type { ReactNode } from 'react'
import { cx } from './cx'

export type TimelineTone = 'neutral' | 'ready' | 'waits' | 'stops' | 'lagoon' | 'preparation' | 'journey' | 'integration'

const dots: Record<TimelineTone, string> = {
  neutral: 'bg-edge',
  ready: 'bg-ready',
  waits: 'bg-waits',
  stops: 'bg-stops',
  lagoon: 'bg-lagoon',
  preparation: 'bg-preparation',
  journey: 'bg-journey',
  integration: 'bg-integration',
}

/** What happened, in order of time. Holds `TimelineItem`s. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="grid">
      {children}
    </ol>
  )
}

type TimelineItemProps = {
  /** When: a `ZonedTime` or a day. */
  when: ReactNode
  title: ReactNode
  children?: ReactNode | undefined
  aside?: ReactNode | undefined
  tone?: TimelineTone | undefined
  icon?: ReactNode | undefined
}

/** One moment. */
export function TimelineItem({ when, title, children, aside, tone = 'neutral', icon }: TimelineItemProps) {
  return (
    <li className="group grid grid-cols-[auto_1fr] gap-x-3">
      <div aria-hidden="true" className="relative flex w-6 justify-center">
        <span className="absolute inset-y-0 w-px bg-line group-first:top-3 group-last:bottom-[calc(100%-0.75rem)]" />
        {icon ? (
          <span className="relative mt-0.5 grid size-6 place-items-center rounded-full border border-line bg-surface text-muted [&_svg]:size-3.5">
            {icon}
          </span>
        ) : (
          <span className={cx('relative mt-2 size-2.5 rounded-full ring-4 ring-surface', dots[tone])} />
        )}
      </div>
      <div className="grid gap-1 pb-5 group-last:pb-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-medium leading-6">{title}</p>
          <span className="text-muted text-sm tabular-nums">{when}</span>
        </div>
        {aside}
        {children && <div className="text-sm">{children}</div>}
      </div>
    </li>
  )
}
