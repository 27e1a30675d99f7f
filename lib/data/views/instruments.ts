import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ScoredKind, scoredKinds } from '../../domain/outcomes/instrument.ts'
import { type OutcomeSeries, outcomeSeries } from '../../domain/outcomes/outcome-series.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
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
  const { responses, doses } = await loadOutcomes(tx, practiceId, clientId)
  const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
  const marked = doses.map((dose) => ({ ...dose, label: `Journey ${dose.number}` }))
  const answered = (kind: ScoredKind) => responses.some((response) => response.kind === kind)
  return scoredKinds.filter(answered).map((kind) => outcomeSeries(kind, responses, marked, ruleset))
}
