import { type Finding, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate, type TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import { changeSince, isResponse } from './change.ts'
import type { ScoredKind } from './instrument.ts'
import { baselineOf, inOrder, type OutcomeResponse } from './response-record.ts'

export type ResultsCode = 'NO_RESPONSE_YET' | 'WORSE_BY_AS_MUCH_AS_MATTERS' | 'ITEM_NINE_ROSE' | 'RELAPSE_AFTER_RESPONSE'

export type ResultsFacts = {
  readonly kind: ScoredKind
  readonly responses: readonly OutcomeResponse[]
  /** When each journey's medicine was taken, in order. */
  readonly doses: readonly Date[]
  /** The last evaluation of the whole treatment; what came before it has been looked at. */
  readonly evaluatedAt: Date | null
  readonly timeZone: TimeZone
}

/**
 * What the results ask for: an evaluation without response after three journeys, a clinician's look within the week
 * on worsening or a higher ninth answer, the offer of a follow-up on a relapse. They are said, with a day; nothing is stopped.
 */
export function ruleResults(facts: ResultsFacts, ruleset: Ruleset): Finding<ResultsCode>[] {
  const ordered = inOrder(facts.responses, facts.kind)
  const latest = ordered.at(-1)
  const firstDose = facts.doses[0] ?? null
  if (!latest || (facts.evaluatedAt !== null && latest.takenAt <= facts.evaluatedAt)) return []
  const baseline = baselineOf(facts.responses, facts.kind, firstDose, ruleset)
  const previous = ordered.at(-2) ?? null
  return [
    ...ruleWorse(latest, [baseline, previous], facts, ruleset),
    ...ruleItemNineRose(latest, previous, facts, ruleset),
    ...(baseline && firstDose && latest.takenAt > firstDose ? ruleTreatment(latest, baseline, ordered, facts, ruleset) : []),
  ]
}

function ruleWorse(
  latest: OutcomeResponse,
  earlier: readonly (OutcomeResponse | null)[],
  facts: ResultsFacts,
  ruleset: Ruleset,
): Finding<ResultsCode>[] {
  const rises = earlier.flatMap((one) => (one === null || one === latest ? [] : [latest.total - one.total]))
  const points = Math.max(...rises)
  if (points < ruleset.values[`${facts.kind}.meaningful`]) return []
  const params = { kind: facts.kind, points, reviewOn: reviewDay(latest, facts, ruleset) }
  return [warn('WORSE_BY_AS_MUCH_AS_MATTERS', ['practice.results-review'], { params })]
}

function ruleItemNineRose(
  latest: OutcomeResponse,
  previous: OutcomeResponse | null,
  facts: ResultsFacts,
  ruleset: Ruleset,
): Finding<ResultsCode>[] {
  if (previous === null || (latest.itemNine ?? 0) <= (previous.itemNine ?? 0)) return []
  return [warn('ITEM_NINE_ROSE', ['phq-9', 'practice.results-review'], { params: { reviewOn: reviewDay(latest, facts, ruleset) } })]
}

function ruleTreatment(
  latest: OutcomeResponse,
  baseline: OutcomeResponse,
  ordered: readonly OutcomeResponse[],
  { kind, doses }: ResultsFacts,
  ruleset: Ruleset,
): Finding<ResultsCode>[] {
  const cites = ['practice.results-review'] as const
  const journeys = doses.filter((dose) => dose < latest.takenAt).length
  const responds = (one: OutcomeResponse) => isResponse(changeSince(kind, baseline.total, one.total, ruleset))
  const responded = ordered.filter((one) => one.takenAt > baseline.takenAt && one !== latest && responds(one))
  const lowest = Math.min(...responded.map(({ total }) => total))
  const findings: Finding<ResultsCode>[] = []
  if (journeys >= ruleset.values['outcome.no-response-after'] && responded.length === 0 && !responds(latest)) {
    findings.push(warn('NO_RESPONSE_YET', cites, { params: { kind, journeys } }))
  }
  if (latest.total - lowest >= ruleset.values[`${kind}.meaningful`]) {
    findings.push(warn('RELAPSE_AFTER_RESPONSE', cites, { params: { kind, points: latest.total - lowest } }))
  }
  return findings
}

const reviewDay = ({ takenAt }: OutcomeResponse, { timeZone }: ResultsFacts, { values }: Ruleset): LocalDate =>
  addDays(localDateOf(takenAt, timeZone), values['outcome.review-within'])
