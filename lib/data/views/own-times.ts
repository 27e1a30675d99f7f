import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import { decideMove, type VisitMove } from '../../domain/law/decide-move.ts'
import { type AskedBy, isInTheWay, type LawRuling } from '../../domain/law/decide-visit.ts'
import { type DayOpenings, openingsOfMove, type WhyNone } from '../../domain/law/openings.ts'
import type { World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { movePrice } from '../../domain/regimens/move-price.ts'
import { moveAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { type OwnVisitCode, ruleOwnMove } from '../../domain/scheduling/own-visits.ts'
import type { TimeRequest, VisitAlternative } from '../../domain/scheduling/visit-request.ts'
import { addDays, addMonths, type LocalDate, type LocalTime, type TimeZone } from '../../domain/time/local.ts'
import { instantAt, localDateOf } from '../../domain/time/practice-time.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { loadMove } from '../records/visit-move.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { withCalendars } from '../with-calendars.ts'
import { loadBookingPlaces, type PreviewVisit, previewOf } from './booking-parts.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

/** What a client has chosen so far, as it stands in the address. `month`: any day of it. */
export type OwnAsked = {
  readonly month?: LocalDate | undefined
  readonly on?: LocalDate | undefined
  readonly at?: LocalTime | undefined
  readonly by?: string | undefined
}

/** A day of the practice with its open times, each on the practice's clock and as an instant. */
export type OwnDay = {
  readonly on: LocalDate
  readonly times: readonly { readonly at: LocalTime; readonly startsAt: Date }[]
  readonly why: WhyNone | null
}

/** A month of open times, from today on. */
export type OwnMonth = {
  readonly timeZone: TimeZone
  /** Its first day. */
  readonly month: LocalDate
  readonly days: readonly OwnDay[]
  readonly hasEarlier: boolean
  readonly hasLater: boolean
}

export type OwnDecided<Request extends TimeRequest> = {
  readonly request: Request
  readonly visits: readonly PreviewVisit[]
  readonly ruling: LawRuling
  readonly alternatives: readonly VisitAlternative<Request>[]
  /** What the client pays, for this visit or for the whole cycle it belongs to; null where nobody can say. */
  readonly priceCents: Cents | null
  readonly isOfCycle: boolean
}

export type OwnMove = {
  readonly visit: {
    readonly id: string
    readonly kind: AppointmentKind
    readonly sequence: number
    readonly startsAt: Date
    readonly endsAt: Date
    readonly timeZone: TimeZone
    readonly clinicianName: string | null
  }
  /** Why the client does not move it alone; nothing where they may. */
  readonly own: readonly Finding<OwnVisitCode>[]
  /** Null where they may not. */
  readonly month: OwnMonth | null
  /** Once a time is chosen. */
  readonly decided: OwnDecided<TimeRequest> | null
}

const columns = {
  ...{
    id: true,
    kind: true,
    sequence: true,
    status: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    serviceOn: true,
    clinicianId: true,
    createdAt: true,
  },
  ...{ clientId: true, cycleId: true, groupId: true, locationId: true },
  clinician: { select: { name: true } },
} as const

/** When a client could move a visit of theirs to, a month at a time, and what the rules say of the time chosen. Null when it is not theirs, has begun, or is moved otherwise. */
export async function findOwnMove(
  tx: Tx,
  actor: ClientActor,
  { appointmentId, asked, now }: { appointmentId: string; asked: OwnAsked; now: Date },
): Promise<OwnMove | null> {
  const { practiceId } = actor
  const row = await tx.appointment.findFirst({ where: { AND: [visibleAppointments(actor), { id: appointmentId }] }, select: columns })
  if (!row || !canBeMoved(row.status)) return null
  const { clinician, clinicianId, ...visit } = row
  const standsOn = localDateOf(row.startsAt, row.timeZone)
  const own = ruleOwnMove(row, now, await loadRuleset(tx, practiceId, standsOn))
  const shown = { visit: { ...visit, clinicianName: clinician?.name ?? null }, own }
  if (own.length > 0) return { ...shown, month: null, decided: null }
  const window = monthOf(asked.month ?? asked.on ?? standsOn, localDateOf(now, row.timeZone))
  return withCalendars(tx, actor, async () => {
    const move = await loadMove(tx, visit, { practiceId, now, from: addDays(window.from, -4), to: addDays(window.to, 4) })
    const locations = await loadBookingPlaces(tx, practiceId)
    const location = move && locations.find(({ id }) => id === move.locationId)
    if (!move || !location) return null
    const by = { actor, now }
    const asWith = { clinicianId: asked.by ?? clinicianId, roomId: null }
    const request = asked.on && asked.at ? { ...asWith, on: asked.on, at: asked.at } : null
    return {
      ...shown,
      month: monthShown(move.world, window, openingsOfMove(move, daysOf(window), asWith, by)),
      decided:
        request && movedTo(move, request, by, { rooms: location.treatmentRooms, writtenOn: localDateOf(row.createdAt, row.timeZone) }),
    }
  })
}

type Shown = { readonly rooms: Parameters<typeof previewOf>[2]; readonly writtenOn: LocalDate }

function movedTo(move: VisitMove, request: TimeRequest, by: AskedBy, { rooms, writtenOn }: Shown): OwnDecided<TimeRequest> {
  const { world } = move
  const decided = decideMove(move, request, by)
  const { visits, ruling } = decided
  return {
    request,
    ruling,
    visits: visits.map((placed) => previewOf(placed, world, rooms, writtenOn)),
    alternatives: ruling.findings.some(isInTheWay) ? moveAlternatives(move, request, by) : [],
    isOfCycle: move.of === 'cycle',
    priceCents: movePrice(move, decided),
  }
}

export type MonthWindow = { readonly month: LocalDate; readonly from: LocalDate; readonly to: LocalDate; readonly today: LocalDate }

const firstOf = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01` as LocalDate

/** The month of a day, without what is past of it; this month for one that is over. */
export function monthOf(asked: LocalDate, today: LocalDate): MonthWindow {
  const month = firstOf(asked < today ? today : asked)
  return { month, from: month < today ? today : month, to: addDays(addMonths(month, 1), -1), today }
}

export const daysOf = ({ from, to }: Pick<MonthWindow, 'from' | 'to'>): LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The openings of a month with their instants, and whether there is a month before and after it. */
export const monthShown = (
  { timeZone, ruleset }: Pick<World, 'timeZone' | 'ruleset'>,
  { month, to, today }: MonthWindow,
  openings: readonly DayOpenings[],
): OwnMonth => ({
  ...{ timeZone, month },
  days: openings.map(({ on, times, why }) => ({ on, why, times: times.map((at) => ({ at, startsAt: instantAt(on, at, timeZone) })) })),
  hasEarlier: firstOf(today) < month,
  hasLater: to < addDays(today, ruleset.values['booking.horizon-days']),
})
