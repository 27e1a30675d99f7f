import 'server-only'
import { type UnitLimitRow, unitLimitRows } from '../../domain/billing/unit-limits.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

export type UnitLimitOnFile = UnitLimitRow & { readonly source: string }

/** The limits of units a practice has on file, by code, the latest quarter first. */
export async function loadUnitLimits(tx: Tx, practiceId: string): Promise<UnitLimitOnFile[]> {
  const rows = await tx.ruleParameter.findMany({
    where: { practiceId },
    orderBy: [{ key: 'asc' }, { effectiveFrom: 'desc' }],
    select: { key: true, value: true, effectiveFrom: true, reason: true },
  })
  return rows.flatMap(({ key, value, effectiveFrom, reason }) =>
    unitLimitRows([{ key, value, effectiveFrom: fromDay(effectiveFrom) }]).map((row) => ({ ...row, source: reason })),
  )
}
