import type { Calendar } from '../scheduling/availability.ts'
import { openWindows } from '../scheduling/open-windows.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import type { TimesFacts, WantedResource } from '../scheduling/rule-times.ts'
import type { Interval } from '../time/interval.ts'
import { instantOf, minuteOf } from '../time/zone-table.ts'
import type { CycleWorld } from './cycle-world.ts'
import type { PlacedVisit } from './place-visits.ts'

/** The part of the world that a visit's time depends on. */
export type TimesWorld = Pick<CycleWorld, 'now' | 'ruleset' | 'timeZone' | 'calendars' | 'clinicianDays'> & {
  readonly client: Pick<CycleWorld['client'], 'visits'>
}

const AROUND = 24 * 60

/** What the rules of time ask about one placed visit: its people and places with their hours, and the client's other visits of that day. */
export function timesOfVisit(world: TimesWorld, visit: PlacedVisit): TimesFacts {
  const sameDay = world.client.visits.filter(({ on }) => on === visit.on)
  return {
    now: world.now,
    ruleset: world.ruleset,
    timeZone: world.timeZone,
    visit: { start: visit.startsAt, end: visit.endsAt, kind: visit.kind, bufferMinutes: visit.bufferMinutes, bills: visit.bills },
    needs: visit.needs,
    resources: Object.entries(visit.chosen).flatMap(([kind, id]) => {
      const calendar = world.calendars.get(id)
      return calendar ? [wantedResource(world, visit, kind as ResourceKind, calendar)] : []
    }),
    clientDay: {
      individualHours: sameDay.filter(({ bills }) => bills === 'individual').length,
      groups: sameDay.filter(({ bills }) => bills === 'group').length,
    },
  }
}

function wantedResource(world: TimesWorld, visit: PlacedVisit, kind: ResourceKind, calendar: Calendar): WantedResource {
  const from = minuteOf(visit.startsAt) - AROUND
  const to = minuteOf(visit.endsAt) + AROUND
  const day = world.clinicianDays.filter(({ clinicianId, on }) => clinicianId === calendar.id && on === visit.on)
  return {
    kind,
    id: calendar.id,
    open: calendar.hours ? intervals(openWindows(calendar.hours, [], from, to)) : null,
    away: within(calendar.away, from, to),
    taken: within(calendar.busy, from, to).map((during) => ({ during, lapsesAt: null })),
    sameDay: kind === 'clinician' ? { visits: day.length, journeys: day.filter((row) => row.kind === 'journey').length } : null,
  }
}

const intervals = (minutes: readonly number[]): Interval[] => {
  const found: Interval[] = []
  for (let index = 0; index + 1 < minutes.length; index += 2)
    found.push({ start: instantOf(minutes[index] as number), end: instantOf(minutes[index + 1] as number) })
  return found
}

const within = (minutes: readonly number[], from: number, to: number): Interval[] =>
  intervals(minutes).filter(({ start, end }) => end > instantOf(from) && start < instantOf(to))
