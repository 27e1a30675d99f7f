import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import { decideCycle } from '../../domain/law/decide-cycle.ts'
import { type AskedBy, isInTheWay } from '../../domain/law/decide-visit.ts'
import { type AroundPhase, type MissingPhase, openingsOfPhase, withPhaseAt } from '../../domain/law/missing-phase.ts'
import { openingsOfVisit } from '../../domain/law/openings.ts'
import { decideSingle } from '../../domain/law/single.ts'
import type { World } from '../../domain/law/world.ts'
import { cyclePrice } from '../../domain/regimens/cycle-price.ts'
import { phaseAlternatives } from '../../domain/regimens/phase-alternatives.ts'
import { visitAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import { visitPrice } from '../../domain/regimens/visit-price.ts'
import { type OwnVisitCode, ruleOwnFollowUp } from '../../domain/scheduling/own-visits.ts'
import type { TimeRequest, VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { loadWorld } from '../records/world.ts'
import { placeOf } from '../records/world-around.ts'
import type { Tx } from '../scope.ts'
import { withCalendars } from '../with-calendars.ts'
import { type BookingPlace, firstOpenPlace, loadBookingPlaces, openDayOf, previewOf } from './booking-parts.ts'
import { daysOf, monthOf, monthShown, type OwnAsked, type OwnDecided, type OwnMonth } from './own-times.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

/** A visit a client finds a time for alone: one that a cycle with its journey in the calendar lacks, or a follow-up. */
export type OwnTimeOffer =
  | { readonly of: 'cycle'; readonly cycleId: string; readonly phase: AroundPhase; readonly number: number; readonly journeyOn: LocalDate }
  | { readonly of: 'follow_up' }
/** The same, or a seat in a session whose time is set. */
export type OwnOffer = OwnTimeOffer | { readonly of: 'group' }

export type OwnBookingAsked = OwnAsked & {
  /** `none`: a follow-up; `group`: a seat. */
  readonly cycle?: string | undefined
  readonly phase?: AroundPhase | undefined
  readonly setting?: 'office' | 'telehealth' | undefined
  readonly location?: string | undefined
}

export type OwnBooking = {
  readonly offers: readonly OwnOffer[]
  readonly chosen: OwnTimeOffer
  readonly setting: 'office' | 'telehealth'
  readonly locationId: string
  readonly locations: readonly { readonly id: string; readonly name: string }[]
  /** Why they do not book it alone; nothing where they may. */
  readonly own: readonly Finding<OwnVisitCode>[]
  readonly month: OwnMonth
  readonly decided: OwnDecided<TimeRequest> | null
}

type Ask = { readonly asked: OwnBookingAsked; readonly now: Date; readonly today: LocalDate }

/** What a client can book alone, when it could be, a month at a time, and what the rules say of the time chosen. Null where the practice has no place. */
export async function findOwnBooking(tx: Tx, actor: ClientActor, ask: Ask): Promise<OwnBooking | null> {
  const { asked, now } = ask
  const { practiceId, clientId } = actor
  const offers = await listOwnOffers(tx, actor, ask)
  const times = offers.filter((offer) => offer.of !== 'group')
  const isAsked = (offer: OwnTimeOffer) =>
    offer.of === 'cycle' ? offer.cycleId === asked.cycle && offer.phase === asked.phase : asked.cycle === 'none'
  const chosen = times.find(isAsked) ?? times[0] ?? { of: 'follow_up' }
  const ahead = await tx.appointment.count({
    where: { practiceId, clientId, kind: 'follow_up', status: { in: ['tentative', 'confirmed'] }, startsAt: { gt: now } },
  })
  const base = { offers, chosen, setting: asked.setting ?? 'office', own: chosen.of === 'follow_up' ? ruleOwnFollowUp(ahead) : [] } as const
  return withCalendars(tx, actor, async () => {
    const places = await loadBookingPlaces(tx, practiceId)
    const placeId = chosen.of === 'cycle' ? await placeOf(tx, { practiceId, locationId: null, cycleId: chosen.cycleId }) : asked.location
    const found = await firstOpenPlace(places, placeId, async (place) => {
      const window = monthOf(asked.month ?? asked.on ?? dayOf(chosen, ask), localDateOf(now, place.timeZone))
      const around = { from: addDays(window.from, -4), to: addDays(window.to, 4) }
      const world = await loadWorld(tx, { practiceId, clientId, locationId: place.id, now, ...around })
      if (!world) return null
      const { openings, decided } = lookAt(world, { chosen, setting: base.setting, asked, place, days: daysOf(window) }, { actor, now })
      return { days: openings.map(openDayOf), locationId: place.id, month: monthShown(world, window, openings), decided }
    })
    const shown = chosen.of === 'cycle' ? [] : places.map(({ id, name }) => ({ id, name }))
    return found && { ...base, locations: shown, locationId: found.locationId, month: found.month, decided: found.decided }
  })
}

/** All a client can book alone, what their cycles lack first. A seat stands among it while sessions of groups are ahead. */
export async function listOwnOffers(tx: Tx, actor: ClientActor, ask: Pick<Ask, 'now' | 'today'>): Promise<OwnOffer[]> {
  const missing = await listMissing(tx, actor, ask)
  const sessions = await tx.groupSession.count({
    where: { practiceId: actor.practiceId, status: { in: ['tentative', 'confirmed'] }, seatsClosedAt: null, startsAt: { gt: ask.now } },
  })
  return [...missing, { of: 'follow_up' }, ...(sessions > 0 ? [{ of: 'group' } as const] : [])]
}

/** The day whose month is shown first. */
const dayOf = (chosen: OwnTimeOffer, { today }: Ask): LocalDate =>
  chosen.of === 'follow_up' ? today : addDays(chosen.journeyOn, chosen.phase === 'preparation' ? -1 : 1)

/** Preparations of journeys ahead, and integrations of those ahead or just over, that are in no calendar. */
async function listMissing(
  tx: Tx,
  { practiceId, clientId }: ClientActor,
  { now, today }: Pick<Ask, 'now' | 'today'>,
): Promise<OwnTimeOffer[]> {
  const standing: Prisma.AppointmentWhereInput = { status: { notIn: ['cancelled', 'no_show'] } }
  const cycles = await tx.cycle.findMany({
    where: { practiceId, clientId, journeyOn: { gte: toDay(addDays(today, -3)) }, format: { not: 'A' }, NOT: { status: 'skipped' } },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, format: true, journeyOn: true },
      appointments: { where: standing, select: { kind: true, phase: true, groupId: true, startsAt: true } },
    },
  })
  return cycles.flatMap(({ id: cycleId, number, format, journeyOn, appointments }) => {
    const journey = appointments.find(({ kind }) => kind === 'journey')
    // The practice finds the group of a cycle that has one first: it says which of the two visits is left.
    if (!journey || journeyOn === null || (format === 'C' && appointments.every(({ groupId }) => groupId === null))) return []
    const lacks = (phase: AroundPhase) => !appointments.some((one) => one.kind !== 'journey' && one.phase === phase)
    const phases = (['preparation', 'integration'] as const).filter(
      (phase) => lacks(phase) && (phase === 'integration' || journey.startsAt > now),
    )
    return phases.map((phase) => ({ of: 'cycle', cycleId, phase, number, journeyOn: fromDay(journeyOn) }) as const)
  })
}

type Look = {
  readonly chosen: OwnTimeOffer
  readonly setting: 'office' | 'telehealth'
  readonly asked: OwnBookingAsked
  readonly place: BookingPlace
  readonly days: readonly LocalDate[]
}

function lookAt(world: World, { chosen, setting, asked, place, days }: Look, by: AskedBy) {
  const withWhom = { clinicianId: asked.by ?? null, roomId: null }
  const time = asked.on && asked.at ? { ...withWhom, on: asked.on, at: asked.at } : null
  if (chosen.of === 'follow_up') {
    const what = { ...withWhom, kind: 'follow_up', setting } as const
    return { openings: openingsOfVisit(world, days, what, by), decided: time && followUpAt(world, { ...time, ...what }, by, place) }
  }
  const missing: MissingPhase = { cycleId: chosen.cycleId, phase: chosen.phase, setting, clinicianId: withWhom.clinicianId }
  return { openings: openingsOfPhase(world, days, missing, by), decided: time && phaseAt(world, missing, time, by, place) }
}

function followUpAt(world: World, request: VisitRequest, by: AskedBy, { treatmentRooms }: BookingPlace): OwnDecided<TimeRequest> {
  const { visit, ruling } = decideSingle(world, request, 'book', by)
  const others = ruling.findings.some(isInTheWay) ? visitAlternatives(world, request, by) : []
  return {
    ...{ request, ruling, isOfCycle: false, priceCents: visitPrice(world, { ...request, clinicianId: visit.givenBy }) },
    visits: [previewOf(visit, world, treatmentRooms)],
    alternatives: others.filter((other) => other.request.setting === request.setting),
  }
}

function phaseAt(
  world: World,
  missing: MissingPhase,
  request: TimeRequest,
  by: AskedBy,
  { treatmentRooms }: BookingPlace,
): OwnDecided<TimeRequest> | null {
  const open = withPhaseAt(world, missing, request)
  if (!open) return null
  const { visits, ruling } = decideCycle(world, open.plan, open.request, 'book', by)
  return {
    ...{ request, ruling, isOfCycle: true, priceCents: cyclePrice(world, { ...open.request, visits }) },
    visits: visits.filter(({ stands }) => !stands).map((visit) => previewOf(visit, world, treatmentRooms)),
    alternatives: ruling.findings.some(isInTheWay) ? phaseAlternatives(world, missing, request, by) : [],
  }
}
