import { eligibilityOf } from '@/lib/data/records/eligibility'
import type { Tx } from '@/lib/data/scope'
import type { EligibilityOnFile } from '@/lib/domain/clients/rule-eligibility-decision'

/** The prescriber's latest decision about a client; null when there is none. */
export async function lastVerdict(tx: Tx, practiceId: string, clientId: string): Promise<EligibilityOnFile | null> {
  const row = await tx.eligibilityDecision.findFirst({
    where: { practiceId, clientId },
    orderBy: { decidedAt: 'desc' },
    select: { verdict: true, validUntilOn: true, endedBecause: true },
  })
  return row && eligibilityOf(row)
}
