import 'server-only'
import type { BenefitAnswer } from '../../domain/billing/plan-year.ts'
import { type CostShare, costShareOf } from '../../domain/coverage/benefits.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

type Row = Prisma.BenefitGetPayload<object>

/** What a plan said of one network. An answer that was corrected as having been about the other says nothing any more. */
export const answersIn = (inNetwork: boolean, said: readonly Row[]): readonly Row[] =>
  said.filter((one) => one.inNetwork === inNetwork && !said.some((other) => other.correctsId === one.id && other.inNetwork !== inNetwork))

const centsOrNull = (cents: number | null): Cents | null => (cents === null ? null : toCents(cents))

/** What the plan said, as a row keeps it. */
export function answerOf(row: Row): BenefitAnswer {
  const office = costShareOf({
    copay: centsOrNull(row.copayCents),
    copayAfterDeductible: row.copayAfterDeductible,
    rate: row.coinsuranceBasisPoints,
  })
  /** Where the plan named neither a copay nor a rate of its own, it is as in the office. */
  const or = (copay: number | null, copayAfterDeductible: boolean, rate: number | null): CostShare =>
    copay === null && rate === null
      ? office
      : costShareOf({ copay: centsOrNull(copay), copayAfterDeductible, rate: rate ?? row.coinsuranceBasisPoints })
  return {
    id: row.id,
    from: fromDay(row.fromOn),
    corrects: row.correctsId,
    saidOn: fromDay(row.verifiedOn),
    countsUntil: fromDayOrNull(row.countsUntil),
    counted: new Set(row.countedChargeIds),
    left: {
      deductible: toCents(row.deductibleLeftCents),
      familyDeductible: centsOrNull(row.familyDeductibleLeftCents),
      outOfPocket: centsOrNull(row.outOfPocketLeftCents),
      familyOutOfPocket: centsOrNull(row.familyOutOfPocketLeftCents),
    },
    yearly: {
      deductible: centsOrNull(row.yearlyDeductibleCents),
      familyDeductible: centsOrNull(row.yearlyFamilyDeductibleCents),
      outOfPocket: centsOrNull(row.yearlyOutOfPocketCents),
      familyOutOfPocket: centsOrNull(row.yearlyFamilyOutOfPocketCents),
    },
    costShare: {
      office,
      video: or(row.videoCopayCents, row.videoCopayAfterDeductible, row.videoCoinsuranceBasisPoints),
      medical: or(row.medicalCopayCents, row.medicalCopayAfterDeductible, row.medicalCoinsuranceBasisPoints),
    },
    yearStartsOn: fromDayOrNull(row.planYearStartsOn),
    allowed: readJson('Benefit.allowedOutside', row.allowedOutside),
  }
}

type Columns = Omit<Prisma.BenefitCreateManyInput, 'practiceId' | 'id' | 'createdAt' | 'allowedOutside'> & {
  readonly allowedOutside: JsonOf<'Benefit.allowedOutside'>
}

/** Benefits are added, never changed: what was known on a day stays known. Gives the row's id. */
export async function insertBenefit(tx: Tx, practiceId: string, { allowedOutside, ...columns }: Columns): Promise<string> {
  const id = newId()
  const said = { ...columns, allowedOutside: writeJson('Benefit.allowedOutside', allowedOutside) }
  await tx.benefit.createMany({ data: [{ practiceId, id, ...said }] })
  return id
}

/** Whether an answer of a coverage is there and was not corrected since. */
export const isStandingAnswer = async (
  tx: Tx,
  practiceId: string,
  { coverageId, id }: { readonly coverageId: string; readonly id: string },
): Promise<boolean> => (await tx.benefit.count({ where: { practiceId, coverageId, id, correctedBy: { is: null } } })) === 1
