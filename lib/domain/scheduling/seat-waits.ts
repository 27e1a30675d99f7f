import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'

/** How a wait ends: with the seat or the time, by whoever waited or the desk for them, by the clock of an offer, or with what was waited for. */
export const waitEnds = ['seated', 'left', 'declined', 'ran-out', 'session-over'] as const
export type WaitEnd = (typeof waitEnds)[number]

/** What a time is kept for: somebody who books a call, or an offer to somebody who waits. */
export const holdPurposes = ['consult', 'offer'] as const

/** A wait that has not ended: until when a seat is kept for whoever waits; null before one is offered. */
export type OpenSeatWait = { readonly offeredUntil: Date | null }

/** How many wait for a seat in a session, and how many seats are kept for one of them. */
export type SeatsAwaited = { readonly waiting: number; readonly kept: number }

/** The same of the open waits for one session. An offer whose clock ran out keeps no seat any more. */
export const seatsAwaited = (waits: readonly OpenSeatWait[], now: Date): SeatsAwaited => ({
  waiting: waits.filter(({ offeredUntil }) => offeredUntil === null).length,
  kept: waits.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil > now).length,
})

export type SeatWaitFacts = {
  /** Announced and not called off. */
  readonly isOpen: boolean
  /** It is not closed to new seats. */
  readonly takesSeats: boolean
  /** Seats that are neither taken nor kept for somebody else by an offer. */
  readonly seatsLeft: number
  readonly startsAt: Date
  readonly isSeated: boolean
  readonly isWaiting: boolean
}

export type SeatWaitCode =
  | 'GROUP_NOT_OPEN'
  | 'GROUP_CLOSED'
  | 'GROUP_SEAT_TAKEN_ALREADY'
  | 'SEAT_WAIT_ALREADY'
  | 'SEAT_WAIT_NOT_NEEDED'
  | 'SEAT_WAIT_TOO_LATE'

/** Whether a client may wait for a seat: the session lies ahead and is full, and they neither sit in it nor wait already. */
export function ruleSeatWait(facts: SeatWaitFacts, now: Date, ruleset: Ruleset): Finding<SeatWaitCode>[] {
  const { isOpen, takesSeats, seatsLeft, startsAt, isSeated, isWaiting } = facts
  if (!isOpen) return [refuse('GROUP_NOT_OPEN', ['practice.booking'])]
  if (isSeated) return [refuse('GROUP_SEAT_TAKEN_ALREADY', ['practice.booking'])]
  if (isWaiting) return [refuse('SEAT_WAIT_ALREADY', ['practice.booking'])]
  if (!takesSeats) return [refuse('GROUP_CLOSED', ['practice.booking'])]
  if (offerEnds(startsAt, now, ruleset) === null) return [refuse('SEAT_WAIT_TOO_LATE', ['practice.booking'])]
  return seatsLeft > 0 ? [refuse('SEAT_WAIT_NOT_NEEDED', ['practice.booking'])] : []
}

/** Until when a seat or a time that is offered at `now` is kept: for the hours of the practice, and never into the notice before it begins. Null where none are left. */
export function offerEnds(startsAt: Date, now: Date, { values }: Ruleset): Date | null {
  const latest = addMinutes(startsAt, -values['booking.notice-hours'] * 60)
  const usual = addMinutes(now, values['wait.offer-hours'] * 60)
  const ends = usual < latest ? usual : latest
  return ends > now ? ends : null
}

/** What all who wait have in common, for a seat or for a time. */
export type SeatWait = { readonly id: string; readonly askedAt: Date; readonly offeredUntil: Date | null }

/** An offer that still keeps its seat. */
export const isOffered = ({ offeredUntil }: Pick<SeatWait, 'offeredUntil'>, now: Date): boolean =>
  offeredUntil !== null && offeredUntil > now

/** An offer whose clock has run out. */
export const hasRunOut = ({ offeredUntil }: Pick<SeatWait, 'offeredUntil'>, now: Date): boolean =>
  offeredUntil !== null && offeredUntil <= now

/** Those who wait without an offer, in the order in which they asked. */
export const inTurn = <Wait extends SeatWait>(waits: readonly Wait[]): Wait[] =>
  waits
    .filter(({ offeredUntil }) => offeredUntil === null)
    .sort((left, right) => left.askedAt.getTime() - right.askedAt.getTime() || (left.id < right.id ? -1 : 1))

/**
 * Who is offered a seat now: as many as there are seats, each the first in turn whom the law would seat; whoever it stops keeps their place. A seat
 * that is taken, or kept by an offer whose clock runs, is no seat to offer. `stops`: what the law has against a client's seat, asked at most once each.
 */
export async function toOffer<Wait extends SeatWait>(
  { capacity, seatsTaken, waits }: { readonly capacity: number; readonly seatsTaken: number; readonly waits: readonly Wait[] },
  now: Date,
  stops: (wait: Wait) => Promise<boolean>,
): Promise<Wait[]> {
  let left = capacity - seatsTaken - waits.filter((wait) => isOffered(wait, now)).length
  const offered: Wait[] = []
  for (const wait of inTurn(waits)) {
    if (left < 1) break
    if (await stops(wait)) continue
    offered.push(wait)
    left -= 1
  }
  return offered
}
