import type { World } from '../law/world.ts'
import type { Calendar } from '../scheduling/availability.ts'
import { openWindows } from '../scheduling/open-windows.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import type { TimesFacts, WantedResource } from '../scheduling/rule-times.ts'
import type { Interval } from '../time/interval.ts'
import { instantOf, minuteOf } from '../time/zone-table.ts'
import type { PlacedVisit } from './place-visits.ts'

const AROUND = 24 * 60

/**
 * What the rules of time ask about one placed visit: its people and places with their hours, and the client's other visits of that
 * day. `own`: the visits that are written anew with it, which count for nobody.
 */
export function timesOfVisit(world: World, visit: PlacedVisit, own: readonly string[]): TimesFacts {
  const others = world.visits.filter(({ id, on }) => on === visit.on && !own.includes(id))
  return {
    now: world.now,
    ruleset: world.ruleset,
    timeZone: world.timeZone,
    visit: { start: visit.startsAt, end: visit.endsAt, kind: visit.kind, bufferMinutes: visit.bufferMinutes, bills: visit.bills },
    needs: visit.needs,
    resources: Object.entries(visit.chosen).flatMap(([kind, id]) => {
      const calendar = world.calendars.get(id)
      return calendar ? [wantedResource(world, visit, kind as ResourceKind, calendar, own)] : []
    }),
    clientDay: {
      individualHours: others.filter(({ kind, groupId }) => groupId === null && kind !== 'consult' && kind !== 'prescriber_evaluation')
        .length,
      groups: others.filter(({ kind, groupId }) => groupId !== null || kind === 'group').length,
    },
  }
}

function wantedResource(world: World, visit: PlacedVisit, kind: ResourceKind, calendar: Calendar, own: readonly string[]): WantedResource {
  const from = minuteOf(visit.startsAt) - AROUND
  const to = minuteOf(visit.endsAt) + AROUND
  const day = world.clinicianDays.filter(
    ({ clinicianId, on, appointmentId }) => clinicianId === calendar.id && on === visit.on && !own.includes(appointmentId),
  )
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
