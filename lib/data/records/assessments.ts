import 'server-only'
import type { AssessmentView } from '../../domain/coverage/assessment-view.ts'
import type { PovertyRegion } from '../../domain/reference/billing-poverty.ts'
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
      fullFeeToldOn: true,
      practice: { select: { timeZone: true } },
    },
  })
  return rows.map(({ annualIncomeCents, validFrom, validUntil, endedOn, fullFeeToldOn, attestedAt, practice, ...row }) => ({
    ...row,
    attestedOn: localDateOf(attestedAt, practice.timeZone),
    annualIncomeCents: Number(annualIncomeCents),
    validFrom: fromDay(validFrom),
    validUntil: fromDay(validUntil),
    endedOn: fromDayOrNull(endedOn),
    fullFeeToldOn: fromDayOrNull(fullFeeToldOn),
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

/** What counts of each client of all that was assessed for days from one on, in the order their charts are locked. */
export async function loadAssessedSince(tx: Tx, practiceId: string, from: LocalDate) {
  const rows = await tx.slidingFeeAssessment.findMany({
    where: { practiceId, validFrom: { gte: toDay(from) }, endedOn: null },
    distinct: ['clientId'],
    orderBy: [{ clientId: 'asc' }, { validFrom: 'desc' }, { attestedAt: 'desc' }],
    select: {
      clientId: true,
      householdSize: true,
      annualIncomeCents: true,
      region: true,
      paysBasisPoints: true,
      validFrom: true,
      validUntil: true,
      proof: true,
    },
  })
  return rows.map(({ validFrom, validUntil, region, ...row }) => ({
    ...row,
    region: region as PovertyRegion,
    validFrom: fromDay(validFrom),
    validUntil: fromDay(validUntil),
  }))
}

/** The assessment that was made last for a client and was not ended, with whether they were told of the full fee after it. */
export async function loadLatestAssessment(tx: Tx, practiceId: string, clientId: string) {
  const row = await tx.slidingFeeAssessment.findFirst({
    where: { practiceId, clientId, endedOn: null },
    orderBy: [{ validFrom: 'desc' }, { attestedAt: 'desc' }],
    select: { id: true, validUntil: true, fullFeeToldOn: true },
  })
  return row && { id: row.id, validUntil: fromDay(row.validUntil), fullFeeToldOn: fromDayOrNull(row.fullFeeToldOn) }
}

type Told = { readonly on: LocalDate; readonly by: string }

export async function noteFullFeeTold(tx: Tx, practiceId: string, id: string, { on, by }: Told): Promise<void> {
  await tx.slidingFeeAssessment.updateMany({ where: { practiceId, id }, data: { fullFeeToldOn: toDay(on), fullFeeToldBy: by } })
}
