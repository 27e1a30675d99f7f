import { chainsInTurn, decideInTurn } from '../law/decide-in-turn.ts'
import { type AskedBy, isInTheWay, type LawFinding } from '../law/decide-visit.ts'
import type { World } from '../law/world.ts'
import { addDays, type LocalDate, weekdayOf } from '../time/local.ts'
import { countedIds, onEachDay, placedIn } from './cycle-on-day.ts'
import type { CycleRequest } from './cycle-request.ts'
import { isBetween } from './place-regimen.ts'
import { type PlacedCycle, type PriceOfPlan, proposalOf, type RegimenProposal, type RegimenToPlace } from './regimen-proposal.ts'
import type { Who } from './who-gives.ts'

/** A cycle whose journey somebody puts on another day. */
export type MovedJourney = { readonly number: number; readonly on: LocalDate }

/** A plan with some of its journeys on other days, or that the last of them would leave its place in the order of the plan. */
export type MovedPlan =
  | {
      readonly of: 'plan'
      readonly proposal: RegimenProposal
      /** What stands in the way, cycle by cycle; nothing where all of it books. */
      readonly stopped: readonly { readonly number: number; readonly findings: readonly LawFinding[] }[]
      /** Where something does: the nearest day for the journey moved last on which all of it books; null for none near. */
      readonly nearest: LocalDate | null
    }
  | { readonly of: 'order'; readonly number: number; readonly after: LocalDate | null; readonly before: LocalDate | null }

type Asking = { readonly who: Who; readonly by: AskedBy; readonly priceOf: PriceOfPlan }

/** How far from the day that was chosen another is looked for. */
const NEAR_DAYS = 10

/**
 * A proposed plan once journeys of it are put on other days: each of these cycles goes to its first times there, the others stay as they were
 * proposed, and all are put to the law in turn, as if those before were booked. Null where none of them is in the plan. Pure.
 */
export function movedPlan(
  world: World,
  asked: RegimenToPlace,
  { cycles: planned }: Pick<RegimenProposal, 'cycles'>,
  moved: readonly MovedJourney[],
  { who, by, priceOf }: Asking,
): MovedPlan | null {
  const last = moved.findLast(({ number }) => planned.some((cycle) => cycle.number === number))
  if (!last) return null
  const dayOf = ({ number, request }: PlacedCycle) => moved.findLast((one) => one.number === number)?.on ?? request.journeyOn
  const place = planned.findIndex(({ number }) => number === last.number)
  const [earlier, own, later] = [planned[place - 1], planned[place], planned[place + 1]]
  const after = [own?.after ?? [], earlier ? dayOf(earlier) : []].flat().sort().at(-1) ?? null
  const before = [own?.before ?? [], later ? dayOf(later) : []].flat().sort()[0] ?? null
  const between = { after, before }
  if (!own || !isBetween(between, last.on)) return { of: 'order', number: last.number, ...between }
  const requestOn = requestsOn(world, asked, { who, by })
  const asking = { by, locationId: asked.locationId, newId: countedIds() }
  const requests = planned.map((cycle) => ({ cycleId: cycle.id, request: requestOn(cycle, dayOf(cycle)) }))
  const turns = decideInTurn(world, requests, asking) ?? []
  const stopped = planned.flatMap(({ number }, index) => {
    const findings = turns[index]?.decided.ruling.findings.filter(isInTheWay) ?? []
    return findings.length > 0 ? [{ number, findings }] : []
  })
  const placed = planned.flatMap((cycle, index) => {
    const turn = turns[index]
    return turn ? [placedIn(world, cycle, turn)] : []
  })
  const decide = chainsInTurn(world, asking)
  const books = (on: LocalDate) => {
    const chain = requests.with(place, { cycleId: own.id, request: requestOn(own, on) })
    return decide(chain)?.every(({ decided }) => !decided.ruling.findings.some(isInTheWay)) ?? false
  }
  const isOffered = (on: LocalDate) => on >= asked.from && on <= asked.to && asked.weekdays.has(weekdayOf(on)) && isBetween(between, on)
  const nearest = stopped.length > 0 ? daysNear(last.on).filter(isOffered).find(books) : undefined
  return { of: 'plan', proposal: proposalOf(placed, [], priceOf), stopped, nearest: nearest ?? null }
}

/** The days around one, the nearest first, of two as near the earlier. */
const daysNear = (on: LocalDate): LocalDate[] =>
  Array.from({ length: 2 * NEAR_DAYS }, (_, index) => addDays(on, (index % 2 === 0 ? -1 : 1) * (1 + Math.floor(index / 2))))

/** How a cycle is asked for on a day: as it was proposed for it, at its first times there, or at the times it had where it has none. */
function requestsOn(world: World, asked: RegimenToPlace, { who, by }: Pick<Asking, 'who' | 'by'>) {
  const known = new Map<string, CycleRequest>()
  const found = ({ request, turn: _turn, ...cycle }: PlacedCycle, on: LocalDate): CycleRequest => {
    if (request.journeyOn === on) return request
    const opening = onEachDay(world, asked, by, { who, cycle })(on)
    if ('request' in opening) return opening.request
    const { rooms: _rooms, ...times } = request
    return { ...times, journeyOn: on, preparationAt: null, preparationBy: null, integrationAt: null, integrationBy: null, groupId: null }
  }
  return (cycle: PlacedCycle, on: LocalDate): CycleRequest => {
    const key = `${cycle.id} ${on}`
    const request = known.get(key) ?? found(cycle, on)
    known.set(key, request)
    return request
  }
}
