import { cx } from './cx'

export type MeterPart = { key: string; label: string; value: number; tone: 'lagoon' | 'lagoon-soft' | 'ready' | 'waits' | 'stops' }

type MeterProps = {
  /** What is measured. */
  label: string
  /** What is taken: used, reserved. */
  parts: readonly MeterPart[]
  total: number
  /** Words for what is not taken; the number is reckoned here. */
  rest: string
  /** "visits until Dec 31" */
  detail?: string | undefined
}

const fills: Record<MeterPart['tone'], string> = {
  lagoon: 'bg-lagoon',
  'lagoon-soft': 'bg-lagoon/45',
  ready: 'bg-ready',
  waits: 'bg-waits',
  stops: 'bg-stops',
}

/** How much of a fixed number is used, reserved and left. */
export function Meter({ label, parts, total, rest, detail }: MeterProps) {
  const taken = parts.reduce((sum, part) => sum + part.value, 0)
  const left = Math.max(0, total - taken)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        {detail && <span className="text-muted text-sm">{detail}</span>}
      </div>
      <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-neutral-soft forced-colors:border">
        {parts.map((part) => (
          <span
            key={part.key}
            className={cx('block rounded-[2px] print:border print:border-edge', fills[part.tone])}
            style={{ width: `${total > 0 ? (part.value / Math.max(total, taken)) * 100 : 0}%` }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map((part) => (
          <li key={part.key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cx('size-2.5 rounded-[3px]', fills[part.tone])} />
            <span className="text-muted">{part.label}</span>
            <span className="font-medium tabular-nums">{part.value}</span>
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-[3px] border border-edge/60 bg-neutral-soft" />
          <span className="text-muted">{rest}</span>
          <span className="font-medium tabular-nums">{left}</span>
        </li>
      </ul>
    </div>
  )
}
