import { useState } from 'react'
import { cx } from '@/components/ui/cx'
import { addDays, daysBetween, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'

type PlanWeeksProps = {
  readonly cycles: readonly { readonly number: number; readonly on: LocalDate }[]
  /** The first and the last day that are drawn: the same for plans that stand beside each other. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** Puts a journey on the same day of another week; left out where it is to be looked at alone. */
  readonly onMove?: (number: number, on: LocalDate) => void
}

/** Journeys on a line of weeks, to be looked at and carried to another week by the mouse: the dates are read, and changed by keys, beneath it. */
export function PlanWeeks({ cycles, from, to, onMove }: PlanWeeksProps) {
  const [carried, setCarried] = useState<{ readonly number: number; readonly over: number | null } | null>(null)
  const first = addDays(from, -((weekdayOf(from) + 6) % 7))
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1
  const weekOf = (on: LocalDate) => Math.floor(daysBetween(first, on) / 7)
  const byWeek = Map.groupBy(cycles, ({ on }) => weekOf(on))
  const drop = (week: number) => {
    const cycle = cycles.find(({ number }) => number === carried?.number)
    setCarried(null)
    if (cycle && weekOf(cycle.on) !== week) onMove?.(cycle.number, addDays(cycle.on, (week - weekOf(cycle.on)) * 7))
  }
  return (
    <div aria-hidden="true" className="grid gap-1">
      <div className="grid gap-px" style={{ gridTemplateColumns: `repeat(${weeks}, minmax(0, 1fr))` }}>
        {Array.from({ length: weeks }, (_, week) => {
          const here = byWeek.get(week) ?? []
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a week takes what the mouse drops; the keyboard has the date of each journey beneath
            <div
              key={addDays(first, week * 7)}
              data-week={week}
              onDragOver={(event) => {
                if (carried === null) return
                event.preventDefault()
                if (carried.over !== week) setCarried({ ...carried, over: week })
              }}
              onDrop={() => drop(week)}
              className={cx(
                'flex h-8 items-center justify-center gap-1 rounded-[4px] font-semibold text-sm',
                here.length > 0 ? 'bg-journey-soft text-journey-ink' : 'bg-neutral-soft',
                carried?.over === week && 'outline-2 outline-lagoon outline-dashed -outline-offset-2',
              )}
            >
              {here.map(({ number }) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: a journey is carried with the mouse alone; the keyboard has its date beneath
                <span
                  key={number}
                  draggable={onMove !== undefined}
                  data-journey={number}
                  className={cx('min-w-6 text-center', onMove && 'cursor-grab')}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move'
                    event.dataTransfer.setData('text/plain', String(number))
                    setCarried({ number, over: null })
                  }}
                  onDragEnd={() => setCarried(null)}
                >
                  {number}
                </span>
              ))}
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
