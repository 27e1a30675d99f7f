import 'server-only'
import type { AssessmentView } from '../../domain/coverage/assessment-view.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
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

/** What a client was found to pay on the sliding scale, and why, latest first. */
export async function loadAssessments(tx: Tx, practiceId: string, clientId: string): Promise<AssessmentView[]> {
  const rows = await tx.slidingFeeAssessment.findMany({
    where: { practiceId, clientId },
    orderBy: [{ validFrom: 'desc' }, { attestedAt: 'desc' }],
    select: {
      id: true,
      householdSize: true,
      annualIncomeCents: true,
      guidelineYear: true,
      guidelineCents: true,
      paysBasisPoints: true,
      validFrom: true,
      validUntil: true,
      attestedAt: true,
      proof: true,
      endedOn: true,
      practice: { select: { timeZone: true } },
    },
  })
  return rows.map(({ annualIncomeCents, validFrom, validUntil, endedOn, attestedAt, practice, ...row }) => ({
    ...row,
    attestedOn: localDateOf(attestedAt, practice.timeZone),
    annualIncomeCents: Number(annualIncomeCents),
    validFrom: fromDay(validFrom),
    validUntil: fromDay(validUntil),
    endedOn: fromDayOrNull(endedOn),
  }))
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
