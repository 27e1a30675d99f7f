import type { Finding } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { BillingDay, ChargeLine, VisitForBilling } from './charge-types.ts'
import { chargesForVisit } from './charges-for-visit.ts'
import { factsOfDay, lineIdOf, withPairModifiers } from './day-lines.ts'
import { missedVisitLines } from './missed-visit-fee.ts'
import { ruleBillingDay } from './rule-billing-day.ts'
import { rulePairs } from './rule-pairs.ts'

/** One claim of the day. It waits until every note it draws on is signed. */
export type ClaimDraft = {
  readonly key: string
  readonly coverageId: string
  readonly lines: readonly ChargeLine[]
  readonly ready: boolean
}

export type DayCharges = {
  readonly lines: readonly ChargeLine[]
  readonly claims: readonly ClaimDraft[]
  readonly findings: readonly Finding[]
  /** Visits with a signed note of which something waits to be billed until somebody mends what is found. */
  readonly waiting: readonly WaitingVisit[]
}

export type WaitingVisit = { readonly visitId: string; readonly findings: readonly Finding[] }

/**
 * The charges of one client's day, from its signed notes.
 *
 * Always the whole day: signing a second note may change the first one's line, so the caller posts the difference
 * (`reconcileCharges`). What may not be billed is left off and said; it is never moved to the client.
 */
export function chargesForDay(day: BillingDay, ruleset: Ruleset): DayCharges {
  const visits = [...day.visits].sort((left, right) => left.startedAt.getTime() - right.startedAt.getTime())
  const parts = visits.map((visit) => chargesForVisit(visit, day, ruleset))
  const drafted = parts.flatMap((part) => part.lines)
  const { lines, findings: ofDay } = billable(withPairModifiers(drafted, day), day, ruleset)
  const found = visits.map(({ visitId }, index) => {
    const own = new Set(drafted.filter((line) => line.visitId === visitId).map(lineIdOf))
    return [...(parts[index]?.findings ?? []), ...ofDay.filter(({ params }) => own.has(String(params.lineId)))]
  })
  return {
    lines: [...lines, ...missedVisitLines(day.missed ?? [], day)],
    claims: claimsOf(lines, visits),
    findings: [...found.flat(), ...unsignedPair(lines, { ...day, visits }, ruleset)],
    waiting: visits.flatMap(({ visitId, noteSigned }, index) => {
      const findings = (found[index] ?? []).filter(({ effect }) => effect === 'hold')
      return noteSigned && findings.length > 0 ? [{ visitId, findings }] : []
    }),
  }
}

/** The lines that stand together, and what is said of them and of those left off: one goes at a time, so that each is measured by what stands. */
function billable(drafted: readonly ChargeLine[], day: BillingDay, ruleset: Ruleset): Pick<DayCharges, 'lines' | 'findings'> {
  const found = ruleBillingDay({ ...factsOfDay(drafted, day), unitLimits: ruleset.unitLimits }, ruleset)
  const off = found.find(({ effect }) => effect !== 'warn')?.params.lineId
  const left = drafted.filter((line) => lineIdOf(line) !== off)
  if (off === undefined || left.length === drafted.length) return { lines: drafted, findings: found }
  const { lines, findings } = billable(withPairModifiers(left, day), day, ruleset)
  return { lines, findings: [...found.filter(({ params, effect }) => params.lineId === off && effect !== 'warn'), ...findings] }
}

const isBillable = ({ kind, contact }: VisitForBilling) => kind !== 'consult' && kind !== 'prescriber_evaluation' && contact !== 'none'

/** An individual hour and a group on one day are two services only with a signed note each: what is asked as if the missing ones were. */
function unsignedPair(lines: readonly ChargeLine[], day: BillingDay, ruleset: Ruleset): Finding[] {
  const unsigned = day.visits
    .filter(({ noteSigned }) => !noteSigned)
    .flatMap((visit) => chargesForVisit({ ...visit, noteSigned: true }, day, ruleset).lines)
  if (lines.length === 0 || unsigned.length === 0) return []
  return rulePairs(factsOfDay([...lines, ...unsigned], day)).filter(({ code }) => code === 'PAIR_NOTE_MISSING')
}

function claimsOf(lines: readonly ChargeLine[], visits: readonly VisitForBilling[]): ClaimDraft[] {
  const ready = visits.every((visit) => visit.noteSigned || !isBillable(visit))
  const keys = [...new Set(lines.flatMap(({ claimKey }) => (claimKey === null ? [] : [claimKey])))]
  return keys.map((key) => {
    const own = lines.filter(({ claimKey }) => claimKey === key)
    return { key, coverageId: own[0]?.coverageId ?? '', lines: own, ready }
  })
}
