import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'

export type RegimenLengthFacts = { readonly cycles: number; readonly ruleset: Ruleset }

export type RegimenLengthCode = 'REGIMEN_LENGTH'

/** A regimen has one to twelve journeys; six unless somebody plans otherwise. */
export function ruleRegimenLength({ cycles, ruleset: { values } }: RegimenLengthFacts): Finding<RegimenLengthCode>[] {
  const least = values['regimen.cycles-least']
  const most = values['regimen.cycles-most']
  if (Number.isInteger(cycles) && cycles >= least && cycles <= most) return []
  return [refuse('REGIMEN_LENGTH', ['practice.regimen-length'], { params: { least, most } })]
}
