import 'server-only'
import type { TierOnFile } from '../../domain/billing/dated-amounts.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'

/** A client's tiers that were not ended, the one assessed first before those after it. */
export const standingTiers = {
  where: { endedOn: null },
  orderBy: [{ validFrom: 'asc' }, { attestedAt: 'asc' }],
  select: { id: true, paysBasisPoints: true, validFrom: true, validUntil: true, fullFeeToldOn: true },
} satisfies Prisma.Client$slidingFeeAssessmentsArgs

type TierRow = Prisma.SlidingFeeAssessmentGetPayload<{ select: (typeof standingTiers)['select'] }>

export const tierOf = ({ id, paysBasisPoints, validFrom, validUntil, fullFeeToldOn }: TierRow): TierOnFile => ({
  ...{ assessmentId: id, pays: paysBasisPoints },
  ...{ from: fromDay(validFrom), to: fromDay(validUntil), fullFeeToldOn: fromDayOrNull(fullFeeToldOn) },
})
