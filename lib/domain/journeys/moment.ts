import { type Finding, hold, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'

/** When a rule is asked: writing the visit down, confirming it, or on the day at the door. */
export const moments = ['booking', 'confirming', 'check-in'] as const
export type Moment = (typeof moments)[number]

export type MomentFacts = {
  readonly moment: Moment
  readonly now: Date
  /** When the journey visit begins. */
  readonly startsAt: Date
  readonly ruleset: Ruleset
}

const HOUR_MINUTES = 60

/** From when a visit has to be confirmed: 72 hours before it, unless the practice set another time. */
export const confirmFrom = ({ startsAt, ruleset }: MomentFacts): Date =>
  addMinutes(startsAt, -ruleset.values['booking.confirm-hours'] * HOUR_MINUTES)

/** The finding that something is still missing: a word ahead of time, with the date it is due, while the visit is far off; a hold from then on. */
export function missing<Code extends string>(
  facts: MomentFacts,
  code: Code,
  cites: Finding['cites'],
  params: Finding['params'] = {},
): Finding<Code> {
  const due = confirmFrom(facts)
  const later = facts.moment === 'booking' && facts.now < due
  return (later ? warn : hold)(code, cites, { params: { ...params, dueAt: (later ? due : facts.startsAt).toISOString() } })
}
