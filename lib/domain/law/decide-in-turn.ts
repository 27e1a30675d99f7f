import { authorizationFor } from '../coverage/authorization-for.ts'
import type { CycleRequest } from '../regimens/cycle-request.ts'
import { insuredCode } from '../regimens/insured-code.ts'
import { isKeptFromPlan } from './asks-payers.ts'
import { type DecidedCycle, decideCycle, openPlanFor } from './decide-cycle.ts'
import { type AskedBy, isInTheWay, type LawFinding } from './decide-visit.ts'
import { isJourney, type LawVisit } from './visit.ts'
import { bookedOf, drawnBy, type VisitToWrite } from './visit-to-write.ts'
import type { BookedVisit, World } from './world.ts'
import { worldAfter } from './world-after.ts'

export type AskedCycle = { readonly cycleId: string; readonly request: CycleRequest }

/** A cycle that was decided in the world which those before it leave, with what of it is to be written. */
export type CycleInTurn = AskedCycle & {
  readonly decided: DecidedCycle
  /** All its visits, each with its id and what the law says of it. */
  readonly all: readonly { readonly id: string; readonly visit: LawVisit; readonly findings: readonly LawFinding[] }[]
  /** Those that do not stand yet, and as they will stand in the calendar. */
  readonly fresh: readonly VisitToWrite[]
  readonly booked: readonly BookedVisit[]
}

type Asking = { readonly by: AskedBy; readonly locationId: string; readonly newId: () => string }

/**
 * Decides cycles of one client in their order, each as if those before it were booked: the days between journeys, the visits of an
 * authorization, the seats. Null where one of them is not a cycle of this world. Pure, but for the ids it is given.
 */
export function decideInTurn(
  world: World,
  cycles: readonly AskedCycle[],
  { by, locationId, newId }: Asking,
): readonly CycleInTurn[] | null {
  const turns: CycleInTurn[] = []
  let before = world
  for (const asked of cycles) {
    const turn = turnOf(before, asked, { by, locationId, newId })
    if (!turn) return null
    turns.push(turn)
    before = worldWith(before, [turn])
  }
  return turns
}

/** One cycle in the world which those before it leave; null where it is none of this world. */
function turnOf(before: World, { cycleId, request: asked }: AskedCycle, { by, locationId, newId }: Asking): CycleInTurn | null {
  const open = openPlanFor(before, cycleId, asked)
  if (!open) return null
  const { plan, request } = open
  const decided = decideCycle(before, plan, request, 'book', by)
  const all = decided.visits.map((visit, index) => ({
    ...{ visit, findings: decided.byVisit[index] ?? [] },
    id: visit.stands && visit.booked ? visit.booked.id : newId(),
  }))
  const fresh = freshOf(before, request, all)
  const booked = fresh.map((one) => bookedOf({ world: before, locationId }, one))
  return { cycleId, request, decided, all, fresh, booked }
}

type Step = { readonly turn: CycleInTurn; readonly after: World; readonly next: Steps }
type Steps = Map<CycleRequest, Step | null>

/**
 * Decides many chains of the same cycles, each as far as the first cycle that the law stops: what they begin with alike is decided once. Requests are
 * alike that are the same object. Null where one of them is not a cycle of this world.
 */
export function chainsInTurn(world: World, asking: Asking): (cycles: readonly AskedCycle[]) => readonly CycleInTurn[] | null {
  const first: Steps = new Map()
  return (cycles) => {
    const turns: CycleInTurn[] = []
    let [steps, before] = [first, world]
    for (const asked of cycles) {
      const known = steps.get(asked.request)
      const turn = known === undefined ? turnOf(before, asked, asking) : (known?.turn ?? null)
      const step: Step | null = known ?? (turn && { turn, after: worldWith(before, [turn]), next: new Map() })
      steps.set(asked.request, step)
      if (!step) return null
      turns.push(step.turn)
      if (step.turn.decided.ruling.findings.some(isInTheWay)) break
      steps = step.next
      before = step.after
    }
    return turns
  }
}

/** The world once these cycles are booked. */
export const worldWith = (world: World, turns: readonly Pick<CycleInTurn, 'cycleId' | 'request' | 'booked'>[]): World =>
  turns.reduce(
    (before, { cycleId, request: { format }, booked }) =>
      worldAfter(before, { visits: booked, cycle: { id: cycleId, format }, drawn: drawnBy(booked) }),
    world,
  )

/** Those that do not stand yet, with the authorization that covers all a plan hears of. */
function freshOf(world: World, { journeyOn, journeyContact, payer }: CycleRequest, all: CycleInTurn['all']): VisitToWrite[] {
  const fresh = all.filter(({ visit }) => !visit.stands)
  const draws = (visit: LawVisit) => insuredCode(visit) !== null && !payer && !isKeptFromPlan({ world, visit })
  const insured = fresh.flatMap(({ visit }) => (draws(visit) ? [visit] : []))
  const authorizationId = authorizationFor(world, journeyOn, insured)
  return fresh.map(({ id, visit }) => ({
    id,
    visit,
    authorizationId: draws(visit) ? authorizationId : null,
    ...(isJourney(visit) ? { contact: journeyContact } : {}),
  }))
}
