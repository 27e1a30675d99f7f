import type { PayerFlags } from '../coverage/payer-flags.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { overlaps } from '../time/interval.ts'
import type { BillingDay, ChargeLine, VisitForBilling } from './charge-types.ts'
import { chargesForVisit } from './charges-for-visit.ts'
import { distinctServiceModifier } from './modifiers.ts'
import { familyOf } from './service-code.ts'

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
 * The charges of one client's day, from its signed notes (2.2, decisions 28 and 29).
 *
 * Always the whole day: signing a second note may change the first one's line, so the caller posts the difference
 * (`reconcileCharges`). What may not be billed is left off and said; it is never moved to the client.
 */
export function chargesForDay(day: BillingDay, ruleset: Ruleset): DayCharges {
  const visits = [...day.visits].sort((left, right) => left.startedAt.getTime() - right.startedAt.getTime())
  const parts = visits.map((visit) => chargesForVisit(visit, day, ruleset))
  const found = new Map(visits.map(({ visitId }, index) => [visitId, [...(parts[index]?.findings ?? [])]]))

  const drafted = parts.flatMap((part) => part.lines)
  const apart = drafted.filter((line) => stands(line, drafted, day, (finding) => found.get(line.visitId)?.push(finding)))
  const paired = withPairModifiers(apart, day)
  return {
    lines: paired,
    claims: claimsOf(paired, visits),
    findings: [...[...found.values()].flat(), ...unsignedPair(visits, paired)],
    waiting: visits.flatMap(({ visitId, noteSigned }) => {
      const findings = (found.get(visitId) ?? []).filter(({ effect }) => effect === 'hold')
      return noteSigned && findings.length > 0 ? [{ visitId, findings }] : []
    }),
  }
}

type Say = (finding: Finding) => void

/** Whether a line may be billed beside the ones before it: one individual line a day, one group, nothing twice at one time. */
function stands(line: ChargeLine, drafted: readonly ChargeLine[], day: BillingDay, say: Say): boolean {
  const params = { visitId: line.visitId, code: line.code, on: line.on }
  const earlier = drafted.slice(0, drafted.indexOf(line))
  const flags = flagsOf(line, day)
  const findings: Finding[] = []
  if (line.isIndividual && earlier.some(({ isIndividual }) => isIndividual))
    findings.push(refuse('INDIVIDUAL_SECOND_SAME_DAY', ['practice.insured-hour', 'cpt-psychotherapy-time'], { params }))
  if (familyOf(line.code) === 'group' && earlier.some(({ code }) => familyOf(code) === 'group')) {
    const finding = flags?.allowsSecondGroup ? hold : refuse
    findings.push(finding('GROUP_SECOND_SAME_DAY', ['ncci-mue'], { params }))
  }
  const evaluated = drafted.some(({ code, clinicianId }) => familyOf(code) === 'evaluation' && clinicianId === line.clinicianId)
  if (line.isIndividual && evaluated) findings.push(refuse('EVALUATION_WITH_THERAPY', ['cpt-code-set'], { params }))
  const pairRefused = flags?.allowsSameDayPair === 'no' && familyOf(line.code) === 'group'
  if (pairRefused && drafted.some((other) => other.isIndividual && other.claimKey === line.claimKey))
    findings.push(refuse('PAIR_NOT_PAID', ['ncci-90853'], { params }))
  const taken = earlier.some((other) => other.visitId !== line.visitId && overlaps(sessionOf(other), sessionOf(line)))
  if (taken) findings.push(refuse('SESSIONS_OVERLAP_CLIENT', ['practice.no-overlap'], { params }))
  findings.forEach(say)
  return findings.length === 0
}

const sessionOf = ({ startedAt, stoppedAt }: ChargeLine) => ({ start: startedAt, end: stoppedAt })

const flagsOf = ({ coverageId }: ChargeLine, { coverages }: BillingDay): PayerFlags | undefined =>
  coverages.find(({ id }) => id === coverageId)?.flags

/** The individual line of a same-day pair says that it is a service of its own; the group line stays bare (E3). */
function withPairModifiers(lines: readonly ChargeLine[], day: BillingDay): ChargeLine[] {
  return lines.map((line) => {
    const flags = flagsOf(line, day)
    const beside = lines.some(({ code, claimKey }) => familyOf(code) === 'group' && claimKey !== null && claimKey === line.claimKey)
    return line.isIndividual && flags && beside ? { ...line, modifiers: [distinctServiceModifier(flags), ...line.modifiers] } : line
  })
}

const isBillable = ({ kind, contact }: VisitForBilling) => kind !== 'consult' && kind !== 'prescriber_evaluation' && contact !== 'none'

/** An individual hour and a group on one day are two services only with a signed note each (E4). */
function unsignedPair(visits: readonly VisitForBilling[], lines: readonly ChargeLine[]): Finding[] {
  const billable = visits.filter(isBillable)
  const isPair = billable.some(({ kind }) => kind === 'group') && billable.some(({ kind }) => kind !== 'group' && kind !== 'intake')
  if (!isPair || lines.length === 0) return []
  return billable
    .filter(({ noteSigned }) => !noteSigned)
    .map(({ visitId, kind }) => hold('PAIR_NOTE_MISSING', ['maine-ncci-2012'], { params: { visitId, kind } }))
}

function claimsOf(lines: readonly ChargeLine[], visits: readonly VisitForBilling[]): ClaimDraft[] {
  const ready = visits.every((visit) => visit.noteSigned || !isBillable(visit))
  const keys = [...new Set(lines.flatMap(({ claimKey }) => (claimKey === null ? [] : [claimKey])))]
  return keys.map((key) => {
    const own = lines.filter(({ claimKey }) => claimKey === key)
    return { key, coverageId: own[0]?.coverageId ?? '', lines: own, ready }
  })
}
