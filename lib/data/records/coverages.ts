import 'server-only'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import type { BenefitAnswer } from '../../domain/billing/plan-year.ts'
import type { AuthorizationOnFile } from '../../domain/coverage/authorization.ts'
import { costShareOf, type VerifiedBenefits } from '../../domain/coverage/benefits.ts'
import { type PayerFlags, payerFlagsOf } from '../../domain/coverage/payer-flags.ts'
import { type SetAside, withoutSetAside } from '../../domain/coverage/va-wish.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadSetAside } from './own-wishes.ts'

const columns = {
  id: true,
  clientId: true,
  payerId: true,
  program: true,
  status: true,
  priority: true,
  startsOn: true,
  endsOn: true,
  inNetwork: true,
  payer: {
    select: {
      flags: true,
      allowedAmounts: {
        select: { code: true, allowedCents: true, effectiveFrom: true, effectiveTo: true },
        orderBy: { effectiveFrom: 'asc' },
      },
    },
  },
  benefits: { orderBy: [{ verifiedOn: 'desc' }, { createdAt: 'desc' }] },
} satisfies Prisma.CoverageSelect

type Row = Prisma.CoverageGetPayload<{ select: typeof columns }>

/** Every coverage of a client with what its payer's contract says and what the plan answered: flags, benefits, amounts with their days. */
export async function loadCoverages(tx: Tx, practiceId: string, clientId: string): Promise<CoverageForEstimate[]> {
  return (await loadCoveragesOf(tx, practiceId, [clientId])).get(clientId) ?? []
}

/** The same for many clients at once, by client. */
export async function loadCoveragesOf(
  tx: Tx,
  practiceId: string,
  clientIds: readonly string[],
): Promise<Map<string, CoverageForEstimate[]>> {
  const rows = await tx.coverage.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    orderBy: [{ priority: 'asc' }, { createdAt: 'asc' }],
    select: columns,
  })
  const byClient = new Map<string, CoverageForEstimate[]>()
  for (const row of rows) byClient.set(row.clientId, [...(byClient.get(row.clientId) ?? []), coverageOf(row)])
  const aside = rows.some(({ program }) => program === 'va') ? await loadSetAside(tx, practiceId, clientIds) : new Map<string, SetAside[]>()
  for (const [clientId, coverages] of byClient) byClient.set(clientId, withoutSetAside(coverages, aside.get(clientId) ?? []))
  return byClient
}

function coverageOf(row: Row): CoverageForEstimate {
  const { id, program, status, priority, inNetwork, payer } = row
  const known = (payer?.flags ?? {}) as Partial<PayerFlags>
  return {
    id,
    payerId: row.payerId,
    program,
    status,
    priority,
    startsOn: fromDay(row.startsOn),
    endsOn: fromDayOrNull(row.endsOn),
    flags: payerFlagsOf(program, known),
    network: inNetwork ? 'in' : 'out',
    benefits: row.benefits[0] ? benefitsOf(row.benefits[0]) : null,
    answers: row.benefits.map(answerOf).reverse(),
    contract: (payer?.allowedAmounts ?? []).map(({ code, allowedCents, effectiveFrom, effectiveTo }) => ({
      code,
      cents: toCents(allowedCents),
      from: fromDay(effectiveFrom),
      to: fromDayOrNull(effectiveTo),
    })),
  }
}

const centsOrNull = (cents: number | null): Cents | null => (cents === null ? null : toCents(cents))

function benefitsOf(row: Row['benefits'][number]): VerifiedBenefits {
  const startsOn = fromDayOrNull(row.planYearStartsOn)
  return {
    verifiedOn: fromDay(row.verifiedOn),
    costShare: costShareOf({
      copay: centsOrNull(row.copayCents),
      copayAfterDeductible: row.copayAfterDeductible,
      rate: row.coinsuranceBasisPoints,
    }),
    left: {
      deductible: toCents(row.deductibleLeftCents),
      familyDeductible: centsOrNull(row.familyDeductibleLeftCents),
      outOfPocket: centsOrNull(row.outOfPocketLeftCents),
      familyOutOfPocket: centsOrNull(row.familyOutOfPocketLeftCents),
    },
    planYear: startsOn && { startsOn, full: null },
  }
}

/** What the plan said, as a row keeps it. */
function answerOf(row: Row['benefits'][number]): BenefitAnswer {
  const { verifiedOn: saidOn, costShare, left } = benefitsOf(row)
  const byVideo = costShareOf({
    copay: centsOrNull(row.videoCopayCents),
    copayAfterDeductible: row.videoCopayAfterDeductible,
    rate: row.videoCoinsuranceBasisPoints ?? row.coinsuranceBasisPoints,
  })
  return {
    id: row.id,
    from: fromDay(row.fromOn),
    corrects: row.correctsId,
    saidOn,
    countsUntil: fromDayOrNull(row.countsUntil),
    counted: new Set(row.countedChargeIds),
    left,
    yearly: {
      deductible: centsOrNull(row.yearlyDeductibleCents),
      familyDeductible: centsOrNull(row.yearlyFamilyDeductibleCents),
      outOfPocket: centsOrNull(row.yearlyOutOfPocketCents),
      familyOutOfPocket: centsOrNull(row.yearlyFamilyOutOfPocketCents),
    },
    costShare: {
      office: costShare,
      video: row.videoCopayCents === null && row.videoCoinsuranceBasisPoints === null ? costShare : byVideo,
      medical: costShare,
    },
    yearStartsOn: fromDayOrNull(row.planYearStartsOn),
  }
}

type Dated = { readonly code: string; readonly effectiveFrom: Date; readonly effectiveTo: Date | null }

/** Amounts by code, the latest that had begun by `on` and not ended. */
function inForceOn<Item extends Dated>(rows: readonly Item[], on: LocalDate, amount: (row: Item) => number): Record<string, Cents> {
  const day = toDay(on)
  const current = rows.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo))
  return Object.fromEntries(current.map((row) => [row.code, toCents(amount(row))]))
}

/** What the practice charges on `on`, by code. */
export async function loadFees(tx: Tx, practiceId: string, on: LocalDate): Promise<Record<string, Cents>> {
  const rows = await tx.rate.findMany({
    where: { practiceId },
    orderBy: { effectiveFrom: 'asc' },
    select: { code: true, feeCents: true, effectiveFrom: true, effectiveTo: true },
  })
  return inForceOn(rows, on, ({ feeCents }) => feeCents)
}

/** The client's share on the sliding scale on `on`; null when nobody assessed it. */
export async function loadSliding(
  tx: Tx,
  practiceId: string,
  clientId: string,
  on: LocalDate,
): Promise<{ assessmentId: string; pays: number } | null> {
  const day = toDay(on)
  const row = await tx.slidingFeeAssessment.findFirst({
    where: { practiceId, clientId, validFrom: { lte: day }, validUntil: { gte: day }, endedOn: null },
    orderBy: [{ validFrom: 'desc' }, { attestedAt: 'desc' }],
    select: { id: true, paysBasisPoints: true },
  })
  return row && { assessmentId: row.id, pays: row.paysBasisPoints }
}

/** What payers granted to a client. */
export async function loadAuthorizations(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<(AuthorizationOnFile & { readonly coverageId: string })[]> {
  const rows = await tx.authorization.findMany({
    where: { practiceId, clientId },
    orderBy: { startsOn: 'asc' },
    select: {
      id: true,
      coverageId: true,
      kind: true,
      status: true,
      number: true,
      codes: true,
      granted: true,
      reserved: true,
      used: true,
      startsOn: true,
      endsOn: true,
    },
  })
  return rows.map((row) => ({ ...row, startsOn: fromDay(row.startsOn), endsOn: fromDay(row.endsOn) }))
}

/** The day a client signed a document that still stands; null when they have not, by the practice's clock in `dayOf`. */
export async function loadSignedAt(
  tx: Tx,
  practiceId: string,
  clientId: string,
  documentKeys: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await tx.signature.findMany({
    where: { practiceId, clientId, documentKey: { in: [...documentKeys] }, revokedAt: null },
    orderBy: { signedAt: 'asc' },
    select: { documentKey: true, signedAt: true },
  })
  return new Map(rows.map(({ documentKey, signedAt }) => [documentKey, signedAt]))
}

/** A coverage as its row has it, for a change; null when it is not there for this person. */
export const loadCoverageRow = (tx: Tx, practiceId: string, id: string) =>
  tx.coverage.findUnique({ where: { practiceId_id: { practiceId, id } } })

type CoverageColumns = Omit<Prisma.CoverageCreateManyInput, 'practiceId' | 'id' | 'createdAt'>

export async function insertCoverage(tx: Tx, practiceId: string, id: string, columns: CoverageColumns): Promise<void> {
  await tx.coverage.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateCoverage(tx: Tx, practiceId: string, id: string, columns: Partial<CoverageColumns>): Promise<void> {
  await tx.coverage.updateMany({ where: { practiceId, id }, data: columns })
}

/** Benefits are added, never changed: what was known on a day stays known. Gives the row's id. */
export async function insertBenefit(
  tx: Tx,
  practiceId: string,
  columns: Omit<Prisma.BenefitCreateManyInput, 'practiceId' | 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.benefit.createMany({ data: [{ practiceId, id, ...columns }] })
  return id
}

/** Whether an answer of a coverage is there and was not corrected since. */
export const isStandingAnswer = async (
  tx: Tx,
  practiceId: string,
  { coverageId, id }: { readonly coverageId: string; readonly id: string },
): Promise<boolean> => (await tx.benefit.count({ where: { practiceId, coverageId, id, correctedBy: { is: null } } })) === 1
