import { orderFor } from '../journeys/order-on-file.ts'
import type { CycleRequest, StandingPhase } from '../regimens/cycle-request.ts'
import { type CyclePlan, type PlacedVisit, visitsPlacer } from '../regimens/place-visits.ts'
import { requestOfVisits } from '../regimens/request-of-visits.ts'
import type { LocalTime } from '../time/local.ts'
import { type AskedBy, decideVisit, type LawFinding, type LawRuling, rulingFrom } from './decide-visit.ts'
import type { LawMoment } from './moment.ts'
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
  const visits = cycleVisits(world, plan, request)
  const byVisit = visits.map((visit) => decideVisit(world, visit, moment, by, visit.stands ? 'around' : 'all').findings)
  return { visits, byVisit, ruling: rulingFrom(world, byVisit.flat()) }
}

/** The visits of a requested cycle with their times and people, each with the others around it. */
export const cycleVisits = (world: World, plan: CyclePlan, request: CycleRequest): LawVisit[] =>
  cycleVisitsAt(world, plan, request)(request.journeyAt)

/** The same for any time of the journey on its day. */
export function cycleVisitsAt(world: World, plan: CyclePlan, request: CycleRequest): (journeyAt: LocalTime) => LawVisit[] {
  const placedAt = visitsPlacer(world, plan, request)
  const bookedFor = (visit: PlacedVisit): BookedVisit | null =>
    world.visits.find((one) => one.cycleId === plan.cycle.id && (isJourney(visit) ? isJourney(one) : one.phase === visit.phases[0])) ?? null
  return (journeyAt) => {
    const around = placedAt(journeyAt)
    return around.map((visit) => {
      const facilityId = visit.setting === 'facility' ? request.facilityId : null
      return lawVisit(visit, { booked: bookedFor(visit), format: request.format, facilityId, cycle: plan.cycle, around })
    })
  }
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
