import type { Role } from '../access/roles.ts'
import type { Condition } from '../credentials/condition.ts'
import type { OpenPlace } from '../credentials/registered-place.ts'
import { ruleBeforePrescribing } from '../credentials/rule-before-prescribing.ts'
import { type PrescriberFacts, type PrescribingUse, rulePrescriberEligible } from '../credentials/rule-prescriber-eligible.ts'
import type { ClientLimitFacts } from '../credentials/rule-prescribing-authority.ts'
import { rulePrescriptionLife } from '../credentials/rule-prescription-life.ts'
import { ruleTelemedicinePrescription, type TelemedicineFacts } from '../credentials/rule-telemedicine-prescription.ts'
import { ruleWhoMayOrder } from '../credentials/rule-who-may-order.ts'
import { atLeastAsSevere, type Finding, hold, warn, worstEffect } from '../finding.ts'
import { isAtHome } from '../journeys/at-home.ts'
import { isWithinReference } from '../journeys/is-within-reference.ts'
import type { OrderLimits } from '../journeys/order-limits.ts'
import type { Route } from '../journeys/route.ts'
import type { Setting } from '../journeys/setting.ts'
import { stricterPrescribing } from '../reference/state-prescribing.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import { prescribingUses } from './prescribing-use.ts'
import { type OrderLimitCode, ruleOrderLimits } from './rule-order-limits.ts'

export type OrderCode = OrderLimitCode | 'HOME_SITE_WITHOUT_HOME_ORDER' | 'HOME_ORDER_WITHOUT_HOME_SITE' | 'ROUTE_CHANGES_VERDICT'

/** An order as it is about to be signed. */
export type OrderAsked = {
  readonly route: Route
  readonly doseMg: number
  readonly sitesAllowed: readonly Setting[]
  readonly homeOrder: boolean
  readonly issuedOn: LocalDate
  readonly expiresOn: LocalDate
  readonly reconfirmed: boolean
  readonly pdmpCheckedOn: LocalDate | null
  readonly evaluation: TelemedicineFacts['evaluation']
  readonly exception: TelemedicineFacts['exception']
  readonly audioOnlyPermitted: Condition
  readonly limits: OrderLimits
  /** What for, in the prescriber's words. */
  readonly purpose: string
}

export type OrderFacts = {
  readonly order: OrderAsked
  readonly role: Role
  readonly isClientsPrescriber: boolean
  readonly prescriber: PrescriberFacts
  readonly client: { readonly state: string; readonly limits: ClientLimitFacts; readonly weightKg: number | null }
  /** The last evaluation in person by this prescriber. */
  readonly inPersonOn: LocalDate | null
  /** The route of the newest order under the verdict that stands. */
  readonly routeUnderVerdict: Route | null
  readonly today: LocalDate
  /** Where the route can be given. */
  readonly places: readonly OpenPlace[]
}

/** Everything the law asks before an order is signed: who, with what in force, for each place, after what evaluation, until when. */
export function decideOrder(facts: OrderFacts, ruleset: Ruleset): Finding[] {
  const { order, role, isClientsPrescriber, prescriber, today } = facts
  return [
    ...ruleWhoMayOrder({ act: 'order-dose', role, profession: prescriber.profession, isClientsPrescriber }),
    ...ruleSites(order),
    ...once(order.sitesAllowed.flatMap((setting) => lawfulAt(setting, facts, ruleset))),
    ...rulePrescriptionLife({ issuedOn: order.issuedOn, refillsUsed: null, fillOn: order.expiresOn }, ruleset),
    ...doseFindings(facts, ruleset),
    ...ruleOrderLimits(order.limits, ruleset),
    ...(facts.routeUnderVerdict !== null && facts.routeUnderVerdict !== order.route
      ? [warn('ROUTE_CHANGES_VERDICT', ['practice.eligibility'], { params: { from: facts.routeUnderVerdict, to: order.route, today } })]
      : []),
  ]
}

/** An order for home says so twice: as a place, and as the prescriber's word that it may be taken there. */
function ruleSites({ sitesAllowed, homeOrder }: OrderAsked): Finding<OrderCode>[] {
  const cites = ['practice.home-dosing'] as const
  const named = sitesAllowed.some(isAtHome)
  if (named && !homeOrder) return [hold('HOME_SITE_WITHOUT_HOME_ORDER', cites)]
  return homeOrder && !named ? [hold('HOME_ORDER_WITHOUT_HOME_SITE', cites)] : []
}

/** What stands in the way in a setting: where it has places in several states, in the one where least does. */
function lawfulAt(setting: Setting, facts: OrderFacts, ruleset: Ruleset): Finding[] {
  const { order, prescriber, client, today, places } = facts
  const moment = { request: 'new', today, on: today, throughOn: today } as const
  const asked = { route: order.route, setting, clientState: client.state, prescriber, places, on: today }
  const [first = [], ...rest] = prescribingUses(asked).map((use) => [
    ...rulePrescriberEligible({ prescriber, use, client: client.limits, moment }, ruleset),
    ...lawFindings(use, facts, ruleset),
  ])
  return rest.reduce((best, other) => (isMilder(other, best) ? other : best), first)
}

const isMilder = (left: readonly Finding[], right: readonly Finding[]) => !atLeastAsSevere(worstEffect(left), worstEffect(right))

/** What is asked before and of a prescription, by the law of the stricter of two states: where the client is and where the medicine is used. */
function lawFindings(use: PrescribingUse, { order, prescriber, inPersonOn, today }: OrderFacts, ruleset: Ruleset): Finding[] {
  const law = stricterPrescribing([use.clientState, use.useState], today)
  const before = ruleBeforePrescribing(
    {
      mateAttested: prescriber.credentials.some(({ kind, topics }) => kind === 'dea' && topics.includes('mate')),
      pdmpRequired: law.pdmpRequired.answer,
      pdmpCheckedOn: order.pdmpCheckedOn,
      orderOn: today,
      state: law.pdmpRequired.state,
    },
    ruleset,
  )
  // Esketamine is given on site, under the eyes of its prescriber.
  if (order.route === 'esketamine') return before
  const telemedicine = ruleTelemedicinePrescription(
    {
      evaluation: order.evaluation,
      prescribedOn: today,
      inPersonOn,
      exception: order.exception,
      audioOnlyPermitted: order.audioOnlyPermitted,
      legitimatePurpose: order.purpose !== '',
      stateIsStricter: law.telemedicineStricter.answer === 'yes',
    },
    ruleset,
  )
  return [...before, ...telemedicine]
}

/** Outside what is usually seen, the prescriber says it once more; no dose is ever suggested. */
function doseFindings({ order: { route, doseMg, reconfirmed }, client }: OrderFacts, ruleset: Ruleset): Finding[] {
  return reconfirmed || isWithinReference(route, doseMg, client.weightKg, ruleset)
    ? []
    : [hold('DOSE_WANTS_SECOND_LOOK', ['practice.dose-range'])]
}

/** The same thing said of several places is said once. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, params }) => {
    const key = `${code} ${JSON.stringify(params)}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
