import { isMedicareProgram } from '../coverage/program.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { type BillingDayFacts, type BillingLine, inOrder, lineParams } from './billing-line.ts'
import { familyOf, findServiceCode, medicareEsketamineCode } from './service-code.ts'

export type CodeRuleCode =
  | 'CODE_NOT_KNOWN'
  | 'CODE_DELETED'
  | 'CODE_NOT_YET'
  | 'CODE_MEDICARE_ONLY'
  | 'CODE_NOT_FOR_MEDICARE'
  | 'CODE_MINUTES_BELOW'
  | 'CODE_MINUTES_ABOVE'
  | 'CODE_DOSE_MISMATCH'
  | 'CODE_CLIENT_ONLY'
  | 'CODE_UNITS'
  | 'CODE_UNITS_LIMIT'
  | 'GROUP_TOO_LARGE'

const oneUnitFamilies = ['evaluation', 'individual-addon', 'family', 'group', 'crisis', 'esketamine-visit']

/** Is each line's code one that exists that day, for this payer, with these minutes and units? */
export function ruleCodes(facts: BillingDayFacts, ruleset: Ruleset): Finding<CodeRuleCode>[] {
  return facts.lines.flatMap((line) => [
    ...ruleInForce(facts, line),
    ...ruleMinutes(facts, line),
    ...ruleDose(facts, line),
    ...ruleUnits(facts, line, ruleset),
  ])
}

function ruleInForce(facts: BillingDayFacts, line: BillingLine): Finding<CodeRuleCode>[] {
  const known = findServiceCode(line.code)
  const at = lineParams(facts, line)
  if (known === null) return [refuse('CODE_NOT_KNOWN', ['cpt-code-set'], { params: at })]
  const instead = known.insteadUse ?? 'none'
  const findings: Finding<CodeRuleCode>[] = []
  if (known.to !== undefined && line.on > known.to)
    findings.push(refuse('CODE_DELETED', known.cites, { params: { ...at, lastOn: known.to, instead } }))
  if (line.on < known.from) findings.push(refuse('CODE_NOT_YET', known.cites, { params: { ...at, firstOn: known.from, instead } }))
  const isMedicare = isMedicareProgram(line.program)
  if (known.medicare === 'only' && !isMedicare) findings.push(refuse('CODE_MEDICARE_ONLY', known.cites, { params: { ...at, instead } }))
  if (known.medicare === 'never' && isMedicare) findings.push(refuse('CODE_NOT_FOR_MEDICARE', known.cites, { params: { ...at, instead } }))
  if (known.family === 'extended' && !line.flags.wantsNoncoveredLine && line.program !== 'self_pay')
    findings.push(refuse('CODE_CLIENT_ONLY', ['practice.extended-care'], { params: at }))
  return findings
}

/** Minutes within the code's band; two units of 90834 have theirs from the payer that allows them. */
function ruleMinutes(facts: BillingDayFacts, line: BillingLine): Finding<CodeRuleCode>[] {
  const band = findServiceCode(line.code)?.minutes
  if (!band) return []
  const params = { ...lineParams(facts, line), minutes: line.minutes, least: band.least, most: band.most ?? 0 }
  if (line.minutes < band.least) return [refuse('CODE_MINUTES_BELOW', ['cpt-psychotherapy-time'], { params })]
  const perUnit = line.code === '90834' && line.units === 2 && line.flags.allows2x90834
  const isAbove = band.most !== undefined && line.minutes > band.most && !perUnit
  return isAbove ? [refuse('CODE_MINUTES_ABOVE', ['cpt-psychotherapy-time'], { params })] : []
}

function ruleDose(facts: BillingDayFacts, line: BillingLine): Finding<CodeRuleCode>[] {
  const milligrams = line.drugMilligrams
  if (milligrams === undefined) return []
  const at = lineParams(facts, line)
  const instead = medicareEsketamineCode(milligrams)
  if (familyOf(line.code) === 'esketamine-visit' && instead !== line.code)
    return [refuse('CODE_DOSE_MISMATCH', ['hcpcs-g2082'], { params: { ...at, milligrams, instead } })]
  return line.code === 'J0013' && line.units !== milligrams
    ? [refuse('CODE_DOSE_MISMATCH', ['hcpcs-j0013'], { params: { ...at, milligrams, instead: line.code } })]
    : []
}

function ruleUnits(facts: BillingDayFacts, line: BillingLine, { values }: Ruleset): Finding<CodeRuleCode>[] {
  const params = { ...lineParams(facts, line), units: line.units }
  const findings: Finding<CodeRuleCode>[] = []
  const isWhole = Number.isInteger(line.units) && line.units >= 1
  const family = familyOf(line.code) ?? ''
  const twoAllowed =
    line.code === '90834' && line.units === 2 && line.flags.allows2x90834 && line.minutes >= values['billing.two-unit-minutes']
  if (!isWhole || (family === 'individual' && line.units > 1 && !twoAllowed))
    findings.push(refuse('CODE_UNITS', ['practice.insured-hour', 'nasw-90834'], { params }))
  else if (line.units > 1 && oneUnitFamilies.includes(family)) findings.push(refuse('CODE_UNITS', ['ncci-mue'], { params }))

  const limit = facts.unitLimits?.[line.code]
  // What fits the limit is billed; what comes after it is not.
  const upToHere = inOrder(facts.lines).slice(0, inOrder(facts.lines).indexOf(line) + 1)
  const units = upToHere.filter(({ code }) => code === line.code).reduce((sum, other) => sum + other.units, 0)
  const counted = limit?.kind === 'per-line' ? line.units : units
  if (limit && counted > limit.most) {
    const finding = limit.kind === 'absolute' ? refuse : hold
    findings.push(finding('CODE_UNITS_LIMIT', ['ncci-mue'], { params: { ...params, most: limit.most } }))
  }
  const { participants } = line
  const most = values['billing.medicare-group-size']
  if (family === 'group' && isMedicareProgram(line.program) && participants !== undefined && participants !== null && participants > most)
    findings.push(refuse('GROUP_TOO_LARGE', ['ncci-90853'], { params: { ...params, participants, most } }))
  return findings
}
