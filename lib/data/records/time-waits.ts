import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { randomToken } from '../../crypto/tokens.ts'
import type { WaitEnd } from '../../domain/scheduling/seat-waits.ts'
import type { WaitedPart } from '../../domain/scheduling/time-waits.ts'
import type { Interval } from '../../domain/time/interval.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { release, reserveOverHolds, type Taking } from './reservations.ts'

export type TimeWait = {
  readonly id: string
  readonly clientId: string
  readonly appointmentId: string
  readonly dayPart: WaitedPart
  readonly askedAt: Date
  readonly offeredUntil: Date | null
  readonly holdId: string | null
}

const columns = { id: true, clientId: true, appointmentId: true, dayPart: true, askedAt: true, offeredUntil: true, holdId: true } as const
type Row = Omit<TimeWait, 'dayPart'> & { readonly dayPart: string }
const waitOf = ({ dayPart, ...row }: Row): TimeWait => ({ ...row, dayPart: dayPart as WaitedPart })

/** The wait for an earlier time of a visit, as it stands; null for none. */
export async function loadTimeWait(tx: Tx, practiceId: string, appointmentId: string): Promise<TimeWait | null> {
  const row = await tx.timeWait.findFirst({ where: { practiceId, appointmentId, endedAt: null }, select: columns })
  return row && waitOf(row)
}

export async function loadTimeWaitById(tx: Tx, practiceId: string, id: string): Promise<TimeWait | null> {
  const row = await tx.timeWait.findFirst({ where: { practiceId, id, endedAt: null }, select: columns })
  return row && waitOf(row)
}

/** Everybody who waits for an earlier time, in the order in which they asked. */
export const loadTimeWaits = (tx: Tx, practiceId: string): Promise<{ id: string }[]> =>
  tx.timeWait.findMany({
    where: { practiceId, endedAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })

type NewWait = Pick<TimeWait, 'clientId' | 'appointmentId' | 'dayPart'> & { readonly askedBy: string; readonly now: Date }

export async function insertTimeWait(tx: Tx, practiceId: string, { now, ...wait }: NewWait): Promise<void> {
  await tx.timeWait.createMany({ data: [{ practiceId, id: newId(), ...wait, askedAt: now }] })
}

type End = { readonly how: WaitEnd; readonly now: Date }

/** Ends a wait; a time that was kept for it is free. */
export async function endTimeWait(tx: Tx, practiceId: string, { id, holdId }: Pick<TimeWait, 'id' | 'holdId'>, { how, now }: End) {
  await tx.timeWait.updateMany({ where: { practiceId, id, endedAt: null }, data: { endedAt: now, endedHow: how, holdId: null } })
  if (holdId === null) return
  await release(tx, practiceId, { holdId })
  await tx.slotHold.updateMany({ where: { practiceId, id: holdId, releasedAt: null }, data: { releasedAt: now } })
}

type Offer = {
  readonly wait: Pick<TimeWait, 'id' | 'clientId'>
  readonly time: Interval
  readonly clinicianId: string | null
  /** What is kept: whoever gives it and the room, never the client’s own time. */
  readonly takings: readonly Taking[]
  readonly until: Date
  readonly now: Date
}

/** Keeps a time for somebody who waits, until the clock of the offer runs out. Call it under the locks of what it takes. */
export async function keepTime(tx: Tx, practiceId: string, { wait, time, clinicianId, takings, until, now }: Offer): Promise<void> {
  const holdId = newId()
  const kept = { startsAt: time.start, endsAt: time.end, clinicianId, clientId: wait.clientId, expiresAt: until }
  await tx.slotHold.createMany({ data: [{ practiceId, id: holdId, purpose: 'offer', tokenHash: sha256Hex(randomToken()), ...kept }] })
  await reserveOverHolds(tx, practiceId, { holdId }, takings, now)
  await tx.timeWait.updateMany({ where: { practiceId, id: wait.id }, data: { offeredUntil: until, holdId } })
}

export type TimeOffer = {
  readonly appointmentId: string
  readonly email: string
  readonly until: Date
  readonly startsAt: Date
  readonly timeZone: TimeZone
}

/** A time that is kept for somebody now, and how they are told; null once the offer is over: a wait that has ended holds nothing. */
export async function loadTimeOffer(tx: Tx, practiceId: string, id: string, now: Date): Promise<TimeOffer | null> {
  const row = await tx.timeWait.findFirst({
    where: { practiceId, id, offeredUntil: { gt: now } },
    select: {
      ...{ appointmentId: true, offeredUntil: true, hold: { select: { startsAt: true } } },
      ...{ appointment: { select: { timeZone: true } }, client: { select: { email: true } } },
    },
  })
  if (!row?.offeredUntil || !row.hold) return null
  const { appointmentId, offeredUntil: until, client, appointment, hold } = row
  return { appointmentId, email: client.email, until, startsAt: hold.startsAt, timeZone: appointment.timeZone }
}
