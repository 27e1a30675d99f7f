import { isMedicareProgram } from '../coverage/program.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { type BillingDayFacts, type BillingLine, lineParams } from './billing-line.ts'
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

/** Is each line's code one that exists that day, for this payer, with these minutes and units (2.1, 2.2 E2, E10)? */
export function ruleCodes(facts: BillingDayFacts, ruleset: Ruleset): Finding<CodeRuleCode>[] {
  return facts.lines.flatMap((line) => [...ruleInForce(facts, line), ...ruleMinutes(facts, line), ...ruleUnits(facts, line, ruleset)])
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
  const isMedicare = isMedicareProgram(facts.program)
  if (known.medicare === 'only' && !isMedicare) findings.push(refuse('CODE_MEDICARE_ONLY', known.cites, { params: { ...at, instead } }))
  if (known.medicare === 'never' && isMedicare) findings.push(refuse('CODE_NOT_FOR_MEDICARE', known.cites, { params: { ...at, instead } }))
  if (known.family === 'extended' && !facts.flags.wantsNoncoveredLine && facts.program !== 'self_pay')
    findings.push(refuse('CODE_CLIENT_ONLY', ['practice.extended-care'], { params: at }))
  return findings
}

function ruleMinutes(facts: BillingDayFacts, line: BillingLine): Finding<CodeRuleCode>[] {
  const at = lineParams(facts, line)
  const findings: Finding<CodeRuleCode>[] = []
  const band = findServiceCode(line.code)?.minutes
  const perUnit = line.code === '90834' && line.units === 2 && facts.flags.allows2x90834
  const params = { ...at, minutes: line.minutes, least: band?.least ?? 0, most: band?.most ?? 0 }
  if (band && line.minutes < band.least) findings.push(refuse('CODE_MINUTES_BELOW', ['cpt-psychotherapy-time'], { params }))
  if (band?.most !== undefined && line.minutes > band.most && !perUnit)
    findings.push(refuse('CODE_MINUTES_ABOVE', ['cpt-psychotherapy-time'], { params }))

  const isEsketamineVisit = familyOf(line.code) === 'esketamine-visit'
  if (isEsketamineVisit && line.drugMilligrams !== undefined && medicareEsketamineCode(line.drugMilligrams) !== line.code)
    findings.push(
      refuse('CODE_DOSE_MISMATCH', ['hcpcs-g2082'], {
        params: { ...at, milligrams: line.drugMilligrams, instead: medicareEsketamineCode(line.drugMilligrams) },
      }),
    )
  if (line.code === 'J0013' && line.drugMilligrams !== undefined && line.units !== line.drugMilligrams)
    findings.push(refuse('CODE_DOSE_MISMATCH', ['hcpcs-j0013'], { params: { ...at, milligrams: line.drugMilligrams, instead: line.code } }))
  return findings
}

function ruleUnits(facts: BillingDayFacts, line: BillingLine, { values }: Ruleset): Finding<CodeRuleCode>[] {
  const params = { ...lineParams(facts, line), units: line.units }
  const findings: Finding<CodeRuleCode>[] = []
  const isWhole = Number.isInteger(line.units) && line.units >= 1
  const family = familyOf(line.code) ?? ''
  const twoAllowed =
    line.code === '90834' && line.units === 2 && facts.flags.allows2x90834 && line.minutes >= values['billing.two-unit-minutes']
  if (!isWhole || (family === 'individual' && line.units > 1 && !twoAllowed))
    findings.push(refuse('CODE_UNITS', ['practice.insured-hour', 'nasw-90834'], { params }))
  else if (line.units > 1 && oneUnitFamilies.includes(family)) findings.push(refuse('CODE_UNITS', ['ncci-mue'], { params }))

  const limit = facts.unitLimits?.[line.code]
  const units = facts.lines.filter(({ code }) => code === line.code).reduce((sum, other) => sum + other.units, 0)
  const counted = limit?.kind === 'per-line' ? line.units : units
  if (limit && counted > limit.most) {
    const finding = limit.kind === 'absolute' ? refuse : hold
    findings.push(finding('CODE_UNITS_LIMIT', ['ncci-mue'], { params: { ...params, most: limit.most } }))
  }
  const { participants } = line
  const most = values['billing.medicare-group-size']
  if (family === 'group' && isMedicareProgram(facts.program) && participants !== undefined && participants > most)
    findings.push(refuse('GROUP_TOO_LARGE', ['ncci-90853'], { params: { ...params, participants, most } }))
  return findings
}
