import 'server-only'
import { type ParameterRow, type Ruleset, rulesetOn } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** The parameters in force on `on`: the release's values with the practice's own later rows in their place. */
export async function loadRuleset(tx: Tx, practiceId: string, on: LocalDate): Promise<Ruleset> {
  return rulesetOn(on, await loadParameterRows(tx, practiceId))
}

/** A practice's own rows, for asking about several days without asking the database again: `rulesetOn(day, rows)`. */
export async function loadParameterRows(tx: Tx, practiceId: string): Promise<ParameterRow[]> {
  const rows = await tx.ruleParameter.findMany({
    where: { practiceId },
    orderBy: [{ key: 'asc' }, { effectiveFrom: 'asc' }],
    select: { key: true, value: true, effectiveFrom: true, effectiveTo: true },
  })
  return rows.map(({ key, value, effectiveFrom, effectiveTo }) => ({
    key,
    value,
    effectiveFrom: fromDay(effectiveFrom),
    effectiveTo: fromDayOrNull(effectiveTo),
  }))
}
