import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { decideVisit, isInTheWay, type LawRuling } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import type { GroupInWorld, World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { visitPrice } from '../../domain/regimens/visit-price.ts'
import { hasRunOut } from '../../domain/scheduling/seat-waits.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'
import { withCalendars } from '../with-calendars.ts'
import { type BookingPlace, loadBookingPlaces, type PreviewVisit, previewOf } from './booking-parts.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

/** A session a client could sit in, with what the law says of their seat in it. */
export type OwnGroup = {
  readonly groupId: string
  readonly title: string
  readonly place: string
  readonly timeZone: string
  readonly seatsLeft: number
  /** They wait for a seat in it; `offeredUntil`: until when one is kept for them. */
  readonly wait: { readonly offeredUntil: Date | null } | null
  readonly visit: PreviewVisit
  readonly ruling: LawRuling
  /** What the seat costs the client; null where nobody can say. */
  readonly priceCents: Cents | null
}

export type OwnGroups = {
  /** The sessions whose seat would be booked. */
  readonly open: readonly OwnGroup[]
  /** Those with a seat that is not for this client now, each with why. */
  readonly stopped: readonly OwnGroup[]
  /** Those without a seat for this client, for which they can wait, or do. */
  readonly full: readonly OwnGroup[]
}

const AHEAD_DAYS = 60
/** A client reads a page, not a year. */
const SHOWN = 30

/**
 * The group sessions of the next weeks, each put to the law of the desk for this client: those they could join, those they could not and why, and
 * those that are full. A seat that is kept for somebody else is none.
 */
export async function findOwnGroups(
  tx: Tx,
  actor: ClientActor,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<OwnGroups> {
  const { practiceId, clientId } = actor
  const waits = await tx.seatWait.findMany({
    where: { practiceId, clientId, endedAt: null },
    select: { groupId: true, offeredUntil: true },
  })
  const found: OwnGroup[] = await withCalendars(tx, actor, async () => {
    const groups: OwnGroup[] = []
    for (const place of await loadBookingPlaces(tx, practiceId)) {
      const reach = { from: today, to: addDays(today, AHEAD_DAYS) }
      const world = await loadWorld(tx, { practiceId, clientId, locationId: place.id, now, ...reach })
      if (world) groups.push(...sessionsAt(world, place).map((group) => ownGroup(world, group, place, { actor, now })))
    }
    return groups.sort((left, right) => left.visit.startsAt.getTime() - right.visit.startsAt.getTime()).slice(0, SHOWN)
  })
  const shown = found.map((group) => ({ ...group, wait: waitIn(waits, group, now) }))
  const seats = shown.filter(({ seatsLeft }) => seatsLeft > 0)
  const isStopped = ({ ruling }: OwnGroup) => ruling.findings.some(isInTheWay)
  const full = shown.filter(({ seatsLeft }) => seatsLeft < 1)
  return { open: seats.filter((group) => !isStopped(group)), stopped: seats.filter(isStopped), full }
}

export type KeptSeat = { readonly groupId: string; readonly title: string; readonly until: Date; readonly timeZone: string }

/** A session in which a client waits for a seat. */
export type AwaitedSeat = Omit<KeptSeat, 'until'> & { readonly startsAt: Date; readonly askedAt: Date }

/** The seats that are kept for a client now, the first to run out first, and those they wait for, the first session first. */
export async function listSeatWaits(
  tx: Tx,
  { practiceId, clientId }: ClientActor,
  now: Date,
): Promise<{ readonly kept: readonly KeptSeat[]; readonly awaited: readonly AwaitedSeat[] }> {
  const rows = await tx.seatWait.findMany({
    where: { practiceId, clientId, endedAt: null, group: { startsAt: { gt: now } } },
    orderBy: [{ offeredUntil: 'asc' }, { group: { startsAt: 'asc' } }],
    select: { groupId: true, askedAt: true, offeredUntil: true, group: { select: { title: true, timeZone: true, startsAt: true } } },
  })
  return {
    kept: rows.flatMap(({ groupId, offeredUntil: until, group: { title, timeZone } }) =>
      until && until > now ? [{ groupId, until, title, timeZone }] : [],
    ),
    awaited: rows.flatMap(({ groupId, askedAt, offeredUntil, group }) => (offeredUntil ? [] : [{ groupId, askedAt, ...group }])),
  }
}

type Wait = { readonly groupId: string; readonly offeredUntil: Date | null }

/** An offer counts while its clock runs; after that the worker ends the wait. */
function waitIn(waits: readonly Wait[], { groupId }: Pick<OwnGroup, 'groupId'>, now: Date): OwnGroup['wait'] {
  const wait = waits.find((one) => one.groupId === groupId)
  return wait && !hasRunOut(wait, now) ? { offeredUntil: wait.offeredUntil } : null
}

/** Sessions ahead that still take somebody, and in which the client does not sit already. */
const sessionsAt = ({ groups, visits, now }: World, { id }: BookingPlace): GroupInWorld[] =>
  groups
    .filter((group) => group.locationId === id && group.startsAt > now && group.isOpen && group.takesSeats)
    .filter((group) => visits.every(({ groupId }) => groupId !== group.id))

function ownGroup(
  world: World,
  group: GroupInWorld,
  { name, timeZone, treatmentRooms }: BookingPlace,
  by: Parameters<typeof decideVisit>[3],
): OwnGroup {
  const visit = seatVisit(world, group)
  return {
    ...{ groupId: group.id, title: group.title, place: name, timeZone, seatsLeft: group.seatsLeft, wait: null },
    visit: previewOf(visit, world, treatmentRooms),
    ruling: decideVisit(world, visit, 'book', by),
    priceCents: visitPrice(world, { kind: 'group', on: group.on, setting: 'office', clinicianId: group.clinicianId }),
  }
}
