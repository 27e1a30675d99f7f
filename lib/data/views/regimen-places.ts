import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { compare } from '../../domain/compare.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { World } from '../../domain/law/world.ts'
import { linesAsPlaced } from '../../domain/regimens/cycle-price.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import { explainRegimen, type RegimenExplained } from '../../domain/regimens/explain-regimen.ts'
import { type MovedJourney, type MovedPlan, movedPlan } from '../../domain/regimens/moved-plan.ts'
import { placeRegimen, type RegimenPlaces } from '../../domain/regimens/place-regimen.ts'
import {
  type CycleToPlace,
  type PriceOfPlan,
  type ProposalName,
  type RegimenAim,
  type RegimenProposal,
  type RegimenToPlace,
  toPay,
} from '../../domain/regimens/regimen-proposal.ts'
import { usualFacility } from '../../domain/regimens/usual-facility.ts'
import type { Who } from '../../domain/regimens/who-gives.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { cycleColumns, cyclesToPlace } from '../records/regimen-to-place.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'
import {
  type BookingPlace,
  type Choice,
  choiceOf,
  loadBookingPlaces,
  loadFacilityChoices,
  nameColumns,
  type PreviewVisit,
  previewOf,
} from './booking-parts.ts'
import { findPriceFacts, pricesAsPlanned } from './format-prices.ts'

/** What is chosen so far, as it stands in the address. */
export type PlacesAsked = {
  readonly locationId?: string | undefined
  readonly facilityId?: string | undefined
  readonly from?: LocalDate | undefined
  readonly weeks?: number | undefined
  /** Days of the week on which the client can: 0 is Sunday. */
  readonly weekdays?: readonly number[] | undefined
  /** Journeys of one of the plans that somebody puts on other days, in the order in which they did. */
  readonly moved?: { readonly of: ProposalName; readonly journeys: readonly MovedJourney[] } | undefined
}

export type ProposedCycle = Pick<CycleToPlace, 'id' | 'number' | 'format'> & {
  readonly request: CycleRequest
  readonly visits: readonly PreviewVisit[]
  readonly clientCents: number | null
}

export type ProposedPlan = {
  /** None for one with another lead. */
  readonly aims: readonly RegimenAim[]
  readonly clientCents: number | null
  readonly faces: readonly string[]
  readonly cycles: readonly ProposedCycle[]
  readonly waitsFor: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** The soonest plan if somebody else led it, for a client whose own lead opens none. */
export type OtherLeadPlan = { readonly name: string; readonly lastOn: LocalDate; readonly plan: ProposedPlan }

/** A plan after somebody put journeys of it on other days: as it would be, with what stands in the way, or that it would leave its order. */
export type MovedPlanShown = { readonly of: ProposalName; readonly journeys: readonly MovedJourney[] } & (
  | {
      readonly order: { readonly number: number; readonly after: LocalDate | null; readonly before: LocalDate | null }
      readonly plan: null
    }
  | {
      readonly order: null
      readonly plan: ProposedPlan
      readonly stopped: readonly { readonly number: number; readonly findings: readonly Finding[] }[]
      readonly nearest: LocalDate | null
    }
)

/** What is to be placed, and what is asked of it. */
export type PlacesHead = {
  readonly clientName: string
  readonly timeZone: string
  readonly locationId: string
  readonly locations: readonly Choice[]
  /** Where journeys at a partner facility are to be; null for where they usually are. */
  readonly facilityId: string | null
  /** Those to choose among: none where no journey of these is at one, or where there is but one. */
  readonly facilities: readonly Choice[]
  readonly today: LocalDate
  readonly from: LocalDate
  readonly weeks: number
  readonly weekdays: readonly number[]
  readonly cycles: readonly CycleToPlace[]
}

export type RegimenPlacesFound = PlacesHead & {
  readonly plans: readonly ProposedPlan[]
  readonly moved: MovedPlanShown | null
  /** Why there is none, and what would open one. */
  readonly explained: (RegimenExplained & { readonly stoppedBy: readonly Finding[]; readonly otherLead: OtherLeadPlan | null }) | null
}

const WEEKS = 12
const WORKDAYS = [1, 2, 3, 4, 5]
/** Days after the last that matter, for its integration. */
const AROUND = 3

type Asked = { readonly clientId: string; readonly asked: PlacesAsked; readonly now: Date }

/** A client's running plan as it stands, where it could go and what is asked. Null where no plan runs that this person can see. */
async function readPlan(tx: Tx, actor: Actor, { clientId, asked, now }: Asked) {
  const { practiceId } = actor
  const regimen = await tx.regimen.findFirst({
    where: { AND: [ofVisibleClients(actor), { clientId, status: 'active' }] },
    orderBy: { createdAt: 'desc' },
    select: regimenColumns,
  })
  const places = await loadBookingPlaces(tx, practiceId)
  const place = places.find(({ id }) => id === asked.locationId) ?? places[0]
  if (!regimen || !place) return null
  const today = localDateOf(now, place.timeZone)
  const earliest = addDays(today, 1)
  const cycles = cyclesToPlace(regimen.cycles)
  const facilities = cycles.some(({ setting }) => setting === 'facility') ? await loadFacilityChoices(tx, practiceId) : []
  const head: PlacesHead = {
    clientName: clientNameOf(regimen.client),
    timeZone: place.timeZone,
    locationId: place.id,
    locations: places.map(choiceOf),
    facilityId: facilities.find(({ id }) => id === asked.facilityId)?.id ?? null,
    facilities: facilities.length > 1 ? facilities : [],
    today,
    from: asked.from && asked.from > earliest ? asked.from : earliest,
    weeks: asked.weeks ?? WEEKS,
    weekdays: asked.weekdays ?? WORKDAYS,
    cycles,
  }
  return { regimen, place, head }
}

/** Which cycles of a client's running plan have no visit yet, and what is asked of where they go; without looking for places, which takes long. */
export const findPlacesHead = async (tx: Tx, actor: Actor, asked: Asked): Promise<PlacesHead | null> =>
  (await readPlan(tx, actor, asked))?.head ?? null

/**
 * Where all cycles of a client's running plan that have no visit yet could go: up to three plans with their people and prices, or why
 * there is none and what would open one. Null where no plan runs that this person can see.
 */
export async function findRegimenPlaces(tx: Tx, actor: Actor, given: Asked): Promise<RegimenPlacesFound | null> {
  const [{ practiceId }, { clientId, now }] = [actor, given]
  const plan = await readPlan(tx, actor, given)
  if (!plan) return null
  const { regimen, place, head } = plan
  const { today, from, weeks, weekdays, cycles } = head
  const to = addDays(from, weeks * 7 - 1)
  const world = await loadWorld(tx, { practiceId, clientId, locationId: place.id, now, from: today, to: addDays(to, AROUND) })
  const facts = await findPriceFacts(tx, actor, clientId, today)
  if (!world || !facts) return null
  const booked = regimen.cycles.flatMap(({ id, format, status, journeyOn }) =>
    journeyOn && status !== 'completed' && status !== 'skipped' ? [{ id, format, journeyOn: fromDay(journeyOn) }] : [],
  )
  const pricesOf = (cycles: Parameters<PriceOfPlan>[0]) => {
    const { facts: known } = facts.from(cycles[0]?.journeyOn ?? today)
    const placed = cycles.map(({ visits, ...cycle }) => ({
      ...cycle,
      booked: linesAsPlaced(world, { ...cycle, visits }, { ...known, account: [] }),
    }))
    const all = [...booked, ...placed].sort((left, right) => compare(left.journeyOn, right.journeyOn))
    const prices = pricesAsPlanned(facts, all, today)
    return new Map(all.map(({ id }, index) => [id, prices[index]?.totals?.client ?? null]))
  }
  const toPlace: RegimenToPlace = {
    ...{ locationId: place.id, cycles, facilityId: head.facilityId ?? usualFacility(world), from, to },
    weekdays: new Set(weekdays),
  }
  const priceOf: PriceOfPlan = (asPlanned) => totalOf(pricesOf(asPlanned), asPlanned)
  const { proposals, whyNot, stoppedBy, withOtherLead } = placeRegimen(world, toPlace, { actor, now }, priceOf)
  const tell = (one: RegimenProposal) => told(one, pricesOf, world, place)
  const other = cycles.length > 0 && proposals.length === 0 ? withOtherLead() : null
  const { values } = world.ruleset
  const gap = { least: values['regimen.gap-least-days'], most: values['regimen.gap-most-days'] }
  const moving = movingOf(given.asked.moved, { proposals, other, last: to, today })
  const moved = moving && movedPlan(world, toPlace, moving.plan, moving.journeys, { who: moving.who, by: { actor, now }, priceOf })
  return {
    ...head,
    plans: proposals.map(tell),
    moved: moved && { of: moving.of, journeys: moving.journeys, ...shownAsMoved(moved, tell) },
    explained:
      cycles.length > 0 && proposals.length === 0
        ? { ...explainRegimen(toPlace, whyNot, gap), stoppedBy, otherLead: toldLead(other, tell, world) }
        : null,
  }
}

type Proposed = {
  readonly proposals: readonly RegimenProposal[]
  readonly other: ReturnType<RegimenPlaces['withOtherLead']>
  /** The last day on which a journey may be. */
  readonly last: LocalDate
  readonly today: LocalDate
}

/** Which of the plans is moved, and by whom what is moved is given; null where no such plan stands or none of its journeys goes to a day ahead. */
function movingOf(asked: PlacesAsked['moved'], { proposals, other, last, today }: Proposed) {
  if (!asked) return null
  const { of } = asked
  const plan = of === 'other-lead' ? other?.proposal : proposals.find(({ aims }) => aims.includes(of))
  const journeys = asked.journeys.filter(({ on }) => on > today && on <= last)
  const who: Who = of === 'other-lead' && other ? { lead: other.leadId } : of === 'fewest-faces' ? 'primary' : 'whoever'
  return plan ? { of, plan, journeys, who } : null
}

/** A moved plan in words and names. */
function shownAsMoved(moved: MovedPlan, tell: (proposal: RegimenProposal) => ProposedPlan) {
  if (moved.of === 'order') {
    const { number, after, before } = moved
    return { order: { number, after, before }, plan: null }
  }
  const { proposal, stopped, nearest } = moved
  return { order: null, plan: tell(proposal), stopped, nearest }
}

function toldLead(
  found: ReturnType<RegimenPlaces['withOtherLead']>,
  tell: (proposal: RegimenProposal) => ProposedPlan,
  { clinicians }: World,
): OtherLeadPlan | null {
  const lastOn = found?.proposal.cycles.at(-1)?.request.journeyOn
  const lead = clinicians.find(({ id }) => id === found?.leadId)
  return found && lastOn && lead ? { name: lead.name, lastOn, plan: tell(found.proposal) } : null
}

type PricesOf = (cycles: Parameters<PriceOfPlan>[0]) => ReadonlyMap<string, number | null>

/** What these cost together; null where one of them has no price. */
function totalOf(prices: ReadonlyMap<string, number | null>, cycles: readonly { readonly id: string }[]): number | null {
  let total = 0
  for (const { id } of cycles) {
    const cents = prices.get(id) ?? null
    if (cents === null) return null
    total += cents
  }
  return total
}

function told(proposal: RegimenProposal, pricesOf: PricesOf, world: World, { rooms }: BookingPlace): ProposedPlan {
  const { aims, clientCents, faces, cycles } = proposal
  const prices = pricesOf(cycles.map(toPay))
  const rulings = cycles.map(({ turn }) => turn.decided.ruling)
  return {
    ...{ aims, clientCents },
    faces: faces.map((id) => world.clinicians.find((one) => one.id === id)?.name ?? ''),
    cycles: cycles.map(({ id, number, format, request, turn }) => ({
      ...{ id, number, format, request },
      clientCents: prices.get(id) ?? null,
      visits: turn.decided.visits.map((visit) => previewOf(visit, world, rooms)),
    })),
    waitsFor: onceEach(rulings.flatMap(waitsIn)),
    warnings: onceEach(rulings.flatMap(warningsIn)),
  }
}

const regimenColumns = {
  client: { select: nameColumns },
  cycles: { orderBy: { number: 'asc' as const }, select: cycleColumns },
} satisfies Prisma.RegimenSelect
