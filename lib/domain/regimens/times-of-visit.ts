import type { World } from '../law/world.ts'
import type { Calendar } from '../scheduling/availability.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import type { TimesFacts, WantedResource } from '../scheduling/rule-times.ts'
import { wantedResource } from '../scheduling/wanted-resource.ts'
import { clientCalendar } from './client-calendar.ts'
import type { PlacedVisit } from './place-visits.ts'

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
    // A seat in no session has no time for which anybody could be missing.
    needs: visit.mode === 'group' && visit.groupId === null ? [] : visit.needs,
    resources: Object.entries(visit.chosen).flatMap(([kind, id]) => {
      const calendar = kind === 'client' ? clientCalendar(world, visit) : world.calendars.get(id)
      return calendar ? [wanted(world, visit, kind as ResourceKind, calendar, own)] : []
    }),
    clientDay: {
      individualHours: others.filter(({ kind, groupId }) => groupId === null && kind !== 'consult' && kind !== 'prescriber_evaluation')
        .length,
      groups: others.filter(({ kind, groupId }) => groupId !== null || kind === 'group').length,
    },
  }
}

function wanted(world: World, visit: PlacedVisit, kind: ResourceKind, calendar: Calendar, own: readonly string[]): WantedResource {
  const day = world.clinicianDays.filter(
    ({ clinicianId, on, appointmentId }) => clinicianId === calendar.id && on === visit.on && !own.includes(appointmentId),
  )
  const sameDay = kind === 'clinician' ? { visits: day.length, journeys: day.filter((row) => row.kind === 'journey').length } : null
  return wantedResource(kind, calendar, { start: visit.startsAt, end: visit.endsAt }, sameDay)
}
