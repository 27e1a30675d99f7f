import { type Board, boardAfter, type DecidedStep, decideStep, type WorldKey } from '../absences/board.ts'
import type { AskedBy, LawFinding } from '../law/decide-visit.ts'
import type { BookedVisit } from '../law/world.ts'
import { localDateOf, localTimeOf } from '../time/practice-time.ts'
import { isAhead, journeysFrom } from './rest-of-plan.ts'

/** This cycle alone, or it and all whose journey comes after. */
export type LeadScope = 'one' | 'rest'

/** A visit that somebody else is to give. */
export type HandedVisit = Pick<BookedVisit, 'id' | 'cycleId' | 'clinicianId' | 'kind' | 'startsAt' | 'status'>

/** A visit that the law does not let somebody else give, and why. */
export type LeadRefused = { readonly appointmentId: string; readonly startsAt: string; readonly findings: readonly LawFinding[] }

/** Who gives the journey of a cycle; null where it has none ahead. */
export const leadOf = (visits: readonly HandedVisit[], cycleId: string): string | null => journeyOf(visits, cycleId)?.clinicianId ?? null

/** The visits that the lead of a cycle still gives in it, or in it and in all after it, the first one first: what others prepare stays theirs, and a seat goes with its group. */
export function handedOver<Visit extends HandedVisit>(visits: readonly Visit[], cycleId: string, scope: LeadScope): Visit[] {
  const journey = journeyOf(visits, cycleId)
  if (!journey?.clinicianId) return []
  const cycleIds = scope === 'one' ? [cycleId] : journeysFrom(visits, cycleId).map((one) => one.cycleId)
  return visits
    .filter(
      (visit) => visit.clinicianId === journey.clinicianId && cycleIds.includes(visit.cycleId) && visit.kind !== 'group' && isAhead(visit),
    )
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

const journeyOf = (visits: readonly HandedVisit[], cycleId: string): HandedVisit | undefined => journeysFrom(visits, cycleId)[0]

type Asked = { readonly worldKeyOf: (id: string) => WorldKey; readonly clinicianId: string }

/** Each visit with somebody else at the time it has, put to the law as a move once those before it are made. One that is stopped stays, and the rest is asked all the same. */
export function decideOtherLead(board: Board, ids: readonly string[], { worldKeyOf, clinicianId }: Asked, by: AskedBy): DecidedStep[] {
  const steps: DecidedStep[] = []
  let after = board
  for (const appointmentId of ids) {
    const worldKey = worldKeyOf(appointmentId)
    const world = after.worlds.get(worldKey)
    const visit = world?.visits.find(({ id }) => id === appointmentId)
    if (!world || !visit) continue
    const time = { on: localDateOf(visit.startsAt, world.timeZone), at: localTimeOf(visit.startsAt, world.timeZone) }
    const step = decideStep(after, { ...time, worldKey, appointmentId, clinicianId, roomId: visit.roomId }, by)
    if (!step) continue
    steps.push(step)
    if (step.stops.length === 0) after = boardAfter(after, step)
  }
  return steps
}
