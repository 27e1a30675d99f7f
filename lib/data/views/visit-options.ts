import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { permits } from '../../domain/access/permissions.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { PayerChoice } from '../../domain/coverage/restriction.ts'
import { openPayers } from '../../domain/coverage/rule-not-told.ts'
import { decideMove } from '../../domain/law/decide-move.ts'
import { type AskedBy, isInTheWay, type LawRuling } from '../../domain/law/decide-visit.ts'
import { type DayOpenings, openingsOfMove, openingsOfVisit } from '../../domain/law/openings.ts'
import { decideSingle } from '../../domain/law/single.ts'
import type { World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { moveAlternatives, visitAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import { visitPrice } from '../../domain/regimens/visit-price.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import type { Contact } from '../../domain/scheduling/contact.ts'
import type { SingleKind, TimeRequest, VisitAlternative, VisitRequest } from '../../domain/scheduling/visit-request.ts'
import { journeysFrom } from '../../domain/swaps/rest-of-plan.ts'
import { addDays, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { loadMove } from '../records/visit-move.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments, visibleClients } from '../visibility.ts'
import {
  type Choice,
  choiceOf,
  DAYS,
  dayShown,
  firstOpenPlace,
  loadBookingPlaces,
  nameColumns,
  type OpenDay,
  openDayOf,
  type BookingPlace as Place,
  type PreviewVisit,
  previewOf,
} from './booking-parts.ts'

/** What is chosen so far, as it stands in the address. */
export type VisitAsked = {
  readonly locationId?: string | undefined
  readonly kind?: SingleKind | undefined
  readonly setting?: 'office' | 'telehealth' | undefined
  readonly contact?: Contact | undefined
  readonly payer?: PayerChoice | undefined
  readonly on?: LocalDate | undefined
  readonly at?: LocalTime | undefined
  readonly by?: string | undefined
  readonly room?: string | undefined
}

type Times = {
  readonly timeZone: string
  readonly locationId: string
  readonly rooms: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly days: readonly OpenDay[]
  readonly times: readonly LocalTime[]
}

type Decided<Request extends TimeRequest> = {
  readonly visits: readonly PreviewVisit[]
  readonly ruling: LawRuling
  readonly alternatives: readonly VisitAlternative<Request>[]
}

export type VisitOptions = Times & {
  readonly clientName: string
  readonly locations: readonly Choice[]
  readonly request: VisitRequest
  /** How the client could pay it alone; nothing for who does not ask them. */
  readonly payers: readonly PayerChoice[]
  readonly priceCents: Cents | null
  /** Present once a time is chosen. */
  readonly decided: Decided<VisitRequest> | null
}

export type MoveOptions = Times & {
  readonly clientName: string
  readonly kind: string
  readonly sequence: number
  readonly startsAt: Date
  readonly endsAt: Date
  /** The visits of its cycle come along. */
  readonly takesCycleAlong: boolean
  /** The cycle, where others of its plan stand after it and all could move as one; else null. */
  readonly restFrom: string | null
  readonly request: TimeRequest
  readonly decided: Decided<TimeRequest> | null
}

/** What a visit outside a cycle can be booked as: days, times, people, and what the rules say of the one chosen. Times on the location's clock. Null when the client is not there to see. */
export async function findVisitOptions(
  tx: Tx,
  actor: Actor,
  { clientId, asked, now }: { clientId: string; asked: VisitAsked; now: Date },
): Promise<VisitOptions | null> {
  const { practiceId } = actor
  const client = await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: nameColumns })
  const locations = await loadBookingPlaces(tx, practiceId)
  if (!client) return null
  return firstOpenPlace(locations, asked.locationId, async (location) => {
    const window = windowFrom(asked.on, localDateOf(now, location.timeZone))
    const world = await loadWorld(tx, { practiceId, clientId, locationId: location.id, now, ...window })
    return world && optionsAt(world, { client, location, locations, asked, window }, { actor, now })
  })
}

type At = {
  readonly client: Parameters<typeof clientNameOf>[0]
  readonly location: Place
  readonly locations: readonly Place[]
  readonly asked: VisitAsked
  readonly window: Window
}

function optionsAt(world: World, { client, location, locations, asked, window }: At, by: AskedBy): VisitOptions {
  const kind = asked.kind ?? 'follow_up'
  const base = {
    kind,
    setting: asked.setting ?? 'office',
    contact: asked.contact ?? null,
    payer: asked.payer ?? null,
    clinicianId: asked.by ?? null,
    roomId: asked.room ?? null,
  } as const
  const openings = openingsOfVisit(world, daysOf(window), base, by)
  const days = openings.map(openDayOf)
  const on = dayShown(days, asked.on) ?? window.from
  const request = { ...base, on, at: asked.at ?? '10:00' }
  const decided = asked.at ? decideSingle(world, request, 'book', by) : null
  return {
    ...timesOf(world, location, openings, on),
    clientName: clientNameOf(client),
    locations: locations.map(choiceOf),
    request,
    payers:
      permits(by.actor, 'coverage.choose-payer') && kind !== 'prescriber_evaluation'
        ? openPayers([{ on, givenBy: base.clinicianId }], world.coverages)
        : [],
    priceCents: visitPrice(world, { ...request, clinicianId: decided?.visit.givenBy ?? request.clinicianId }),
    decided: decided && shownVisit(world, request, decided, by, location.treatmentRooms),
  }
}

/** What a visit can be moved to, and what the rules say of the time chosen. Null when it is not there to see, or is not moved this way. */
export async function findMoveOptions(
  tx: Tx,
  actor: Actor,
  { appointmentId, asked, now }: { appointmentId: string; asked: VisitAsked; now: Date },
): Promise<MoveOptions | null> {
  const { practiceId } = actor
  const visit = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId }] },
    include: { client: { select: nameColumns } },
  })
  if (!visit?.client || !canBeMoved(visit.status)) return null
  const standsOn = localDateOf(visit.startsAt, visit.timeZone)
  const writtenOn = localDateOf(visit.createdAt, visit.timeZone)
  const window = windowFrom(asked.on ?? standsOn, localDateOf(now, visit.timeZone))
  const move = await loadMove(tx, visit, { practiceId, now, from: addDays(window.from, -4), to: addDays(window.to, 4) })
  const locations = await loadBookingPlaces(tx, practiceId)
  const location = move && locations.find(({ id }) => id === move.locationId)
  if (!move || !location) return null
  const base = { clinicianId: asked.by ?? visit.clinicianId, roomId: asked.room ?? null }
  const on = asked.on ?? standsOn
  const openings = openingsOfMove(move, daysOf(window), base, { actor, now })
  const request = { ...base, on, at: asked.at ?? localTimeOf(visit.startsAt, visit.timeZone) }
  const { visits, ruling } = decideMove(move, request, { actor, now })
  return {
    ...timesOf(move.world, location, openings, on),
    clientName: clientNameOf(visit.client),
    kind: visit.kind,
    sequence: visit.sequence,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    takesCycleAlong: move.of === 'cycle' && visit.kind === 'journey',
    restFrom: visit.cycleId && journeysFrom(move.world.visits, visit.cycleId).length > 1 ? visit.cycleId : null,
    request,
    decided: asked.at
      ? {
          ruling,
          visits: visits.map((placed) => previewOf(placed, move.world, location.treatmentRooms, writtenOn)),
          alternatives: ruling.findings.some(isInTheWay) ? moveAlternatives(move, request, { actor, now }) : [],
        }
      : null,
  }
}

type Window = { readonly from: LocalDate; readonly to: LocalDate }

/** Three weeks of days: from today, or from a week before the day asked for when that is further off. */
export function windowFrom(asked: LocalDate | undefined, today: LocalDate): Window {
  const before = asked === undefined ? today : addDays(asked, -7)
  const from = before > today ? before : today
  return { from, to: addDays(from, DAYS - 1) }
}

/** Its days. */
export const daysOf = ({ from }: Window): LocalDate[] => Array.from({ length: DAYS }, (_, index) => addDays(from, index))

const timesOf = (
  world: Pick<World, 'clinicians'>,
  { id, timeZone, treatmentRooms }: Pick<Place, 'id' | 'timeZone' | 'treatmentRooms'>,
  openings: readonly DayOpenings[],
  on: LocalDate,
): Times => ({
  timeZone,
  locationId: id,
  rooms: treatmentRooms,
  clinicians: world.clinicians.map(choiceOf),
  days: openings.map(openDayOf),
  times: openings.find((day) => day.on === on)?.times ?? [],
})

function shownVisit(
  world: World,
  request: VisitRequest,
  { visit, ruling }: ReturnType<typeof decideSingle>,
  by: AskedBy,
  rooms: readonly Choice[],
): Decided<VisitRequest> {
  return {
    ruling,
    visits: [previewOf(visit, world, rooms)],
    alternatives: ruling.findings.some(isInTheWay) ? visitAlternatives(world, request, by) : [],
  }
}
