import type { CitationId } from '../citations.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type Network, networkOfVisit, type WithNetworks } from './network.ts'
import { type CoverageOnFile, chargeWallOn, hasMedicare, payersOn } from './program.ts'
import { endableForDebtOn, type PayerChoice, payerChoices } from './restriction.ts'

export type NotToldCode = 'NOT_TOLD_WALLED' | 'NOT_TOLD_NO_PLAN' | 'NOT_TOLD_MEDICARE' | 'CLIENT_FILES_IN_NETWORK'
export type NotToldEndCode = 'NOT_TOLD_NOTHING_OWED' | 'NOT_TOLD_TIME_TO_PAY' | 'NOT_TOLD_REMIND_TWICE'

const cites: readonly CitationId[] = ['45-cfr-164.522']

type CoverageInNetwork = CoverageOnFile & WithNetworks & { readonly network: Network }

/**
 * May a client pay a visit alone and have their plan not told, or file with it themselves? Never behind the wall;
 * a plan whose contract binds us to file is filed with, unless it leaves the clinician out; with Medicare the billing lead decides.
 */
export function ruleNotTold({
  kind,
  on,
  coverages,
  clinicianId = null,
}: {
  readonly kind: PayerChoice
  readonly on: LocalDate
  readonly coverages: readonly CoverageInNetwork[]
  /** Who gives the visit; left out where nobody is chosen. */
  readonly clinicianId?: string | null
}): Finding<NotToldCode>[] {
  const params = { on }
  if (chargeWallOn(coverages, on) !== null) return [refuse('NOT_TOLD_WALLED', ['practice.medicaid-wall'], { params })]
  const [first] = payersOn(coverages, on)
  if (!first) return [refuse('NOT_TOLD_NO_PLAN', cites, { params })]
  const isBound = networkOfVisit(first, { clinicianId, on }) === 'in'
  if (kind === 'client_files' && (isBound || hasMedicare(coverages, on))) return [refuse('CLIENT_FILES_IN_NETWORK', cites, { params })]
  return hasMedicare(coverages, on) ? [hold('NOT_TOLD_MEDICARE', cites, { params, overridableBy: ['billing-lead'] })] : []
}

/** A visit by its day and who gives it; nobody where nobody is chosen. */
type GivenVisit = { readonly on: LocalDate; readonly givenBy: string | null }

/** Of the first of some visits of which they may not, why; nothing where they may of all. */
export const ruleNotToldOfVisits = (
  visits: readonly GivenVisit[],
  { kind, coverages }: { readonly kind: PayerChoice; readonly coverages: readonly CoverageInNetwork[] },
): Finding<NotToldCode>[] =>
  visits.map(({ on, givenBy }) => ruleNotTold({ kind, on, coverages, clinicianId: givenBy })).find((findings) => findings.length > 0) ?? []

/** What a client may choose of some visits as they are; where the billing lead decides, it is chosen at the visit. */
export const openPayers = (visits: readonly GivenVisit[], coverages: readonly CoverageInNetwork[]): readonly PayerChoice[] =>
  visits.length === 0 ? [] : payerChoices.filter((kind) => ruleNotToldOfVisits(visits, { kind, coverages }).length === 0)

export type NotToldEndFacts = {
  readonly fromOn: LocalDate
  readonly today: LocalDate
  readonly owedCents: number
  readonly paidWithinDays: number
  readonly remindedOn: readonly LocalDate[]
}

/** May it be ended for want of payment? Thirty days on, after two reminders, while something is owed. */
export function ruleEndNotTold({ fromOn, today, owedCents, paidWithinDays, remindedOn }: NotToldEndFacts): Finding<NotToldEndCode>[] {
  const from = endableForDebtOn(fromOn, paidWithinDays)
  return [
    ...(owedCents > 0 ? [] : [refuse('NOT_TOLD_NOTHING_OWED' as const, cites)]),
    ...(today < from ? [refuse('NOT_TOLD_TIME_TO_PAY' as const, cites, { params: { from } })] : []),
    ...(remindedOn.length < 2 ? [hold('NOT_TOLD_REMIND_TWICE' as const, cites, { params: { reminders: remindedOn.length } })] : []),
  ]
}
