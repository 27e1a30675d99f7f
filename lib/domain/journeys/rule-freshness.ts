import { type Finding, hold, warn } from '../finding.ts'
import { addMinutes } from '../time/interval.ts'
import { confirmFrom, type MomentFacts } from './moment.ts'

export type FreshnessFacts = MomentFacts & {
  readonly screenTakenAt: Date | null
  readonly cssrsTakenAt: Date | null
}

export type FreshnessCode = 'SCREEN_NOT_FRESH' | 'CSSRS_NOT_FRESH'

const HOUR = 60
const DAY = 24 * HOUR

/**
 * What goes stale must be recent when the visit begins: said with a due date while the visit is far off, held
 * when confirming, a gate at check-in. What lives shorter than the time between confirming and the visit, like the safety questions of
 * the last 24 hours, is held from the moment it can be made fresh enough; never having been answered holds the confirmation too.
 * Verified benefits are asked by the coverage rules, the order by `rulePrescription`, the driver by `ruleRideHome`.
 */
export function ruleFreshness(facts: FreshnessFacts): Finding<FreshnessCode>[] {
  const { ruleset, screenTakenAt, cssrsTakenAt } = facts
  return [
    ...ruleFresh(facts, 'SCREEN_NOT_FRESH', screenTakenAt, ruleset.values['screening.valid'] * DAY),
    ...ruleFresh(facts, 'CSSRS_NOT_FRESH', cssrsTakenAt, ruleset.values['cssrs.valid'] * HOUR),
  ]
}

function ruleFresh(facts: MomentFacts, code: FreshnessCode, takenAt: Date | null, lifeMinutes: number): Finding<FreshnessCode>[] {
  const { moment, now, startsAt } = facts
  const lives = takenAt !== null && addMinutes(takenAt, lifeMinutes) >= startsAt
  if (lives) return []
  const freshFrom = addMinutes(startsAt, -lifeMinutes)
  const confirm = confirmFrom(facts)
  const params = { dueAt: (now < confirm && freshFrom <= confirm ? confirm : startsAt).toISOString() }
  const can = freshFrom <= now
  const holds = moment === 'check-in' || (moment === 'confirming' ? can || takenAt === null : can && now >= confirm)
  return [(holds ? hold : warn)(code, ['practice.freshness'], { params })]
}
