import type { Interval } from '../time/interval.ts'
import { instantOf, minuteOf } from '../time/zone-table.ts'
import type { Calendar } from './availability.ts'
import { firstEndingAfter, inOrder, openWindows, type Stretches } from './open-windows.ts'
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
    away: within(inOrder(calendar.away), from, to),
    taken: within(inOrder(calendar.busy), from, to).map((during) => ({ during, lapsesAt: null })),
    sameDay,
  }
}

const intervals = (minutes: Stretches): Interval[] => within(minutes, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)

/** The stretches, of some in order, that lie in part after `from` and before `to`. */
function within(minutes: Stretches, from: number, to: number): Interval[] {
  const found: Interval[] = []
  for (let index = firstEndingAfter(minutes, from); index + 1 < minutes.length; index += 2) {
    const [start, end] = [minutes[index] as number, minutes[index + 1] as number]
    if (start >= to) break
    found.push({ start: instantOf(start), end: instantOf(end) })
  }
  return found
}
