import { payerFlagsOf, type WithFlags } from '../coverage/payer-flags.ts'
import type { CoverageOnFile } from '../coverage/program.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { BillingDayFacts, BillingLine } from './billing-line.ts'
import type { BillingDay, ChargeLine, VisitForBilling } from './charge-types.ts'
import { distinctServiceModifier, isDistinctService } from './modifiers.ts'
import { familyOf } from './service-code.ts'

/** A line of the day by which findings name it. */
export const lineIdOf = ({ visitId, code }: Pick<ChargeLine, 'visitId' | 'code'>): string => `${visitId} ${code}`

/** What the rules of a day weigh about its lines. */
export const factsOfDay = (lines: readonly ChargeLine[], day: BillingDay): BillingDayFacts => ({
  lines: lines.flatMap((line) => {
    const visit = day.visits.find(({ visitId }) => visitId === line.visitId)
    return visit ? billingLine(line, visit, day) : []
  }),
  otherSessions: day.otherSessions,
  hourElsewhere: day.hourElsewhere ?? false,
})

function billingLine(line: ChargeLine, visit: VisitForBilling, day: BillingDay): BillingLine {
  const { program, flags } = payerOf(line, day)
  return {
    ...line,
    lineId: lineIdOf(line),
    program,
    flags,
    specialty: visit.specialty,
    session: { start: line.startedAt, end: line.stoppedAt },
    servedOn: localDateOf(line.startedAt, visit.timeZone),
    noteSigned: visit.noteSigned,
    contentDistinct: isDistinctGoal(visit, day.visits),
    medicallyNecessary: visit.need !== '',
    groupSessionId: visit.groupId,
    participants: visit.participants,
  }
}

function payerOf({ coverageId }: ChargeLine, { coverages }: BillingDay): Pick<CoverageOnFile, 'program'> & WithFlags {
  const coverage = coverages.find(({ id }) => id === coverageId)
  return coverage ?? { program: 'self_pay', flags: payerFlagsOf('self_pay') }
}

/** A goal that is written down, and is not the one of another visit of the day. */
function isDistinctGoal({ visitId, goal }: VisitForBilling, visits: readonly VisitForBilling[]): boolean {
  if (goal === null) return true
  const words = (text: string | null) => text?.trim().toLowerCase().replaceAll(/\s+/g, ' ') ?? null
  return words(goal) !== '' && visits.every((other) => other.visitId === visitId || words(other.goal) !== words(goal))
}

/** The individual line of a same-day pair says that it is a service of its own; the group line stays bare. */
export function withPairModifiers(lines: readonly ChargeLine[], day: BillingDay): ChargeLine[] {
  return lines.map((line) => {
    const beside = lines.some(({ code, claimKey }) => familyOf(code) === 'group' && claimKey !== null && claimKey === line.claimKey)
    const others = line.modifiers.filter((modifier) => !isDistinctService([modifier]))
    return { ...line, modifiers: line.isIndividual && beside ? [distinctServiceModifier(payerOf(line, day).flags), ...others] : others }
  })
}
