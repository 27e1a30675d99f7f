import { type CoverageOnFile, chargeWallOn, hasMedicare, isSelfPay, payersOn } from '../coverage/program.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import { addBusinessDays, businessDaysBetween } from '../time/business-days.ts'
import { addDays, addMonths, type LocalDate } from '../time/local.ts'

/** Whether an estimate is due, and when. Business days are Monday to Friday without federal holidays, on the practice's clock. */
export type EstimateClock = {
  readonly required: boolean
  /** Business days strictly after scheduling, up to and including the day of service. */
  readonly businessDays: number
  readonly dueOn: LocalDate | null
  /** The last day for a new estimate when the scope changes. */
  readonly revisedBy: LocalDate
}

/** When a good faith estimate is due for a visit that was scheduled: ten business days ahead leaves three, three leaves one, fewer none. */
export function estimateClock(
  { scheduledOn, serviceOn }: { scheduledOn: LocalDate; serviceOn: LocalDate },
  { values }: Ruleset,
): EstimateClock {
  const businessDays = businessDaysBetween(scheduledOn, serviceOn)
  const revisedBy = addBusinessDays(serviceOn, -1)
  const required = businessDays >= values['billing.gfe-short-notice-days']
  const isFar = businessDays >= values['billing.gfe-long-notice-days']
  const within = isFar ? values['billing.gfe-long-due-days'] : values['billing.gfe-short-due-days']
  return { required, businessDays, dueOn: required ? addBusinessDays(scheduledOn, within) : null, revisedBy }
}

/** When an estimate the client asked for is due. */
export const requestedEstimateDueOn = (requestedOn: LocalDate, { values }: Ruleset): LocalDate =>
  addBusinessDays(requestedOn, values['billing.gfe-long-due-days'])

/**
 * Whether somebody is owed an estimate: without a plan, not using it, or for extended care no plan covers.
 *
 * Not under Medicaid, VA or Medicare.
 */
export function isOwedEstimate(facts: {
  on: LocalDate
  coverages: readonly CoverageOnFile[]
  hasExtendedCare: boolean
  usesPlan: boolean
}): boolean {
  const { on, coverages, hasExtendedCare, usesPlan } = facts
  if (chargeWallOn(coverages, on) !== null || hasMedicare(coverages, on)) return false
  return hasExtendedCare || !usesPlan || isSelfPay(coverages, on) || payersOn(coverages, on).length === 0
}

export type EstimateFacts = {
  readonly on: LocalDate
  readonly scheduledOn: LocalDate
  readonly today: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  readonly hasExtendedCare: boolean
  readonly usesPlan: boolean
  /** The day the client asked for one, if they did. */
  readonly requestedOn: LocalDate | null
  readonly givenOn: LocalDate | null
  /** The last day an estimate for repeated visits covers. */
  readonly coversUntil: LocalDate | null
  /** The scope has changed since it was given. */
  readonly scopeChanged: boolean
}

export type EstimateCode =
  | 'ESTIMATE_DUE'
  | 'ESTIMATE_LATE'
  | 'ESTIMATE_REVISION_DUE'
  | 'ESTIMATE_REVISION_LATE'
  | 'ESTIMATE_NOT_LONG_ENOUGH'
  | 'ESTIMATE_TOO_LONG'
  | 'ESTIMATE_NOT_NEEDED'

/** What is still owed of a good faith estimate for this visit. */
export function ruleGoodFaithEstimate(facts: EstimateFacts, ruleset: Ruleset): Finding<EstimateCode>[] {
  const { on, scheduledOn, today, requestedOn, givenOn, coversUntil, scopeChanged } = facts
  const cites = ['45-cfr-149.610'] as const
  if (!isOwedEstimate(facts)) return requestedOn === null ? [] : [warn('ESTIMATE_NOT_NEEDED', cites)]
  const clock = estimateClock({ scheduledOn, serviceOn: on }, ruleset)
  const asked = requestedOn === null ? null : requestedEstimateDueOn(requestedOn, ruleset)
  const dueOn = earliest(clock.dueOn, asked)
  if (givenOn === null)
    return dueOn === null
      ? []
      : [today > dueOn ? hold('ESTIMATE_LATE', cites, { params: { dueOn } }) : warn('ESTIMATE_DUE', cites, { params: { dueOn } })]

  const findings: Finding<EstimateCode>[] = []
  const longest = addMonths(givenOn, ruleset.values['billing.gfe-recurring-months'])
  if (coversUntil !== null && coversUntil > longest)
    findings.push(refuse('ESTIMATE_TOO_LONG', cites, { params: { coversUntil, longestOn: longest } }))
  if (coversUntil !== null && coversUntil < on) findings.push(hold('ESTIMATE_NOT_LONG_ENOUGH', cites, { params: { coversUntil, on } }))
  const params = { revisedBy: clock.revisedBy }
  if (scopeChanged)
    findings.push(
      today > clock.revisedBy ? hold('ESTIMATE_REVISION_LATE', cites, { params }) : warn('ESTIMATE_REVISION_DUE', cites, { params }),
    )
  return findings
}

const earliest = (...days: readonly (LocalDate | null)[]): LocalDate | null => days.flatMap((day) => day ?? []).sort()[0] ?? null

/** Whether a bill is far enough above its estimate to be disputed. */
export const isDisputable = ({ expected, billed }: { expected: Cents; billed: Cents }, { values }: Ruleset): boolean =>
  billed - expected >= values['billing.gfe-dispute-cents']

/** The last day to start a dispute; while one is open nothing is collected. */
export const disputeDueOn = (firstBillOn: LocalDate, { values }: Ruleset): LocalDate =>
  addDays(firstBillOn, values['billing.gfe-dispute-days'])
