import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import type { CssrsLevel } from './cssrs.ts'

/** What is known of a client's danger: episodes that are open, and what became of those that were closed. */
export type CrisisFacts = {
  /** The gravest episode that nobody has closed. */
  readonly open: 'moderate' | 'high' | null
  /** When the last high one was closed. */
  readonly highClosedAt: Date | null
  /** The last time a clinician asked every question. */
  readonly askedByClinician: { readonly at: Date; readonly level: CssrsLevel } | null
  /** The day the last moderate one began that is closed by now. */
  readonly moderateOpenedOn: LocalDate | null
  /** When a clinician last looked at the safety plan; null without a plan. */
  readonly planReviewedOn: LocalDate | null
  /** The newest answers. */
  readonly latest: { readonly at: Date; readonly level: CssrsLevel; readonly isComplete: boolean } | null
  /** When every question was last answered. */
  readonly answeredAt: Date | null
}

export type CrisisCode =
  | 'CRISIS_OPEN'
  | 'CSSRS_AFTER_CRISIS'
  | 'CSSRS_MODERATE'
  | 'SAFETY_PLAN_MISSING'
  | 'CSSRS_MODERATE_REVIEWED'
  | 'CSSRS_LOW'
  | 'CSSRS_INCOMPLETE'

const cites = ['cssrs-triage', 'lifeline-988'] as const

/**
 * What danger means for medicine. It reads what is open, never the newest answers alone: an open high stops; a closed one asks a
 * clinician to ask again first; a moderate one waits for its close and for a safety plan looked at since; low is said.
 */
export function ruleCrisis(facts: CrisisFacts): Finding<CrisisCode>[] {
  return [...ruleHigh(facts), ...ruleModerate(facts), ...ruleLatest(facts)]
}

/** Stops: a high one that is open, or closed and not asked about again by a clinician, with a level below high. */
function ruleHigh({ open, highClosedAt, askedByClinician }: CrisisFacts): Finding<'CRISIS_OPEN' | 'CSSRS_AFTER_CRISIS'>[] {
  if (open === 'high') return [refuse('CRISIS_OPEN', cites)]
  if (highClosedAt === null) return []
  const isAskedAgain = askedByClinician !== null && askedByClinician.at > highClosedAt && askedByClinician.level !== 'high'
  return isAskedAgain ? [] : [hold('CSSRS_AFTER_CRISIS', cites)]
}

/** Waits: a moderate one that is open, or closed without a safety plan that was looked at since it began. */
function ruleModerate({
  open,
  moderateOpenedOn,
  planReviewedOn,
  latest,
}: CrisisFacts): Finding<'CSSRS_MODERATE' | 'SAFETY_PLAN_MISSING' | 'CSSRS_MODERATE_REVIEWED'>[] {
  if (open === 'moderate') return [hold('CSSRS_MODERATE', cites)]
  if (moderateOpenedOn === null) return []
  if (planReviewedOn === null || planReviewedOn < moderateOpenedOn) return [hold('SAFETY_PLAN_MISSING', cites)]
  return latest?.level === 'moderate' ? [warn('CSSRS_MODERATE_REVIEWED', cites)] : []
}

/** Said: a wish or a thought alone; and questions that were begun and not finished. */
function ruleLatest({ latest }: CrisisFacts): Finding<'CSSRS_LOW' | 'CSSRS_INCOMPLETE'>[] {
  if (latest === null) return []
  return [...(latest.isComplete ? [] : [hold('CSSRS_INCOMPLETE', cites)]), ...(latest.level === 'low' ? [warn('CSSRS_LOW', cites)] : [])]
}
