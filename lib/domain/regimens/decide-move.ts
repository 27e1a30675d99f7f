import type { Phase } from '../journeys/phase.ts'
import { findStarts } from '../scheduling/availability.ts'
import type { TimeRequest, VisitAlternative } from '../scheduling/visit-request.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import { instantAt } from '../time/practice-time.ts'
import { type Minute, minuteOf } from '../time/zone-table.ts'
import { priceOf } from './cycle-alternatives.ts'
import { visitsOf } from './cycle-visits.ts'
import type { CycleRequest, CycleWorld, StandingPhase } from './cycle-world.ts'
import { type DecidedCycle, decideCycle } from './decide-cycle.ts'
import { phaseOf, queryFor } from './place-visits.ts'
import { lawfulTimes, shownVisit, timeMenu } from './visit-alternatives.ts'

/** A cycle in the calendar, and which of its visits is to be moved. */
export type MoveFacts = {
  readonly phase: Phase
  /** The cycle as it stands, put as a request. */
  readonly current: CycleRequest
  /** Its visits that stand. `hasBegun`: over, under way or checked in, so that it stays whatever happens. */
  readonly booked: readonly (StandingPhase & { readonly hasBegun: boolean })[]
}

/** A move decided: the cycle as it would be, and the phases whose visits change. */
export type DecidedMove = DecidedCycle & { readonly request: CycleRequest; readonly moved: readonly Phase[] }

/**
 * Puts a cycle with one visit moved to every rule that touches a cycle. A journey takes its preparation and its integration along,
 * to the days before and after it; a visit that has begun stays, and the rule of the days says what becomes of that.
 */
export function decideMove(world: CycleWorld, facts: MoveFacts, to: TimeRequest): DecidedMove {
  const { asked, request, moved } = movedCycle(world, facts, to)
  return { ...decideCycle(asked, request), request, moved }
}

function movedCycle(world: CycleWorld, facts: MoveFacts, to: TimeRequest) {
  const moved = movedPhases(facts, to)
  const asked: CycleWorld = {
    ...world,
    standing: facts.booked.filter(({ phase }) => !moved.includes(phase)),
    ...(to.roomId === null ? {} : { roomAsked: { phase: facts.phase, roomId: to.roomId } }),
  }
  return { asked, moved, request: movedRequest(asked, facts, to, moved) }
}

/** When the visit could begin on the day asked for, as far as people and rooms go. */
export function startsOfMove(world: CycleWorld, facts: MoveFacts, to: TimeRequest): Minute[] {
  const { asked, request } = movedCycle(world, facts, to)
  const planned = visitsOf(request.format, request.journeyOn, { ...request, prescriberOnSite: world.prescriberOnSite }, world.ruleset)
  const visit = planned.find((one) => phaseOf(one) === facts.phase && one.mode === 'individual')
  return visit ? findStarts(queryFor(visit, asked, request)) : []
}

/** The phases whose visits change: the one asked about, and with a journey that changes its day also those around it that have not begun. */
export function movedPhases({ phase, booked, current }: MoveFacts, to: TimeRequest): Phase[] {
  if (phase !== 'journey' || to.on === current.journeyOn) return [phase]
  return booked.filter((visit) => visit.phase === 'journey' || !visit.hasBegun).map((visit) => visit.phase)
}

function movedRequest(world: CycleWorld, { phase, current }: MoveFacts, to: TimeRequest, moved: readonly Phase[]): CycleRequest {
  const offset = daysBetween(current.journeyOn, to.on)
  if (phase === 'preparation')
    return { ...current, preparationOffset: offset, preparationAt: to.at, preparationBy: to.clinicianId ?? current.preparationBy }
  if (phase === 'integration')
    return { ...current, integrationOffset: offset, integrationAt: to.at, integrationBy: to.clinicianId ?? current.integrationBy }
  const journey = { ...current, journeyOn: to.on, journeyAt: to.at, journeyBy: to.clinicianId ?? current.journeyBy }
  if (moved.length === 1) return journey
  return keepingTimes(world, { ...journey, preparationOffset: -1, integrationOffset: 1, groupId: null })
}

/** The visits around a moved journey keep their time of day and their person where both are free on the new day, and take the first that fits otherwise. */
function keepingTimes(world: CycleWorld, request: CycleRequest): CycleRequest {
  const planned = visitsOf(request.format, request.journeyOn, { ...request, prescriberOnSite: world.prescriberOnSite }, world.ruleset)
  const fits = (phase: 'preparation' | 'integration') => {
    const visit = planned.find((one) => one.mode === 'individual' && phaseOf(one) === phase)
    const at = phase === 'preparation' ? request.preparationAt : request.integrationAt
    return visit && at !== null && findStarts(queryFor(visit, world, request)).includes(minuteOf(instantAt(visit.on, at, world.timeZone)))
  }
  return {
    ...request,
    ...(fits('preparation') ? {} : { preparationAt: null, preparationBy: null }),
    ...(fits('integration') ? {} : { integrationAt: null, integrationBy: null }),
  }
}

/** Lawful times near the one refused for this visit of the cycle, each with the cycle as it would then be. */
export function moveAlternatives(world: CycleWorld, facts: MoveFacts, to: TimeRequest): VisitAlternative<TimeRequest>[] {
  const people = world.clinicians.map(({ id }) => id)
  const price = priceOf(world)
  const ask = (candidate: TimeRequest) => decideMove(world, facts, candidate)
  return lawfulTimes(to, timeMenu(to, world.today, people), (candidate) => ask(candidate).ruling).map(({ request, changed }) => {
    const { visits, moved } = ask(request)
    return {
      request,
      changed: changed.map(String),
      clientCents: price(facts.current.format, journeyDay(facts, request)),
      waitDays: daysBetween(world.today, request.on),
      visits: visits.filter((visit) => moved.includes(phaseOf(visit))).map((visit) => shownVisit(visit, world.clinicians)),
    }
  })
}

const journeyDay = ({ phase, current }: MoveFacts, { on }: TimeRequest): LocalDate => (phase === 'journey' ? on : current.journeyOn)
