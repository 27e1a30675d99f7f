import { type Finding, refuse } from '../finding.ts'
import type { Interval } from '../time/interval.ts'

export type SeatFacts = {
  readonly phase: 'preparation' | 'integration'
  readonly session: Interval
  /** Announced and not cancelled. */
  readonly isOpen: boolean
  /** It is not closed to new seats. */
  readonly takesSeats: boolean
  readonly seatsLeft: number
  /** The client has a seat in it already. */
  readonly isSeated: boolean
  /** The client's journeys on that local day. */
  readonly journeys: readonly Interval[]
}

export type SeatCode =
  | 'GROUP_NOT_OPEN'
  | 'GROUP_CLOSED'
  | 'GROUP_FULL'
  | 'GROUP_SEAT_TAKEN_ALREADY'
  | 'GROUP_NOT_BEFORE_JOURNEY'
  | 'GROUP_NOT_AFTER_JOURNEY'

/** Whether a client may take a seat in a group session: it is held, takes new seats, has one left, is not theirs already, and lies on its side of a journey that day. */
export function ruleSeat({ phase, session, isOpen, takesSeats, seatsLeft, isSeated, journeys }: SeatFacts): Finding<SeatCode>[] {
  const findings: Finding<SeatCode>[] = []
  if (!isOpen) findings.push(refuse('GROUP_NOT_OPEN', ['practice.booking']))
  if (isSeated) findings.push(refuse('GROUP_SEAT_TAKEN_ALREADY', ['practice.booking']))
  else if (isOpen && !takesSeats) findings.push(refuse('GROUP_CLOSED', ['practice.booking']))
  else if (seatsLeft < 1) findings.push(refuse('GROUP_FULL', ['practice.booking']))
  const isBefore = (journey: Interval) => session.end <= journey.start
  const isAfter = (journey: Interval) => session.start >= journey.end
  if (phase === 'preparation' && journeys.some((journey) => !isBefore(journey)))
    findings.push(refuse('GROUP_NOT_BEFORE_JOURNEY', ['practice.phase-days']))
  if (phase === 'integration' && journeys.some((journey) => !isAfter(journey)))
    findings.push(refuse('GROUP_NOT_AFTER_JOURNEY', ['practice.phase-days']))
  return findings
}
