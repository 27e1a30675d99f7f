import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Adds an assessment; earlier ones stay, for the days they were for. Gives its id. */
export async function insertAssessment(
  tx: Tx,
  practiceId: string,
  columns: Omit<Prisma.SlidingFeeAssessmentCreateManyInput, 'practiceId' | 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.slidingFeeAssessment.createMany({ data: [{ practiceId, id, ...columns }] })
  return id
}

/** The assessment that counts for a client on a day: the latest that has begun and not run out. */
export async function loadStandingAssessment(tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<string | null> {
  const row = await tx.slidingFeeAssessment.findFirst({
    where: {
      practiceId,
      clientId,
      validFrom: { lte: toDay(on) },
      validUntil: { gte: toDay(on) },
      OR: [{ endedOn: null }, { endedOn: { gt: toDay(on) } }],
    },
    orderBy: [{ validFrom: 'desc' }, { attestedAt: 'desc' }],
    select: { id: true },
  })
  return row?.id ?? null
}
