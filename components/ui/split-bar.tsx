import type { ReactNode } from 'react'
import { cx } from './cx'

export type SplitPart = {
  key: string
  label: ReactNode
  /** Its size, in whatever the parts are measured in; never negative. */
  size: number
  /** As shown: an amount, a count. */
  value: ReactNode
  tone: 'lagoon' | 'ready' | 'waits' | 'neutral' | 'preparation' | 'journey' | 'integration'
}

const fills: Record<SplitPart['tone'], string> = {
  lagoon: 'bg-lagoon',
  ready: 'bg-ready',
  waits: 'bg-waits',
  neutral: 'bg-edge/60',
  preparation: 'bg-preparation',
  journey: 'bg-journey',
  integration: 'bg-integration',
}

type SplitBarProps = { label: string; parts: readonly SplitPart[]; size?: 'normal' | 'thin' | undefined }

/** One whole in its parts: who pays what. The words below carry it; the bar is a picture of them. */
export function SplitBar({ label, parts, size = 'normal' }: SplitBarProps) {
  const total = parts.reduce((sum, part) => sum + part.size, 0)
  return (
    <figure aria-label={label} className="grid gap-2.5">
      <div aria-hidden="true" className={cx('flex gap-0.5 overflow-hidden rounded-full bg-neutral-soft', size === 'thin' ? 'h-2' : 'h-3')}>
        {parts.map(
          (part) =>
            part.size > 0 && (
              <span
                key={part.key}
                className={cx('block rounded-[2px] print:border print:border-edge', fills[part.tone])}
                style={{ width: `${(part.size / total) * 100}%` }}
              />
            ),
        )}
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {parts.map((part) => (
          <div key={part.key} className="grid gap-0.5">
            <dt className="flex items-center gap-1.5 text-muted text-sm">
              <span aria-hidden="true" className={cx('size-2.5 rounded-[3px]', fills[part.tone])} />
              {part.label}
            </dt>
            <dd className="font-semibold tabular-nums">{part.value}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
