import 'server-only'
import type { EligibilityEnd, EligibilityOnFile, EligibilityVerdict } from '../../domain/clients/rule-eligibility-decision.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type Row = { verdict: EligibilityVerdict; validUntilOn: Date; endedBecause: string | null }

export const eligibilityOf = ({ verdict, validUntilOn, endedBecause }: Row): EligibilityOnFile => ({
  verdict,
  validUntilOn: fromDay(validUntilOn),
  endedBecause: endedBecause as EligibilityEnd | null,
})

/** Ends the verdicts that let the client begin; gives how many stood. */
export async function endVerdicts(
  tx: Tx,
  {
    practiceId,
    clientId,
    ...which
  }: { practiceId: string; clientId: string } & Pick<Prisma.EligibilityDecisionWhereInput, 'prescriberId' | 'decidedAt'>,
  because: EligibilityEnd,
  on: LocalDate,
): Promise<number> {
  const { count } = await tx.eligibilityDecision.updateMany({
    where: { practiceId, clientId, ...which, endedOn: null, verdict: { in: ['eligible', 'eligible_with_conditions'] } },
    data: { endedOn: toDay(on), endedBecause: because },
  })
  return count
}
