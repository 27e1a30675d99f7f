import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ScoredKind, scoredKinds } from '../../domain/outcomes/instrument.ts'
import { type OutcomeSeries, outcomeSeries } from '../../domain/outcomes/outcome-series.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import { loadOutcomes } from '../records/instruments.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

/** A client's scores over time with bands, doses and lines, one series for each questionnaire that was answered. */
export async function listOutcomeSeries(
  tx: Tx,
  { practiceId }: Actor,
  clientId: string,
  now: Date,
  timeZone: string,
): Promise<OutcomeSeries[]> {
  const { outcomes, ruleset } = await atOnce({
    outcomes: loadOutcomes(tx, practiceId, clientId),
    ruleset: loadRuleset(tx, practiceId, localDateOf(now, timeZone)),
  })
  const { responses, doses } = outcomes
  const marked = doses.map((dose) => ({ ...dose, label: `Journey ${dose.number}` }))
  const answered = (kind: ScoredKind) => responses.some((response) => response.kind === kind)
  return scoredKinds.filter(answered).map((kind) => outcomeSeries(kind, responses, marked, ruleset))
}
