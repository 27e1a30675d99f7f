import { orderFor } from '../journeys/order-on-file.ts'
import type { Phase } from '../journeys/phase.ts'
import type { CycleRequest, StandingPhase } from '../regimens/cycle-request.ts'
import { type CyclePlan, type PlacedVisit, phaseOf, placesOf, visitsPlacer } from '../regimens/place-visits.ts'
import { requestOfVisits } from '../regimens/request-of-visits.ts'
import type { LocalTime } from '../time/local.ts'
import { type AskedBy, decideVisit, type LawFinding, type LawRuling, rulingFrom } from './decide-visit.ts'
import type { LawMoment } from './moment.ts'
import { type Stops, stopsOf } from './stops.ts'
import { isJourney, type LawVisit, lawVisit } from './visit.ts'
import type { BookedVisit, CycleInWorld, PrescriberInWorld, World } from './world.ts'

/** A requested cycle with its visits placed, and what the law says of them together. */
export type DecidedCycle = {
  readonly visits: readonly LawVisit[]
  readonly ruling: LawRuling
  readonly byVisit: readonly (readonly LawFinding[])[]
}

/** Who answers for a cycle's medicine, and whether her policy wants her there for the whole journey. */
export function planFor(world: World, cycle: CycleInWorld): CyclePlan {
  const order = orderFor(world.orders, cycle.route)
  const id = order?.status === 'active' ? order.prescriberId : world.referredTo
  const prescriber = world.prescribers.find((one) => one.id === id)
  return { cycle, prescriber: prescriber ? { id: prescriber.id, staysOnSite: staysOnSite(prescriber) } : null, standing: [] }
}

const staysOnSite = ({ credentials }: PrescriberInWorld): boolean =>
  credentials.some(({ kind, requiresOnSite }) => kind === 'malpractice' && requiresOnSite === 'yes')

/** A cycle is its visits: each is placed, and each is put to the law with the others around it. */
export function decideCycle(world: World, plan: CyclePlan, request: CycleRequest, moment: LawMoment, by: AskedBy): DecidedCycle {
  const visits = cycleVisitsAt(world, plan, request, stopsOf(world, [moment], by))(request.journeyAt)
  const byVisit = visits.map((visit) => decideVisit(world, visit, moment, by, visit.stands ? 'around' : 'all').findings)
  return { visits, byVisit, ruling: rulingFrom(world, byVisit.flat()) }
}

/**
 * The visits of a requested cycle with their times and people, each with the others around it, for any time of one phase on its day.
 * Where the law stops a preparation or an integration at the first time that fits, the first is taken that it allows; where it allows
 * none, the first of all says why.
 */
export function cycleVisitsAt(
  world: World,
  plan: CyclePlan,
  request: CycleRequest,
  stops: Stops,
  varied: StandingPhase['phase'] = 'journey',
): (at: LocalTime) => LawVisit[] {
  const placedAt = visitsPlacer(world, plan, request, varied)
  const bookedFor = (visit: PlacedVisit): BookedVisit | null =>
    world.visits.find((one) => one.cycleId === plan.cycle.id && (isJourney(visit) ? isJourney(one) : one.phase === visit.phases[0])) ?? null
  const together = (around: readonly PlacedVisit[]): LawVisit[] =>
    around.map((visit) => {
      const facilityId = visit.setting === 'facility' ? request.facilityId : null
      return lawVisit(visit, { booked: bookedFor(visit), format: request.format, facilityId, cycle: plan.cycle, around })
    })
  /** Where a phase goes instead of the first place, for all times of the journey; null where the law allows it nowhere on its day. */
  const instead = new Map<Phase, PlacedVisit | null>()
  const settled = (visits: readonly LawVisit[], phase: Phase, at: LocalTime): readonly LawVisit[] => {
    const visit = visits.find((one) => phaseOf(one) === phase)
    const why = visit && !visit.stands && visit.mode === 'individual' ? stops(visit) : null
    if (!visit || why === null || why === 'client' || why === 'day') return visits
    const having = (place: PlacedVisit) => together(visits.map((one) => (phaseOf(one) === phase ? place : one)))
    const isLawful = (place: PlacedVisit) => having(place).every((one) => phaseOf(one) !== phase || stops(one) === null)
    const kept = varied === 'journey' && instead.has(phase)
    const asked = phase === varied ? requestAt(request, varied, at) : request
    const place = kept ? (instead.get(phase) ?? null) : firstOf(placesOf(visit, world, plan, asked), isLawful)
    instead.set(phase, place)
    return place ? having(place) : visits
  }
  return (at) => [...settled(settled(together(placedAt(at)), 'preparation', at), 'integration', at)]
}

/** The same request with another time of one of its visits. */
const requestAt = (request: CycleRequest, phase: StandingPhase['phase'], at: LocalTime): CycleRequest => ({
  ...request,
  [`${phase}At`]: at,
})

function firstOf<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Item | null {
  for (const item of items) if (fits(item)) return item
  return null
}

/**
 * The plan of a cycle that is booked, or of one that is open again: what still stands of it keeps its time, and with its journey the
 * request's day, place and format. Null when there is no such cycle.
 */
export function openPlanFor(world: World, cycleId: string, asked: CycleRequest): { plan: CyclePlan; request: CycleRequest } | null {
  const cycle = world.cycles.find(({ id }) => id === cycleId)
  if (!cycle) return null
  const booked = world.visits.filter((visit) => visit.cycleId === cycleId)
  const plan = { ...planFor(world, cycle), standing: booked.map(standingOf) }
  const current = requestOfVisits(booked, world.timeZone)
  if (!current) return { plan, request: asked }
  const { format, setting, facilityId, journeyOn, journeyAt, journeyBy } = current
  const stands = new Set(plan.standing.map(({ phase }) => phase))
  return {
    plan,
    request: {
      ...asked,
      format,
      setting,
      facilityId,
      journeyOn,
      journeyAt,
      journeyBy,
      ...(stands.has('preparation') ? { preparationOffset: current.preparationOffset } : {}),
      ...(stands.has('integration') ? { integrationOffset: current.integrationOffset } : {}),
      ...(current.groupId === null ? {} : { groupId: current.groupId, groupPhase: current.groupPhase }),
    },
  }
}

/** A visit that stands, as those placed around it see it. */
export const standingOf = (visit: BookedVisit): StandingPhase & { readonly id: string } => ({
  id: visit.id,
  phase: isJourney(visit) ? 'journey' : (visit.phase ?? 'journey'),
  on: visit.on,
  startsAt: visit.startsAt,
  endsAt: visit.endsAt,
  clinicianId: visit.clinicianId,
  roomId: visit.roomId,
  groupId: visit.groupId,
})
