import { type Finding, hold } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'

export type ItemNineCode = 'CSSRS_REQUIRED_NOW'

export type ItemNineFacts = {
  /** Answer to the ninth item of the PHQ-9; null when it was not given. */
  readonly itemNine: number | null
  readonly takenAt: Date
  /** The last Columbia screener; null when there is none. */
  readonly cssrsTakenAt: Date | null
}

/** Any answer above zero to the ninth item asks for the Columbia screener at once, unless it was asked in the same sitting or since. */
export function ruleItemNine({ itemNine, takenAt, cssrsTakenAt }: ItemNineFacts, { values }: Ruleset): Finding<ItemNineCode>[] {
  if (itemNine === null || itemNine === 0) return []
  const sittingFrom = addMinutes(takenAt, -values['cssrs.same-sitting'])
  if (cssrsTakenAt !== null && cssrsTakenAt >= sittingFrom) return []
  return [hold('CSSRS_REQUIRED_NOW', ['phq-9', 'cssrs-triage'], { params: { itemNine } })]
}
