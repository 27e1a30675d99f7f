import 'server-only'
import type { TierOnFile } from '../../domain/billing/dated-amounts.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** A client's tiers that were not ended, the one assessed first before those after it. */
export const standingTiers = {
  where: { endedOn: null },
  orderBy: [{ validFrom: 'asc' }, { attestedAt: 'asc' }],
  select: { id: true, paysBasisPoints: true, validFrom: true, validUntil: true },
} satisfies Prisma.Client$slidingFeeAssessmentsArgs

type TierRow = Prisma.SlidingFeeAssessmentGetPayload<{ select: (typeof standingTiers)['select'] }>

export const tierOf = ({ id, paysBasisPoints, validFrom, validUntil }: TierRow): TierOnFile => ({
  ...{ assessmentId: id, pays: paysBasisPoints },
  ...{ from: fromDay(validFrom), to: fromDay(validUntil) },
})

/** What clients were found to pay on the sliding scale, by client, each with its days, the one assessed first before those after it. */
export async function loadTiers(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, TierOnFile[]>> {
  const rows = await tx.slidingFeeAssessment.findMany({
    where: { practiceId, clientId: { in: [...clientIds] }, ...standingTiers.where },
    orderBy: standingTiers.orderBy,
    select: { ...standingTiers.select, clientId: true },
  })
  const byClient = new Map<string, TierOnFile[]>()
  for (const { clientId, ...row } of rows) byClient.set(clientId, [...(byClient.get(clientId) ?? []), tierOf(row)])
  return byClient
}
