import { ruleTherapistEligible, type TherapistCode, type TherapistFacts } from '../credentials/rule-therapist-eligible.ts'
import type { Finding } from '../finding.ts'
import type { Phase } from '../journeys/phase.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes, type Interval } from '../time/interval.ts'
import type { TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { Calendar } from './availability.ts'
import { ruleTimes, type TimesCode } from './rule-times.ts'
import { wantedResource } from './wanted-resource.ts'

export type GroupSessionFacts = {
  readonly now: Date
  readonly ruleset: Ruleset
  /** The clock and the state of the place. */
  readonly timeZone: TimeZone
  readonly state: string
  readonly phase: Exclude<Phase, 'journey'>
  readonly session: Interval
  readonly leader: TherapistFacts
  readonly leaderCalendar: Calendar
  /** What the leader has on that local day already. */
  readonly leaderDay: { readonly visits: number; readonly journeys: number }
  readonly roomCalendar: Calendar
}

/**
 * Whether a group session can be held before anybody sits in it: its hours and days, its leader and its room, and the leader's papers
 * for leading it there. What its seats ask of each client is asked when somebody takes one.
 */
export function ruleGroupSession(facts: GroupSessionFacts): Finding<TimesCode | TherapistCode>[] {
  const { now, ruleset, timeZone, state, phase, session, leader, leaderCalendar, leaderDay, roomCalendar } = facts
  const moment = {
    request: 'new' as const,
    today: localDateOf(now, timeZone),
    on: localDateOf(session.start, timeZone),
    throughOn: localDateOf(addMinutes(session.end, -1), timeZone),
  }
  return [
    ...ruleTimes({
      ...{ now, ruleset, timeZone, needs: ['clinician', 'room'] },
      visit: { ...session, kind: 'group', bufferMinutes: ruleset.services.group.bufferMinutes, bills: 'group' },
      resources: [wantedResource('clinician', leaderCalendar, session, leaderDay), wantedResource('room', roomCalendar, session, null)],
      clientDay: { individualHours: 0, groups: 0 },
    }),
    ...ruleTherapistEligible({ therapist: leader, duty: phase, clientState: state, moment, payerAllows: 'nobody-bills' }, ruleset),
  ]
}
