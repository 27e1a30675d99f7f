import type { CitationId } from '../citations.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import { overlaps } from '../time/interval.ts'
import { type BillingDayFacts, type BillingLine, inOrder, lineParams } from './billing-line.ts'
import { isDistinctService } from './modifiers.ts'
import { familyOf, isIndividual, isMedicalVisit } from './service-code.ts'

export type PairCode =
  | 'INDIVIDUAL_SECOND_SAME_DAY'
  | 'GROUP_SECOND_SAME_DAY'
  | 'PAIR_NOT_PAID'
  | 'PAIR_MODIFIER_MISSING'
  | 'PAIR_MODIFIER_ON_GROUP'
  | 'PAIR_NOTE_MISSING'
  | 'PAIR_NOT_DISTINCT'
  | 'PAIR_NOT_NECESSARY'
  | 'PAIR_OVERLAPS'
  | 'EVALUATION_WITH_THERAPY'
  | 'EVALUATION_OTHER_SPECIALTY'
  | 'EVALUATION_SPECIALTY_UNKNOWN'
  | 'MEDICAL_VISIT_WITH_THERAPY'
  | 'ADD_ON_WITHOUT_BASE'
  | 'CRISIS_WITH_THERAPY'
  | 'COMPLEXITY_WITHOUT_BASE'
  | 'COMPLEXITY_NOT_WITH'
  | 'PROLONGED_NOT_WITH_THERAPY'
  | 'ESKETAMINE_WITH_MEDICAL_VISIT'

type About = (line: BillingLine, code: PairCode, cites: readonly CitationId[]) => Finding<PairCode>

/** Which lines of one client and day do not go together. All clinicians of the practice count as one. */
export function rulePairs(facts: BillingDayFacts): Finding<PairCode>[] {
  const lines = inOrder(facts.lines)
  const no: About = (line, code, cites) => refuse(code, cites, { params: lineParams(facts, line) })
  return [
    ...ruleEvaluation(facts, lines),
    ...ruleSecondIndividual(facts, lines, no),
    ...ruleGroups(facts, lines),
    ...ruleSameDayPair(facts, lines),
    ...ruleMedicalVisit(lines, no),
    ...ruleAddOns(lines, no),
    ...ruleCrisis(lines, no),
  ]
}

const ruleSecondIndividual = ({ hourElsewhere }: BillingDayFacts, lines: readonly BillingLine[], no: About) =>
  lines
    .filter(({ code }) => isIndividual(code))
    .slice(hourElsewhere ? 0 : 1)
    .map((line) => no(line, 'INDIVIDUAL_SECOND_SAME_DAY', ['practice.insured-hour', 'cpt-psychotherapy-time']))

function ruleGroups(facts: BillingDayFacts, lines: readonly BillingLine[]): Finding<PairCode>[] {
  return lines
    .filter(({ code }) => familyOf(code) === 'group')
    .slice(1)
    .map((line) => {
      const finding = line.flags.allowsSecondGroup ? hold : refuse
      return finding('GROUP_SECOND_SAME_DAY', ['ncci-mue'], { params: lineParams(facts, line) })
    })
}

/** The pair on one claim. Its hour stands: whatever is missing is said of the group, which waits for it or is nobody's. */
function ruleSameDayPair(facts: BillingDayFacts, lines: readonly BillingLine[]): Finding<PairCode>[] {
  const group = lines.find(({ code }) => familyOf(code) === 'group')
  const individual = lines.find(({ code, claimKey }) => isIndividual(code) && claimKey !== null && claimKey === group?.claimKey)
  if (!group || !individual) return []
  const at = (line: BillingLine) => ({ params: lineParams(facts, line) })
  const ofGroup = (of: BillingLine) => ({ params: { ...lineParams(facts, group), code: of.code } })
  const findings: Finding<PairCode>[] = []
  if (group.flags.allowsSameDayPair === 'no') findings.push(refuse('PAIR_NOT_PAID', ['ncci-90853'], at(group)))
  if (!isDistinctService(individual.modifiers)) findings.push(hold('PAIR_MODIFIER_MISSING', ['ncci-90853'], at(individual)))
  if (isDistinctService(group.modifiers)) findings.push(hold('PAIR_MODIFIER_ON_GROUP', ['ncci-90853'], at(group)))
  for (const line of [individual, group]) {
    if (!line.noteSigned) findings.push(hold('PAIR_NOTE_MISSING', ['maine-ncci-2012'], at(line)))
    if (!line.contentDistinct) findings.push(hold('PAIR_NOT_DISTINCT', ['maine-ncci-2012'], ofGroup(line)))
    if (!line.medicallyNecessary) findings.push(hold('PAIR_NOT_NECESSARY', ['maine-ncci-2012'], ofGroup(line)))
  }
  if (overlaps(individual.session, group.session)) findings.push(hold('PAIR_OVERLAPS', ['maine-ncci-2012'], at(group)))
  return findings
}

/** An evaluation beside therapy, by one clinician or two of one specialty: the evaluation stands. */
function ruleEvaluation(facts: BillingDayFacts, lines: readonly BillingLine[]): Finding<PairCode>[] {
  const evaluations = lines.filter(({ code }) => familyOf(code) === 'evaluation')
  return lines
    .filter(({ code }) => isIndividual(code) || familyOf(code) === 'individual-addon')
    .flatMap((line) => {
      const found = evaluations.map((evaluation) => besideEvaluation(evaluation, line))
      const worst = (['same', 'unknown', 'other'] as const).find((one) => found.includes(one))
      const at = { params: lineParams(facts, line) }
      if (worst === 'same') return refuse('EVALUATION_WITH_THERAPY' as const, ['cpt-code-set'], at)
      if (worst === 'unknown') return hold('EVALUATION_SPECIALTY_UNKNOWN' as const, ['cpt-code-set'], at)
      return worst === 'other' ? warn('EVALUATION_OTHER_SPECIALTY' as const, ['cpt-code-set'], at) : []
    })
}

function besideEvaluation(evaluation: BillingLine, line: BillingLine): 'same' | 'unknown' | 'other' {
  if (evaluation.clinicianId === line.clinicianId || line.flags.allowsEvaluationWithTherapy === 'no') return 'same'
  if (evaluation.specialty === null || line.specialty === null) return 'unknown'
  return evaluation.specialty === line.specialty ? 'same' : 'other'
}

function ruleMedicalVisit(lines: readonly BillingLine[], no: About): Finding<PairCode>[] {
  const visits = lines.filter(({ code }) => isMedicalVisit(code))
  const together = lines
    .filter((line) => isIndividual(line.code) && visits.some(({ clinicianId }) => clinicianId === line.clinicianId))
    .map((line) => no(line, 'MEDICAL_VISIT_WITH_THERAPY', ['cpt-psychotherapy-time']))
  const observed = lines.some(({ code }) => familyOf(code) === 'esketamine-visit')
  return [...together, ...(observed ? visits.map((line) => no(line, 'ESKETAMINE_WITH_MEDICAL_VISIT', ['hcpcs-g2082'])) : [])]
}

function ruleAddOns(lines: readonly BillingLine[], no: About): Finding<PairCode>[] {
  return lines.flatMap((line) => {
    const others = lines.filter((other) => other !== line)
    const same = others.filter(({ clinicianId }) => clinicianId === line.clinicianId)
    const has = (families: readonly string[], among = others) => among.some(({ code }) => families.includes(familyOf(code) ?? ''))
    switch (familyOf(line.code)) {
      case 'individual-addon':
        return has(['em-new', 'em-established'], same) ? [] : [no(line, 'ADD_ON_WITHOUT_BASE', ['cpt-psychotherapy-time'])]
      case 'medication-addon':
        return has(['individual'], same) ? [] : [no(line, 'ADD_ON_WITHOUT_BASE', ['cpt-code-set'])]
      case 'crisis-addon':
        return has(['crisis']) ? [] : [no(line, 'ADD_ON_WITHOUT_BASE', ['cpt-psychotherapy-time'])]
      case 'em-prolonged':
        if (has(['em-new', 'em-established'], same)) return []
        return [no(line, has(['individual']) ? 'PROLONGED_NOT_WITH_THERAPY' : 'ADD_ON_WITHOUT_BASE', ['cpt-2023-prolonged'])]
      case 'complexity':
        if (has(['crisis', 'family'])) return [no(line, 'COMPLEXITY_NOT_WITH', ['cpt-code-set'])]
        return has(['evaluation', 'individual', 'individual-addon', 'group']) ? [] : [no(line, 'COMPLEXITY_WITHOUT_BASE', ['cpt-code-set'])]
      default:
        return []
    }
  })
}

const ruleCrisis = (lines: readonly BillingLine[], no: About) =>
  lines.some(({ code }) => familyOf(code) === 'crisis')
    ? lines
        .filter(({ code }) => isIndividual(code) || familyOf(code) === 'individual-addon')
        .map((line) => no(line, 'CRISIS_WITH_THERAPY', ['cpt-psychotherapy-time']))
    : []
