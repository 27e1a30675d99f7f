import { type Finding, hold, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, addMonths, type LocalDate } from '../time/local.ts'

export type ControlledStockCode = 'INVENTORY_OVERDUE' | 'INVENTORY_DUE_SOON'

export type ControlledStockFacts = {
  /** Whether the place keeps ketamine at all. */
  readonly holdsStock: boolean
  readonly lastCountedOn: LocalDate | null
  readonly on: LocalDate
}

/** A place that keeps ketamine counts it every two years; a month ahead it is said. */
export function ruleControlledStock(
  { holdsStock, lastCountedOn, on }: ControlledStockFacts,
  { values }: Ruleset,
): Finding<ControlledStockCode>[] {
  if (!holdsStock) return []
  if (lastCountedOn === null) return [hold('INVENTORY_OVERDUE', ['21-cfr-1304.04'], { params: { dueOn: on } })]
  const dueOn = addMonths(lastCountedOn, values['inventory.interval'])
  if (on > dueOn) return [hold('INVENTORY_OVERDUE', ['21-cfr-1304.04'], { params: { dueOn } })]
  return addDays(on, 30) >= dueOn ? [warn('INVENTORY_DUE_SOON', ['21-cfr-1304.04'], { params: { dueOn } })] : []
}

/** Until when an entry of a controlled-substance log is kept. */
export const logKeptThrough = (entryOn: LocalDate, { values }: Ruleset): LocalDate => addMonths(entryOn, values['records.controlled'] * 12)
