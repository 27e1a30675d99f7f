import { type Board, type DecidedStep, decideAtOnce, type MoveAsked, type WorldKey } from '../absences/board.ts'
import type { Finding } from '../finding.ts'
import type { AskedBy } from '../law/decide-visit.ts'
import type { BookedVisit, World } from '../law/world.ts'
import type { TimeRequest, VisitAlternative } from '../scheduling/visit-request.ts'
import { localDateOf, localTimeOf } from '../time/practice-time.ts'

/** A visit that is to change places, in the world of its client. */
export type SwapVisit = { readonly worldKey: WorldKey; readonly appointmentId: string }

export type DecidedSwap = {
  /** Each as it would stand once both have moved, in the order in which they were asked for. */
  readonly steps: readonly [DecidedStep, DecidedStep]
  /** Each goes to the person of the other, because its own cannot give it then. */
  readonly exchangesPeople: boolean
}

/** The visit that cannot have the time of the other, why, and times it could have. */
export type SwapRefused = {
  readonly appointmentId: string
  readonly clientId: string
  readonly findings: readonly Finding<string>[]
  readonly instead: readonly VisitAlternative<TimeRequest>[]
}

/**
 * Two visits exchange their times: each is put to the law as a move in the world in which the other has moved, so that the times both leave count as
 * free. Each keeps whoever gives it where the law lets both; else they exchange their people, too; where the law lets neither, what it says of the
 * first. Journeys take along what goes with them. Null for what is not moved this way: calls, seats in a group, two visits of one cycle. Pure.
 */
export function decideSwap(board: Board, one: SwapVisit, other: SwapVisit, by: AskedBy): DecidedSwap | null {
  const [first, second] = [standing(board, one), standing(board, other)]
  if (!first || !second || isOfOneCycle(first.visit, second.visit)) return null
  const asked = (exchangesPeople: boolean) =>
    exchanged(board, [askedOf(one, first, second, exchangesPeople), askedOf(other, second, first, exchangesPeople)], by)
  const keeping = asked(false)
  if (!keeping) return null
  if (isLawful(keeping) || first.visit.clinicianId === second.visit.clinicianId) return { steps: keeping, exchangesPeople: false }
  const swapping = asked(true)
  return swapping && isLawful(swapping) ? { steps: swapping, exchangesPeople: true } : { steps: keeping, exchangesPeople: false }
}

type Standing = { readonly world: World; readonly visit: BookedVisit }
type Steps = readonly [DecidedStep, DecidedStep]

function standing({ worlds }: Board, { worldKey, appointmentId }: SwapVisit): Standing | null {
  const world = worlds.get(worldKey)
  const visit = world?.visits.find(({ id }) => id === appointmentId)
  return world && visit ? { world, visit } : null
}

const isOfOneCycle = (one: BookedVisit, other: BookedVisit): boolean =>
  one.id === other.id || (one.cycleId !== null && one.cycleId === other.cycleId)

/** The time of the other, on the clock of this one’s place. */
function askedOf(which: SwapVisit, { world, visit }: Standing, { visit: to }: Standing, exchangesPeople: boolean): MoveAsked {
  return {
    ...which,
    ...{ on: localDateOf(to.startsAt, world.timeZone), at: localTimeOf(to.startsAt, world.timeZone) },
    ...{ clinicianId: exchangesPeople ? to.clinicianId : visit.clinicianId, roomId: null },
  }
}

/** Both as they stand beside each other; null where one is not moved this way. */
function exchanged(board: Board, asked: readonly [MoveAsked, MoveAsked], by: AskedBy): Steps | null {
  const [first, second] = decideAtOnce(board, asked, by) ?? []
  return first && second ? [first, second] : null
}

const isLawful = (steps: Steps): boolean => steps.every(({ stops }) => stops.length === 0)
