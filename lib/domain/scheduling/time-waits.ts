import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate, LocalTime, TimeZone } from '../time/local.ts'
import { dayParts, partOfDay } from '../time/part-of-day.ts'
import { instantAt } from '../time/practice-time.ts'
import type { AppointmentKind } from './appointment-kind.ts'
import { type OwnVisitCode, ownKinds } from './own-visits.ts'
import { offerEnds } from './seat-waits.ts'

/** When of the day somebody could come. */
export const waitedParts = ['any', ...dayParts] as const
export type WaitedPart = (typeof waitedParts)[number]

/** Whether a visit that begins then begins in that part of the day. */
export const isInPart = (at: LocalTime, part: WaitedPart): boolean => part === 'any' || partOfDay(at) === part

type Openings = readonly { readonly on: LocalDate; readonly times: readonly LocalTime[] }[]
export type EarlierTime = { readonly on: LocalDate; readonly at: LocalTime; readonly startsAt: Date }

/**
 * The first time that could be offered at `now` to somebody who waits: before their visit, when of the day they could come, and far enough ahead for
 * the clock of an offer. `openings`: the times the law allows, by day, on the practice’s clock.
 */
export function firstEarlier(
  openings: Openings,
  { startsAt, dayPart, timeZone }: { readonly startsAt: Date; readonly dayPart: WaitedPart; readonly timeZone: TimeZone },
  now: Date,
  ruleset: Ruleset,
): EarlierTime | null {
  for (const { on, times } of openings)
    for (const at of times) {
      const start = instantAt(on, at, timeZone)
      if (start < startsAt && isInPart(at, dayPart) && offerEnds(start, now, ruleset) !== null) return { on, at, startsAt: start }
    }
  return null
}

export type TimeWaitCode = 'TIME_WAIT_ALREADY' | 'TIME_WAIT_NOT_NEEDED' | 'TIME_WAIT_TOO_LATE' | OwnVisitCode

export type TimeWaitFacts = {
  readonly kind: AppointmentKind
  readonly groupId: string | null
  readonly startsAt: Date
  readonly isWaiting: boolean
  /** The first time that could be had now; null for none. */
  readonly open: EarlierTime | null
}

/** Whether a client may wait for an earlier time: of a visit clients find times for, far enough ahead, once, and only where none is open. */
export function ruleTimeWait(
  { kind, groupId, startsAt, isWaiting, open }: TimeWaitFacts,
  now: Date,
  ruleset: Ruleset,
): Finding<TimeWaitCode>[] {
  if (!ownKinds.some((own) => own === kind) || groupId !== null)
    return [refuse('OWN_MOVE_BY_PRACTICE', ['practice.booking'], { params: { visit: kind } })]
  if (isWaiting) return [refuse('TIME_WAIT_ALREADY', ['practice.booking'])]
  if (offerEnds(startsAt, now, ruleset) === null) return [refuse('TIME_WAIT_TOO_LATE', ['practice.booking'])]
  return open ? [refuse('TIME_WAIT_NOT_NEEDED', ['practice.booking'], { params: { on: open.on } })] : []
}
