import { type Finding, hold } from '../finding.ts'
import type { TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import { isAtHome } from './at-home.ts'
import { type DoseOrder, lastDayOfOrder } from './dose-order.ts'
import { isWithinReference } from './is-within-reference.ts'
import { type MomentFacts, missing } from './moment.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

export type PrescriptionFacts = MomentFacts & {
  readonly timeZone: TimeZone
  readonly route: Route
  readonly setting: Setting
  /** The latest order or proposal on file. */
  readonly order: DoseOrder | null
  /** For routes that are ordered by weight; null when it is not on file. */
  readonly weightKg: number | null
}

export type PrescriptionCode =
  | 'PRESCRIPTION_MISSING'
  | 'PRESCRIPTION_ONLY_PROPOSED'
  | 'PRESCRIPTION_ENDED'
  | 'PRESCRIPTION_STARTS_LATER'
  | 'PRESCRIPTION_LAPSED'
  | 'PRESCRIPTION_LAPSES_BEFORE'
  | 'PRESCRIPTION_FOR_OTHER_ROUTE'
  | 'PRESCRIPTION_NOT_FOR_SITE'
  | 'HOME_ORDER_MISSING'
  | 'DOSE_WANTS_SECOND_LOOK'

/**
 * A prescriber's order is on file, holds on the day, and is for this route and place. Nothing here can be overridden:
 * only the prescriber supplies it. An unusual dose waits for the prescriber's second look, and no number is shown.
 */
export function rulePrescription(facts: PrescriptionFacts): Finding<PrescriptionCode>[] {
  const { order } = facts
  const cites = ['practice.prescriber-decides'] as const
  if (order === null) return [hold('PRESCRIPTION_MISSING', cites)]
  if (order.status === 'proposed') return [hold('PRESCRIPTION_ONLY_PROPOSED', cites)]
  if (order.status === 'revoked' || order.status === 'superseded') return [hold('PRESCRIPTION_ENDED', cites)]
  return [...ruleDates(order, facts), ...ruleUse(order, facts)]
}

function ruleDates(order: DoseOrder, facts: PrescriptionFacts): Finding<PrescriptionCode>[] {
  const visitOn = localDateOf(facts.startsAt, facts.timeZone)
  const today = localDateOf(facts.now, facts.timeZone)
  const lastOn = lastDayOfOrder(order, facts.ruleset)
  if (order.status === 'expired' || today > lastOn) return [hold('PRESCRIPTION_LAPSED', ['21-cfr-1306.22'], { params: { lastOn } })]
  if (visitOn < order.issuedOn)
    return [hold('PRESCRIPTION_STARTS_LATER', ['practice.prescriber-decides'], { params: { startsOn: order.issuedOn } })]
  return visitOn > lastOn ? [missing(facts, 'PRESCRIPTION_LAPSES_BEFORE', ['21-cfr-1306.22'], { lastOn })] : []
}

function ruleUse(order: DoseOrder, { route, setting, weightKg, ruleset }: PrescriptionFacts): Finding<PrescriptionCode>[] {
  const cites = ['practice.prescriber-decides'] as const
  const findings: Finding<PrescriptionCode>[] = []
  if (order.route !== route) findings.push(hold('PRESCRIPTION_FOR_OTHER_ROUTE', cites, { params: { ordered: order.route, route } }))
  if (isAtHome(setting) && !order.homeOrder) findings.push(hold('HOME_ORDER_MISSING', ['practice.home-dosing']))
  if (!isAtHome(setting) && !order.sitesAllowed.includes(setting))
    findings.push(hold('PRESCRIPTION_NOT_FOR_SITE', cites, { params: { setting } }))
  if (order.reconfirmedAt === null && !isWithinReference(order.route, order.doseMg, weightKg, ruleset)) {
    findings.push(hold('DOSE_WANTS_SECOND_LOOK', ['practice.dose-range']))
  }
  return findings
}
