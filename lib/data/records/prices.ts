import 'server-only'
import { type PayerFlags, payerFlagsOf } from '../../domain/coverage/payer-flags.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { DatedRow } from '../../domain/practice/later-row.ts'
import type { SlidingTier } from '../../domain/reference/billing-tiers.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

type Columns<Input extends { practiceId: string; id: string }> = Omit<Input, 'practiceId' | 'id' | 'createdAt'>
type ServiceColumns = Columns<Prisma.ServiceCreateManyInput>
type PayerColumns = Omit<Columns<Prisma.PayerCreateManyInput>, 'flags'> & { readonly flags: JsonOf<'Payer.flags'> }

const dated = { id: true, effectiveFrom: true, effectiveTo: true } as const
const datedRow = (row: { id: string; effectiveFrom: Date; effectiveTo: Date | null }): DatedRow => ({
  id: row.id,
  effectiveFrom: fromDay(row.effectiveFrom),
  effectiveTo: fromDayOrNull(row.effectiveTo),
})

export const loadService = (tx: Tx, practiceId: string, id: string) =>
  tx.service.findUnique({ where: { practiceId_id: { practiceId, id } } })
export const loadServiceByKey = (tx: Tx, practiceId: string, key: string) =>
  tx.service.findUnique({ where: { practiceId_key: { practiceId, key } }, select: { id: true } })

export async function insertService(tx: Tx, practiceId: string, id: string, columns: ServiceColumns): Promise<void> {
  await tx.service.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateService(tx: Tx, practiceId: string, id: string, columns: ServiceColumns): Promise<void> {
  await tx.service.updateMany({ where: { practiceId, id }, data: columns })
}

export async function loadRateRows(tx: Tx, practiceId: string, code: string): Promise<DatedRow[]> {
  return (await tx.rate.findMany({ where: { practiceId, code }, select: dated })).map(datedRow)
}

/** What is charged for a code by the entry that begins on a day, in cents; null where none does. */
export const loadRateFrom = async (tx: Tx, practiceId: string, code: string, from: LocalDate): Promise<number | null> =>
  (await tx.rate.findFirst({ where: { practiceId, code, effectiveFrom: toDay(from) }, select: { feeCents: true } }))?.feeCents ?? null

export async function insertRate(tx: Tx, practiceId: string, rate: { code: string; feeCents: number; from: LocalDate }): Promise<string> {
  const id = newId()
  await tx.rate.createMany({ data: [{ practiceId, id, code: rate.code, feeCents: rate.feeCents, effectiveFrom: toDay(rate.from) }] })
  return id
}

export async function closeRate(tx: Tx, practiceId: string, id: string, from: LocalDate): Promise<void> {
  await tx.rate.updateMany({ where: { practiceId, id }, data: { effectiveTo: toDay(addDays(from, -1)) } })
}

/** Gives what it was before. */
export async function correctRate(tx: Tx, practiceId: string, id: string, feeCents: number): Promise<number | null> {
  const before = await tx.rate.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { feeCents: true } })
  await tx.rate.updateMany({ where: { practiceId, id }, data: { feeCents } })
  return before?.feeCents ?? null
}

export const loadPayer = (tx: Tx, practiceId: string, id: string) => tx.payer.findUnique({ where: { practiceId_id: { practiceId, id } } })
export const loadPayerByName = (tx: Tx, practiceId: string, name: string) =>
  tx.payer.findUnique({ where: { practiceId_name: { practiceId, name } }, select: { id: true } })

export async function insertPayer(tx: Tx, practiceId: string, id: string, columns: PayerColumns): Promise<void> {
  await tx.payer.createMany({ data: [{ practiceId, id, ...payerRow(columns) }] })
}

export async function updatePayer(tx: Tx, practiceId: string, id: string, columns: PayerColumns): Promise<void> {
  await tx.payer.updateMany({ where: { practiceId, id }, data: payerRow(columns) })
}

const payerRow = ({ flags, ...columns }: PayerColumns) => ({ ...columns, flags: writeJson('Payer.flags', flags) })

type PayerRow = { program: CoverageProgram; flags: unknown; authorizationPattern: string | null; timelyFilingDays: number | null }

/** What the rules read of a payer's contract: its own flags over what its program implies. */
export function flagsOfPayer({ program, flags, authorizationPattern, timelyFilingDays }: PayerRow): PayerFlags {
  const implied = payerFlagsOf(program)
  return {
    ...payerFlagsOf(program, readJson('Payer.flags', flags)),
    authorizationPattern: authorizationPattern ?? implied.authorizationPattern,
    timelyFilingDays: timelyFilingDays ?? implied.timelyFilingDays,
  }
}

export async function loadAllowedRows(tx: Tx, practiceId: string, payerId: string, code: string): Promise<DatedRow[]> {
  return (await tx.allowedAmount.findMany({ where: { practiceId, payerId, code }, select: dated })).map(datedRow)
}

/** What a payer allows for a code by the entry that begins on a day, in cents; null where none does. */
export async function loadAllowedFrom(
  tx: Tx,
  practiceId: string,
  { payerId, code, from }: { payerId: string; code: string; from: LocalDate },
): Promise<number | null> {
  const where = { practiceId, payerId, code, effectiveFrom: toDay(from) }
  return (await tx.allowedAmount.findFirst({ where, select: { allowedCents: true } }))?.allowedCents ?? null
}

type NewAllowed = { payerId: string; code: string; allowedCents: number; from: LocalDate }

export async function insertAllowed(tx: Tx, practiceId: string, { from, ...amount }: NewAllowed): Promise<string> {
  const id = newId()
  await tx.allowedAmount.createMany({ data: [{ practiceId, id, ...amount, effectiveFrom: toDay(from) }] })
  return id
}

export async function closeAllowed(tx: Tx, practiceId: string, id: string, from: LocalDate): Promise<void> {
  await tx.allowedAmount.updateMany({ where: { practiceId, id }, data: { effectiveTo: toDay(addDays(from, -1)) } })
}

/** Gives what it was before. */
export async function correctAllowed(tx: Tx, practiceId: string, id: string, allowedCents: number): Promise<number | null> {
  const before = await tx.allowedAmount.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { allowedCents: true } })
  await tx.allowedAmount.updateMany({ where: { practiceId, id }, data: { allowedCents } })
  return before?.allowedCents ?? null
}

/** The schedules there are: one row for each day a schedule begins. */
export async function loadScheduleRows(tx: Tx, practiceId: string): Promise<DatedRow[]> {
  const rows = await tx.slidingTier.findMany({ where: { practiceId }, select: dated, distinct: ['effectiveFrom'] })
  return rows.map(datedRow)
}

/** The tiers of the schedule that begins on a day, poorest first; none where none does. */
export const loadTiersFrom = (tx: Tx, practiceId: string, from: LocalDate) =>
  tx.slidingTier.findMany({
    where: { practiceId, effectiveFrom: toDay(from) },
    orderBy: { paysBasisPoints: 'asc' },
    select: { upToPercent: true, paysBasisPoints: true },
  })

/** Ends the last schedule the day before a later one begins. */
export async function closeSchedules(tx: Tx, practiceId: string, from: LocalDate): Promise<void> {
  await tx.slidingTier.updateMany({
    where: { practiceId, effectiveTo: null },
    data: { effectiveTo: toDay(addDays(from, -1)) },
  })
}

/** Takes away a schedule that has not begun, or begins today. Gives its tiers, poorest first. */
export async function deleteLatestSchedule(tx: Tx, practiceId: string, from: LocalDate): Promise<SlidingTier[]> {
  const where = { practiceId, effectiveFrom: toDay(from) }
  const rows = await tx.slidingTier.findMany({
    where,
    orderBy: { paysBasisPoints: 'asc' },
    select: { upToPercent: true, paysBasisPoints: true },
  })
  await tx.slidingTier.deleteMany({ where })
  return rows.map(({ upToPercent, paysBasisPoints: pays }) => ({ upToPercent, pays }))
}

/** The sliding scale in force on a day, the last that has begun, poorest first. */
export async function loadSlidingTiers(tx: Tx, practiceId: string, on: LocalDate): Promise<SlidingTier[]> {
  const rows = await tx.slidingTier.findMany({
    where: { practiceId, effectiveFrom: { lte: toDay(on) } },
    orderBy: [{ effectiveFrom: 'desc' }, { paysBasisPoints: 'asc' }],
    select: { upToPercent: true, paysBasisPoints: true, effectiveFrom: true },
  })
  const latest = rows[0]?.effectiveFrom.getTime()
  return rows
    .filter(({ effectiveFrom }) => effectiveFrom.getTime() === latest)
    .map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, pays: paysBasisPoints }))
}

export async function loadParameterDates(tx: Tx, practiceId: string, key: string): Promise<DatedRow[]> {
  return (await tx.ruleParameter.findMany({ where: { practiceId, key }, select: dated })).map(datedRow)
}

/** The value set by the entry that begins on a day, with why; null where none does. */
export const loadParameterFrom = (tx: Tx, practiceId: string, key: string, from: LocalDate) =>
  tx.ruleParameter.findFirst({ where: { practiceId, key, effectiveFrom: toDay(from) }, select: { value: true, reason: true } })

type NewParameter = { key: string; value: number; from: LocalDate; reason: string; setBy: string | null }

export async function insertParameter(tx: Tx, practiceId: string, { from, ...parameter }: NewParameter): Promise<string> {
  const id = newId()
  await tx.ruleParameter.createMany({ data: [{ practiceId, id, ...parameter, effectiveFrom: toDay(from) }] })
  return id
}

export async function closeParameter(tx: Tx, practiceId: string, id: string, from: LocalDate): Promise<void> {
  await tx.ruleParameter.updateMany({ where: { practiceId, id }, data: { effectiveTo: toDay(addDays(from, -1)) } })
}

/** Gives what it was before. */
export async function correctParameter(tx: Tx, practiceId: string, id: string, value: number, reason: string): Promise<number | null> {
  const before = await tx.ruleParameter.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { value: true } })
  await tx.ruleParameter.updateMany({ where: { practiceId, id }, data: { value, reason } })
  return before?.value ?? null
}
