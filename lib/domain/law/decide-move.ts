import type { Phase } from '../journeys/phase.ts'
import type { CycleRequest, StandingPhase } from '../regimens/cycle-request.ts'
import { type CyclePlan, phaseOf, plannedVisits, queryFor } from '../regimens/place-visits.ts'
import { findStarts } from '../scheduling/availability.ts'
import type { SingleKind, TimeRequest } from '../scheduling/visit-request.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import { instantAt } from '../time/practice-time.ts'
import { minuteOf } from '../time/zone-table.ts'
import { decideCycle } from './decide-cycle.ts'
import type { AskedBy, LawFinding, LawRuling } from './decide-visit.ts'
import { decideSingle } from './single.ts'
import type { LawVisit } from './visit.ts'
import type { BookedVisit, World } from './world.ts'

/** A cycle in the calendar, and which of its visits is to be moved. */
export type MoveFacts = {
  readonly phase: Phase
  readonly plan: CyclePlan
  /** The cycle as it stands, put as a request. */
  readonly current: CycleRequest
  /** Its visits that stand. `hasBegun`: over, under way or checked in, so that it stays whatever happens. */
  readonly booked: readonly (StandingPhase & { readonly id: string; readonly hasBegun: boolean })[]
}

/** What a move is of: a visit of a cycle, or one by itself. */
export type VisitMove =
  | { readonly of: 'cycle'; readonly world: World; readonly facts: MoveFacts }
  | {
      readonly of: 'single'
      readonly world: World
      readonly booked: BookedVisit
      readonly kind: SingleKind
      readonly setting: 'office' | 'telehealth'
    }

/** The visits that would change, what the law says of the whole, and of each visit that it concerns. */
export type DecidedMove = {
  readonly visits: readonly LawVisit[]
  readonly ruling: LawRuling
  readonly byVisit: readonly { readonly visit: LawVisit; readonly findings: readonly LawFinding[] }[]
}

/**
 * Puts a visit with another time to the law. A journey that changes its day takes its preparation and its integration along, to the days
 * before and after it; a visit that has begun stays, and the rule of the days says what becomes of that.
 */
export function decideMove(move: VisitMove, to: TimeRequest, by: AskedBy): DecidedMove {
  const { world } = move
  if (move.of === 'single') {
    const { booked, kind, setting } = move
    const { visit, ruling } = decideSingle(world, { ...to, kind, setting }, 'move', by, booked)
    return { visits: [visit], ruling, byVisit: [{ visit, findings: ruling.findings }] }
  }
  const { plan, request, moved, own } = movedCycle(world, move.facts, to)
  const { visits, ruling, byVisit } = decideCycle(world, plan, request, 'move', { ...by, act: { ...by.act, own } })
  return {
    visits: visits.filter((visit) => moved.includes(phaseOf(visit))),
    ruling,
    byVisit: visits.map((visit, index) => ({ visit, findings: byVisit[index] ?? [] })),
  }
}

/** The journey's day once a visit has moved: what the cycle costs hangs on it. */
export const journeyDayOf = ({ phase, current }: MoveFacts, { on }: TimeRequest): LocalDate =>
  phase === 'journey' ? on : current.journeyOn

/** A cycle with a visit at another time: its plan and request, the phases that change, and the visits behind them. */
export function movedCycle(world: World, facts: MoveFacts, to: TimeRequest) {
  const moved = movedPhases(facts, to)
  const own = facts.booked.filter(({ phase }) => moved.includes(phase)).map(({ id }) => id)
  const plan: CyclePlan = {
    ...facts.plan,
    standing: facts.booked.filter(({ phase }) => !moved.includes(phase)),
    ...(to.roomId === null ? {} : { roomAsked: { phase: facts.phase, roomId: to.roomId } }),
  }
  return { plan, moved, own, request: movedRequest(world, plan, facts, to, moved) }
}

/** The phases whose visits change: the one asked about, and with a journey that changes its day also those around it that have not begun. */
export function movedPhases({ phase, booked, current }: MoveFacts, to: TimeRequest): Phase[] {
  if (phase !== 'journey' || to.on === current.journeyOn) return [phase]
  return booked.filter((visit) => visit.phase === 'journey' || !visit.hasBegun).map((visit) => visit.phase)
}

function movedRequest(world: World, plan: CyclePlan, facts: MoveFacts, to: TimeRequest, moved: readonly Phase[]): CycleRequest {
  const { phase, current } = facts
  const offset = daysBetween(current.journeyOn, to.on)
  if (phase === 'preparation')
    return { ...current, preparationOffset: offset, preparationAt: to.at, preparationBy: to.clinicianId ?? current.preparationBy }
  if (phase === 'integration')
    return { ...current, integrationOffset: offset, integrationAt: to.at, integrationBy: to.clinicianId ?? current.integrationBy }
  const journey = { ...current, journeyOn: to.on, journeyAt: to.at, journeyBy: to.clinicianId ?? current.journeyBy }
  if (moved.length === 1) return journey
  return keepingTimes(world, plan, { ...journey, preparationOffset: -1, integrationOffset: 1, groupId: null })
}

/** The visits around a moved journey keep their time of day and their person where both are free on the new day, and take the first that fits otherwise. */
function keepingTimes(world: World, plan: CyclePlan, request: CycleRequest): CycleRequest {
  const planned = plannedVisits(world, plan, request)
  const fits = (phase: 'preparation' | 'integration') => {
    const visit = planned.find((one) => one.mode === 'individual' && phaseOf(one) === phase)
    const at = phase === 'preparation' ? request.preparationAt : request.integrationAt
    if (!visit || at === null) return false
    return findStarts(queryFor(visit, world, plan, request)).includes(minuteOf(instantAt(visit.on, at, world.timeZone)))
  }
  return {
    ...request,
    ...(fits('preparation') ? {} : { preparationAt: null, preparationBy: null }),
    ...(fits('integration') ? {} : { integrationAt: null, integrationBy: null }),
  }
}
