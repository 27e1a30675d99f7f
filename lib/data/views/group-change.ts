import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Phase } from '../../domain/journeys/phase.ts'
import { decideVisit, isInTheWay } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import type { GroupInWorld, World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { visitPrice } from '../../domain/regimens/visit-price.ts'
import { offerEnds } from '../../domain/scheduling/seat-waits.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { findGroup, findSessions, loadSeats, type SeatInSession, type StandingGroup } from '../records/groups.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'
import { type Choice, loadBookingPlaces, nameColumns } from './booking-parts.ts'

/** A seat in another session that could be offered, and what it costs whoever takes it; null where nobody can say. */
export type SeatInstead = { readonly groupId: string; readonly title: string; readonly startsAt: Date; readonly clientCents: Cents | null }

/** A seat that goes with its session: whose, when, what it costs now, and the nearest others. */
export type MemberOfGroup = {
  readonly appointmentId: string
  readonly clientId: string
  readonly name: string
  readonly startsAt: Date
  readonly clientCents: Cents | null
  readonly instead: readonly SeatInstead[]
}

export type GroupToChange = {
  readonly group: StandingGroup & { readonly phase: Phase }
  readonly place: { readonly name: string; readonly rooms: readonly Choice[] }
  /** The sessions that change with it, itself among them. */
  readonly sessions: readonly { readonly id: string; readonly startsAt: Date }[]
  readonly members: readonly MemberOfGroup[]
}

const AHEAD_DAYS = 60
const OFFERS = 3

/** A session that stands ahead, those of its series after it where the whole rest is asked for, and for each client in them the nearest seats of the same kind. Null where there is none. */
export async function findGroupToChange(
  tx: Tx,
  actor: Actor,
  { groupId, scope, now }: { readonly groupId: string; readonly scope: 'one' | 'rest'; readonly now: Date },
): Promise<GroupToChange | null> {
  const { practiceId } = actor
  const group = await findGroup(tx, practiceId, groupId)
  if (!group || group.startsAt <= now) return null
  const sessions = await findSessions(tx, practiceId, group, scope)
  const place = (await loadBookingPlaces(tx, practiceId)).find(({ id }) => id === group.locationId)
  const seats = await loadSeats(
    tx,
    practiceId,
    sessions.map(({ id }) => id),
  )
  const names = await namesOf(tx, practiceId, seats)
  const members: MemberOfGroup[] = []
  for (const [clientId, own] of Map.groupBy(seats, (seat) => seat.clientId ?? ''))
    members.push(...(await membersOf(tx, actor, { clientId, name: names.get(clientId) ?? '', own, sessions, now })))
  return {
    group,
    place: { name: place?.name ?? '', rooms: place?.treatmentRooms ?? [] },
    sessions: sessions.map(({ id, startsAt }) => ({ id, startsAt })),
    members: members.sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime() || left.name.localeCompare(right.name)),
  }
}

async function namesOf(tx: Tx, practiceId: string, seats: readonly SeatInSession[]): Promise<ReadonlyMap<string, string>> {
  const ids = seats.flatMap(({ clientId }) => clientId ?? [])
  const rows = await tx.client.findMany({ where: { practiceId, id: { in: ids } }, select: { id: true, ...nameColumns } })
  return new Map(rows.map(({ id, ...names }) => [id, clientNameOf(names)]))
}

type Asked = {
  readonly clientId: string
  readonly name: string
  readonly own: readonly SeatInSession[]
  readonly sessions: readonly StandingGroup[]
  readonly now: Date
}

/** The seats of one client, each with others they could have: decided as if those that go were gone, and no session is offered for two of them. */
async function membersOf(tx: Tx, actor: Actor, { clientId, name, own, sessions, now }: Asked): Promise<MemberOfGroup[]> {
  const [first] = sessions
  if (!first) return []
  const from = localDateOf(now, first.timeZone)
  const reach = { from, to: addDays(localDateOf(sessions.at(-1)?.startsAt ?? now, first.timeZone), AHEAD_DAYS) }
  const moving = own.map(({ id }) => id)
  const { practiceId } = actor
  const read = await loadWorld(tx, { practiceId, clientId, locationId: first.locationId, now, ...reach, moving })
  if (!read) return []
  const world = { ...read, visits: read.visits.filter(({ id }) => !moving.includes(id)) }
  const gone = new Set(sessions.map(({ id }) => id))
  const others = world.groups.filter(
    (group) =>
      !gone.has(group.id) && group.phase === first.phase && isToBeOffered(world, group, now) && isLawful(world, group, { actor, now }),
  )
  const taken = new Set<string>()
  return own.map((seat): MemberOfGroup => {
    const session = sessions.find(({ id }) => id === seat.groupId) ?? first
    const instead = nearest(others, session.startsAt, taken)
    if (instead[0]) taken.add(instead[0].id)
    const priced = (group: GroupInWorld): SeatInstead => {
      return { groupId: group.id, title: group.title, startsAt: group.startsAt, clientCents: priceOf(world, group) }
    }
    const clientCents = priceOf(world, { on: localDateOf(session.startsAt, session.timeZone), clinicianId: session.clinicianId })
    return { appointmentId: seat.id, clientId, name, startsAt: session.startsAt, clientCents, instead: instead.map(priced) }
  })
}

/** What a seat costs with whoever leads the session. */
const priceOf = (world: World, { on, clinicianId }: Pick<GroupInWorld, 'on' | 'clinicianId'>): Cents | null =>
  visitPrice(world, { kind: 'group', on, setting: 'office', clinicianId })

const isToBeOffered = ({ ruleset, location }: World, group: GroupInWorld, now: Date): boolean =>
  group.locationId === location.id && offerEnds(group.startsAt, now, ruleset) !== null

const isLawful = (world: World, group: GroupInWorld, by: Parameters<typeof decideVisit>[3]): boolean =>
  !decideVisit(world, seatVisit(world, group), 'book', by).findings.some(isInTheWay)

const nearest = (groups: readonly GroupInWorld[], at: Date, taken: ReadonlySet<string>): GroupInWorld[] =>
  groups
    .filter(({ id }) => !taken.has(id))
    .sort((left, right) => Math.abs(left.startsAt.getTime() - at.getTime()) - Math.abs(right.startsAt.getTime() - at.getTime()))
    .slice(0, OFFERS)
