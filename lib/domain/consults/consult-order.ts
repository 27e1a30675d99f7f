import type { ConsultStatus } from './consult-status.ts'

export type ListedCall = {
  readonly status: ConsultStatus
  /** When the call begins; null when none stands. */
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly askedAt: Date
}

/** A call that is over and of which nobody has said how it went. */
export const needsOutcome = ({ status, endsAt }: Pick<ListedCall, 'status' | 'endsAt'>, now: Date): boolean =>
  status === 'booked' && endsAt !== null && endsAt <= now

const groupOf = (call: ListedCall, now: Date): number => {
  if (needsOutcome(call, now)) return 0
  if (call.status === 'requested') return 1
  return call.status === 'booked' ? 2 : 3
}

/** What waits longest for an outcome or an answer comes first, then the calls ahead as they come, then what is over, the latest first. */
export function compareCalls(now: Date): (left: ListedCall, right: ListedCall) => number {
  return (left, right) => {
    const [one, other] = [groupOf(left, now), groupOf(right, now)]
    if (one !== other) return one - other
    const order = (left.startsAt ?? left.askedAt).getTime() - (right.startsAt ?? right.askedAt).getTime()
    return one === 3 ? -order : order
  }
}
