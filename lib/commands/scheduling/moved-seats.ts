import 'server-only'
import { BrokenInvariant } from '../../data/errors.ts'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import type { SeatInSession, StandingGroup } from '../../data/records/groups.ts'
import { loadWorldAhead, type WorldAhead } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { DecidedMove } from '../../domain/law/decide-move.ts'
import { decideMovedSeats, type SessionAsChanged } from '../../domain/law/moved-seats.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import type { Afterwards } from '../law/reopen.ts'
import type { AskedSession } from './ask-sessions.ts'
import { writeMove } from './write-move.ts'

/** A session as it stands, as it is asked for, and when that is. */
export type ChangedSession = { readonly group: StandingGroup; readonly asked: AskedSession; readonly time: Interval }

/** The seats of one client that change with their sessions, as the law has them. */
export type MovedSeats = WorldAhead & { readonly clientId: string; readonly decided: DecidedMove }

type By = { readonly actor: ActorFor<'group.change'>; readonly now: Date }

/** Whether whoever sits in a session hears of the change: it is at another time, or with somebody else. */
const isFelt = ({ group, asked, time }: ChangedSession): boolean =>
  group.startsAt.getTime() !== time.start.getTime() || group.clinicianId !== asked.clinicianId

/** Puts the seats of sessions that change to the law, client by client, in the world in which all of theirs have changed. */
export async function decideSeats(
  tx: Tx,
  changed: readonly ChangedSession[],
  seats: readonly SeatInSession[],
  { actor, now, locationId }: By & { readonly locationId: string },
): Promise<MovedSeats[]> {
  const felt = new Map(
    changed.filter(isFelt).map(({ group, asked: { on, clinicianId }, time }): [string, SessionAsChanged] => {
      return [group.id, { on, clinicianId, startsAt: time.start, endsAt: time.end }]
    }),
  )
  const days = changed.flatMap(({ group, asked }) => [asked.on, localDateOf(group.startsAt, group.timeZone)]).sort()
  const [from, to] = [days[0], days.at(-1)]
  const moved: MovedSeats[] = []
  if (!from || !to) return moved
  const theirs = seats.filter(({ groupId }) => groupId !== null && felt.has(groupId))
  for (const [clientId, own] of Map.groupBy(theirs, (seat) => seat.clientId ?? '')) {
    const moving = own.map(({ id }) => id)
    const read = await loadWorldAhead(tx, { practiceId: actor.practiceId, clientId, locationId, now, from, to, moving })
    if (!read) throw new BrokenInvariant('a client with a seat has a world')
    moved.push({ ...read, ...decideMovedSeats(read.world, felt, { actor, now }), clientId })
  }
  return moved
}

/** Writes seats that were decided. Each client is told once. Gives the world that each stands in after. */
export async function writeSeats(tx: Tx, moved: readonly MovedSeats[], { actor, now }: By): Promise<Afterwards[]> {
  const after: Afterwards[] = []
  for (const { world, ahead, decided } of moved) {
    const visit = await rowOf(tx, actor.practiceId, decided)
    after.push((await writeMove(tx, { world, ahead, visit, decided, actor, now, reason: '' })).after)
  }
  return after
}

async function rowOf(tx: Tx, practiceId: string, { visits }: DecidedMove): Promise<LoadedAppointment> {
  const row = await loadAppointment(tx, practiceId, visits[0]?.booked?.id ?? '')
  if (!row) throw new BrokenInvariant('a seat that moves was locked before')
  return row
}
