import type { Interval } from '../time/interval.ts'
import { instantOf, minuteOf } from '../time/zone-table.ts'
import type { Calendar } from './availability.ts'
import { openWindows } from './open-windows.ts'
import type { ResourceKind } from './resource-kind.ts'
import type { WantedResource } from './rule-times.ts'

const AROUND = 24 * 60

/** A calendar around a visit, as the rules of time read it. */
export function wantedResource(
  kind: ResourceKind,
  calendar: Calendar,
  { start, end }: Interval,
  sameDay: WantedResource['sameDay'],
): WantedResource {
  const from = minuteOf(start) - AROUND
  const to = minuteOf(end) + AROUND
  return {
    kind,
    id: calendar.id,
    open: calendar.hours ? intervals(openWindows(calendar.hours, [], from, to)) : null,
    away: within(calendar.away, from, to),
    taken: within(calendar.busy, from, to).map((during) => ({ during, lapsesAt: null })),
    sameDay,
  }
}

const intervals = (minutes: readonly number[]): Interval[] => within(minutes, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)

/** The stretches that lie in part after `from` and before `to`. */
function within(minutes: readonly number[], from: number, to: number): Interval[] {
  const found: Interval[] = []
  for (let index = 0; index + 1 < minutes.length; index += 2) {
    const [start, end] = [minutes[index] as number, minutes[index + 1] as number]
    if (end > from && start < to) found.push({ start: instantOf(start), end: instantOf(end) })
  }
  return found
}
