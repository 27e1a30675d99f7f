import type { Phase } from '../journeys/phase.ts'
import type { CycleRequest } from '../regimens/cycle-request.ts'
import { visitQuery } from '../regimens/place-single.ts'
import { type CyclePlan, phaseOf, plannedVisits, queryFor } from '../regimens/place-visits.ts'
import { type AvailabilityQuery, findStarts } from '../scheduling/availability.ts'
import { type Shortage, shortageIn } from '../scheduling/shortage.ts'
import type { TimeRequest, VisitRequest } from '../scheduling/visit-request.ts'
import { type LocalDate, type LocalTime, minutesOf } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'
import { instantOf } from '../time/zone-table.ts'
import { askSeat, askTimes } from './asks-time.ts'
import { cycleVisitsAt, decideCycle } from './decide-cycle.ts'
import { decideMove, movedCycle, type VisitMove } from './decide-move.ts'
import { type AskedBy, isInTheWay, type LawFinding } from './decide-visit.ts'
import type { Asked } from './row.ts'
import { decideSingle, singleVisits } from './single.ts'
import { type Stops, stopsOf } from './stops.ts'
import { isJourney, type LawVisit } from './visit.ts'
import type { World } from './world.ts'

/** Why nothing is open on a day: somebody or something is short, or the law stands in the way of every time there would be. */
export type WhyNone = Shortage | { readonly of: 'law'; readonly findings: readonly LawFinding[] }

/** When something could begin on a day, on the location's clock; `why`: nothing is open, and for want of what. */
export type DayOpenings = { readonly on: LocalDate; readonly times: readonly LocalTime[]; readonly why: WhyNone | null }

/** One request, at any time: what it needs on a day, at which times of it it can be booked, and what stands in the way at one. */
type Search = {
  /** Null where there is nothing to give a time to. */
  readonly queryOn: (on: LocalDate) => AvailabilityQuery | null
  readonly openOn: (on: LocalDate, query: AvailabilityQuery) => (at: LocalTime) => boolean
  readonly stopsAt: (on: LocalDate, at: LocalTime) => readonly LawFinding[]
}

/** When a single visit could be booked: everything and everybody it needs, and the law as it is asked when a time is shown and when it is booked. */
export function openingsOfVisit(
  world: World,
  days: readonly LocalDate[],
  asked: Omit<VisitRequest, 'on' | 'at'>,
  by: AskedBy,
): DayOpenings[] {
  const stops = stopsOf(world, ['offer', 'book'], by)
  return openingsOn(days, {
    queryOn: (on) => visitQuery(world, { ...asked, on }),
    openOn: (on, query) => (at) => isOneOpen(singleVisits(world, { ...asked, on, at }, null, query), stops),
    stopsAt: (on, at) => decideSingle(world, { ...asked, on, at }, 'book', by).ruling.findings.filter(isInTheWay),
  })
}

/** When a visit could be moved to, with the visits of its cycle that come along. */
export const openingsOfMove = (
  move: VisitMove,
  days: readonly LocalDate[],
  asked: Omit<TimeRequest, 'on' | 'at'>,
  by: AskedBy,
): DayOpenings[] => openingsOn(days, moveSearch(move, asked, by))

/** The time of a day to which a visit could be moved that is nearest to another one, the earlier of two; or why there is none, found out once it is asked. */
export function nearestOpeningOfMove(
  move: VisitMove,
  { on, at, ...asked }: TimeRequest,
  by: AskedBy,
): { readonly at: LocalTime } | { readonly why: () => WhyNone | null } {
  const search = moveSearch(move, asked, by)
  const query = search.queryOn(on)
  if (query === null) return { why: () => null }
  const far = (time: LocalTime) => Math.abs(minutesOf(time) - minutesOf(at))
  const possible = timesIn(query)
  const nearest = possible.toSorted((left, right) => far(left) - far(right)).find(search.openOn(on, query))
  return nearest === undefined ? { why: () => whyNone(search, on, query, possible) } : { at: nearest }
}

function moveSearch(move: VisitMove, asked: Omit<TimeRequest, 'on' | 'at'>, by: AskedBy): Search {
  const { world } = move
  const stopsAt = (on: LocalDate, at: LocalTime) => decideMove(move, { ...asked, on, at }, by).ruling.findings.filter(isInTheWay)
  if (move.of === 'single') {
    const { booked, kind, setting } = move
    const stops = stopsOf(world, ['offer', 'move'], by)
    return {
      queryOn: (on) => visitQuery(world, { ...asked, kind, setting, on }),
      openOn: (on, query) => (at) => isOneOpen(singleVisits(world, { ...asked, kind, setting, on, at }, booked, query), stops),
      stopsAt,
    }
  }
  const { facts } = move
  return {
    queryOn(on) {
      const { plan, request } = movedCycle(world, facts, { ...asked, on, at: '12:00' })
      return queryOfPhase(world, plan, request, facts.phase)
    },
    openOn(on) {
      const { plan, request, own } = movedCycle(world, facts, { ...asked, on, at: '12:00' })
      const stops = stopsOf(world, ['offer', 'move'], { ...by, act: { ...by.act, own } })
      return isCycleOpen(cycleVisitsAt(world, plan, request, stops, facts.phase), stops, facts.phase)
    },
    stopsAt,
  }
}

/** When the journey of a cycle could begin so that the whole of it can be booked: its visits around it, its seat in a group, and the law of each. */
export const openingsOfCycle = (
  world: World,
  plan: CyclePlan,
  days: readonly LocalDate[],
  asked: CycleRequest,
  by: AskedBy,
): DayOpenings[] => openingsOn(days, cycleSearch(world, plan, asked, by))

/** The first time of a day at which a cycle can be booked, with the visits it would have; or why there is none. Both are found out once they are asked. */
export type FirstOpening = { readonly at: LocalTime; readonly visits: () => readonly LawVisit[] } | { readonly why: () => WhyNone | null }

/** The same for one day after the other. */
export function firstOpeningOfCycle(world: World, plan: CyclePlan, asked: CycleRequest, by: AskedBy): (on: LocalDate) => FirstOpening {
  const search = cycleSearch(world, plan, asked, by)
  return (on) => {
    const query = search.queryOn(on)
    if (query === null) return { why: () => null }
    const possible = timesIn(query)
    const at = possible.find(search.openOn(on, query))
    return at === undefined ? { why: () => whyNone(search, on, query, possible) } : { at, visits: () => search.visitsOn(on)(at) }
  }
}

type CycleSearch = Search & { readonly visitsOn: (on: LocalDate) => (at: LocalTime) => readonly LawVisit[] }

function cycleSearch(world: World, plan: CyclePlan, asked: CycleRequest, by: AskedBy): CycleSearch {
  const stops = stopsOf(world, ['offer', 'book'], by)
  const requestAt = (journeyOn: LocalDate, journeyAt: LocalTime) => ({ ...asked, journeyOn, journeyAt })
  const visitsOn = (on: LocalDate) => cycleVisitsAt(world, plan, requestAt(on, '12:00'), stops)
  return {
    visitsOn,
    queryOn: (on) => queryOfPhase(world, plan, requestAt(on, '12:00'), 'journey'),
    openOn: (on) => isCycleOpen(visitsOn(on), stops, 'journey'),
    stopsAt: (on, at) => decideCycle(world, plan, requestAt(on, at), 'book', by).ruling.findings.filter(isInTheWay),
  }
}

/** Whether a cycle can be with one phase of it at a time of its day, for one time after the other. */
function isCycleOpen(visitsAt: (at: LocalTime) => readonly LawVisit[], stops: Stops, varied: Phase): (at: LocalTime) => boolean {
  let isHopeless = false
  return (at) => {
    if (isHopeless) return false
    const stopped = visitsAt(at).find((visit) => stops(visit) !== null)
    // What stops a visit around it, and not for the start of another, stops it whatever time the journey has.
    isHopeless = stopped !== undefined && varied === 'journey' && !isJourney(stopped) && stops(stopped) !== 'start'
    return stopped === undefined
  }
}

/** When the preparation or the integration of a cycle could begin on its day, with the rest of it as asked. */
export function timesOfPhase(
  world: World,
  plan: CyclePlan,
  asked: CycleRequest,
  phase: 'preparation' | 'integration',
  by: AskedBy,
): readonly LocalTime[] {
  const stops = stopsOf(world, ['offer', 'book'], by)
  const query = queryOfPhase(world, plan, asked, phase)
  if (query === null) return []
  const visitsAt = cycleVisitsAt(world, plan, asked, stops, phase)
  return timesIn(query).filter((at) => visitsAt(at).every((visit) => stops(visit) === null))
}

/** Whether visits that could be booked in a world still can in one in which others took more time and seats since: the rest of the law asks neither. */
export const stillFit = (world: World, visits: readonly LawVisit[], { actor, now, act = {} }: AskedBy): boolean =>
  visits.every((visit) => {
    const asked: Asked = { world, visit, moment: 'book', actor, now, act }
    return [...askTimes(asked), ...askSeat(asked)].every(({ effect }) => effect === 'warn')
  })

/** Whether anybody could give it: who is free is asked one after the other. */
function isOneOpen(visits: Iterable<LawVisit>, stops: Stops): boolean {
  for (const visit of visits) if (stops(visit) === null) return true
  return false
}

/** The day's question for a phase of a cycle; null where it has no visit of its own, or one that stands. */
function queryOfPhase(world: World, plan: CyclePlan, request: CycleRequest, phase: ReturnType<typeof phaseOf>): AvailabilityQuery | null {
  const visit = plannedVisits(world, plan, request).find((one) => one.mode === 'individual' && phaseOf(one) === phase)
  if (!visit || plan.standing.some((one) => one.phase === phase)) return null
  return queryFor(visit, world, plan, request)
}

const openingsOn = (days: readonly LocalDate[], search: Search): DayOpenings[] =>
  days.map((on) => {
    const query = search.queryOn(on)
    if (query === null) return { on, times: [], why: null }
    const possible = timesIn(query)
    const times = possible.filter(search.openOn(on, query))
    return { on, times, why: times.length > 0 ? null : whyNone(search, on, query, possible) }
  })

function whyNone({ stopsAt }: Search, on: LocalDate, query: AvailabilityQuery, [first]: readonly LocalTime[]): WhyNone {
  return first === undefined ? shortageIn(query) : { of: 'law', findings: stopsAt(on, first) }
}

/** Starts as times of the clock, each once: of an hour that autumn repeats a request means the first. */
const timesIn = (query: AvailabilityQuery): LocalTime[] => [
  ...new Set(findStarts(query).map((start) => localTimeOf(instantOf(start), query.timeZone))),
]
