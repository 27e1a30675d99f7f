import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import { type BillingDayFacts, type BillingLine, inOrder, isElsewhere, lineParams } from './billing-line.ts'
import { type CodeRuleCode, ruleCodes } from './rule-code.ts'
import { type PairCode, rulePairs } from './rule-pairs.ts'
import { familyOf, isIndividual } from './service-code.ts'

export type BillingDayCode =
  | CodeRuleCode
  | PairCode
  | 'SESSIONS_OVERLAP_CLIENT'
  | 'SESSIONS_OVERLAP_CLINICIAN'
  | 'SPLIT_OVER_DAYS'
  | 'SPLIT_OVER_CLINICIANS'

/** Everything that stands against billing these lines for one client and day. */
export function ruleBillingDay(facts: BillingDayFacts, ruleset: Ruleset): Finding<BillingDayCode>[] {
  return [...ruleCodes(facts, ruleset), ...rulePairs(facts), ...ruleOverlaps(facts), ...ruleSplitting(facts)]
}

/** Lines that take time: an add-on, a drug or a questionnaire sits inside another line's. */
const takesTime = ({ code }: BillingLine) => timed.includes(familyOf(code) ?? '')

const timed: readonly string[] = [
  'evaluation',
  'individual',
  'extended',
  'family',
  'group',
  'crisis',
  'em-new',
  'em-established',
  'esketamine-visit',
]

/** Nothing is given twice at one time; the author corrects the times where a note has them wrong. */
function ruleOverlaps(facts: BillingDayFacts): Finding<BillingDayCode>[] {
  const lines = inOrder(facts.lines).filter(takesTime)
  return lines.flatMap((line, index) => {
    const params = lineParams(facts, line)
    const findings: Finding<BillingDayCode>[] = []
    const earlier = lines.slice(0, index).filter(({ visitId }) => visitId !== line.visitId)
    if (earlier.some(({ session }) => overlaps(session, line.session)))
      findings.push(hold('SESSIONS_OVERLAP_CLIENT', ['practice.no-overlap'], { params }))
    if (isElsewhere(line, facts.otherSessions ?? [])) findings.push(hold('SESSIONS_OVERLAP_CLINICIAN', ['practice.no-overlap'], { params }))
    return findings
  })
}

/** One session that goes on without a break is one session, whoever's name and whichever date stands on its parts. */
function ruleSplitting(facts: BillingDayFacts): Finding<BillingDayCode>[] {
  const lines = inOrder(facts.lines)
  const moved = lines
    .filter(({ on, servedOn }) => on !== servedOn)
    .map((line) =>
      refuse('SPLIT_OVER_DAYS', ['31-usc-3729'], { params: { ...lineParams(facts, line), on: line.on, servedOn: line.servedOn } }),
    )
  const individual = lines.filter(({ code }) => isIndividual(code))
  const continued = individual
    .filter((line, index) => {
      const before = individual[index - 1]
      return before !== undefined && before.clinicianId !== line.clinicianId && follows(before.session, line.session)
    })
    .map((line) => refuse('SPLIT_OVER_CLINICIANS', ['31-usc-3729'], { params: lineParams(facts, line) }))
  return [...moved, ...continued]
}

const follows = (earlier: Interval, later: Interval) => later.start.getTime() === earlier.end.getTime()
