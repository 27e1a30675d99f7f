import { cx } from '@/components/ui/cx'
import { addDays, daysBetween, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'

type PlanWeeksProps = {
  readonly cycles: readonly { readonly number: number; readonly on: LocalDate }[]
  /** The first and the last day that are drawn: the same for plans that stand beside each other. */
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Journeys on a line of weeks, to be looked at: the dates are read beneath it. */
export function PlanWeeks({ cycles, from, to }: PlanWeeksProps) {
  const first = addDays(from, -((weekdayOf(from) + 6) % 7))
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1
  const byWeek = Map.groupBy(cycles, ({ on }) => Math.floor(daysBetween(first, on) / 7))
  return (
    <div aria-hidden="true" className="grid gap-1">
      <div className="grid gap-px" style={{ gridTemplateColumns: `repeat(${weeks}, minmax(0, 1fr))` }}>
        {Array.from({ length: weeks }, (_, week) => {
          const here = byWeek.get(week) ?? []
          return (
            <div
              key={addDays(first, week * 7)}
              className={cx(
                'grid h-8 place-items-center rounded-[4px] font-semibold text-sm',
                here.length > 0 ? 'bg-journey-soft text-journey-ink' : 'bg-neutral-soft',
              )}
            >
              {here.map(({ number }) => number).join(' ')}
            </div>
          )
        })}
      </div>
      <div className="flex justify-between text-muted text-xs">
        <span>{sayDay(first)}</span>
        <span>{sayDay(addDays(first, (weeks - 1) * 7))}</span>
      </div>
    </div>
  )
}
