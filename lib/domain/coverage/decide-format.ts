import { type Finding, type Ruling, rulingOf, worstEffect } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { type CycleFormat, cycleFormats } from './format.ts'
import type { InsuredVisit } from './rule-authorization.ts'
import { type CoverageCode, type CoverageFacts, ruleCoverage } from './rule-coverage.ts'
import { type ProductCode, type ProductFacts, ruleProduct } from './rule-product.ts'

export type FormatFacts = Omit<CoverageFacts, 'visits'> &
  Omit<ProductFacts, 'format'> & {
    /** What each format would bill, for these days. */
    readonly visitsOf: Readonly<Record<CycleFormat, readonly InsuredVisit[]>>
  }

export type FormatCode = ProductCode | CoverageCode

/** Everything payers and the law say about one format for this client. Medicare's answer is given once. */
export function findingsOfFormat(format: CycleFormat, facts: FormatFacts, ruleset: Ruleset): Finding<FormatCode>[] {
  const product = ruleProduct({ ...facts, format })
  const said = new Set<string>(product.map(({ code }) => code))
  return [...product, ...ruleCoverage({ ...facts, visits: facts.visitsOf[format] }, ruleset).filter(({ code }) => !said.has(code))]
}

/** Whether the format itself is not possible for this client; what a plan still has to grant or tell is asked when the visits are booked. */
export const isFormatRefused = (format: CycleFormat, facts: FormatFacts): boolean =>
  worstEffect(ruleProduct({ ...facts, format })) === 'refuse'

/** Rules on one format and names the others that would go ahead now: an alternative is never refused or held. */
export function decideFormat(
  format: CycleFormat,
  facts: FormatFacts,
  { ruleset, now }: { ruleset: Ruleset; now: Date },
): Ruling<FormatCode, CycleFormat> {
  const findings = findingsOfFormat(format, facts, ruleset)
  const goesAhead = (other: CycleFormat) => ['allow', 'warn'].includes(worstEffect(findingsOfFormat(other, facts, ruleset)))
  const blocked = ['hold', 'refuse'].includes(worstEffect(findings))
  const alternatives = blocked ? cycleFormats.filter((other) => other !== format && goesAhead(other)) : []
  return rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now, alternatives })
}
