import { requestOfVisits } from '../regimens/request-of-visits.ts'
import { singleKinds } from '../scheduling/visit-request.ts'
import { planFor, standingOf } from './decide-cycle.ts'
import type { VisitMove } from './decide-move.ts'
import { isJourney } from './visit.ts'
import type { BookedVisit, World } from './world.ts'

const begun = ['arrived', 'in_progress', 'completed']

/** Over, under way or checked in: it stays whatever happens. */
export const hasBegun = ({ status }: Pick<BookedVisit, 'status'>): boolean => begun.includes(status)

/** What a move of a visit that stands would be of; null for what is not moved this way: a call, a seat in a group. */
export function moveOf(world: World, booked: BookedVisit): VisitMove | null {
  if (booked.groupId !== null) return null
  const cycle = world.cycles.find(({ id }) => id === booked.cycleId)
  const kind = singleKinds.find((one) => one === booked.kind)
  const setting = booked.setting === 'office' ? 'office' : 'telehealth'
  if (!cycle) return kind ? { of: 'single', world, booked, kind, setting } : null
  const visits = world.visits.filter(({ cycleId }) => cycleId === cycle.id)
  const current = requestOfVisits(visits, booked.timeZone)
  // The visits left of a cycle whose journey was called off are moved one by one.
  if (!current) return kind ? { of: 'single', world, booked, kind, setting } : null
  const phase = isJourney(booked) ? 'journey' : (booked.phase ?? 'journey')
  const standing = visits.map((visit) => ({ ...standingOf(visit), hasBegun: hasBegun(visit) }))
  return { of: 'cycle', world, facts: { phase, plan: planFor(world, cycle), current, booked: standing } }
}
