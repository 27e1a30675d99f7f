import 'server-only'
import type { CssrsAnswers, CssrsForm } from '../../domain/clients/cssrs.ts'
import { type AskedBy, formOfNext, isUnderWay } from '../../domain/clients/safety-episode.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { loadEpisodes } from '../records/safety-episodes.ts'
import type { Tx } from '../scope.ts'

/** Where the safety questions stand: the form to ask, and what the sitting under way has answered, on whatever device. */
export type SafetySitting = { readonly form: CssrsForm; readonly answers: CssrsAnswers }

export async function findSitting(
  tx: Tx,
  practiceId: string,
  clientId: string,
  now: Date,
  timeZone: string,
  askedBy: AskedBy = 'self',
): Promise<SafetySitting> {
  const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
  const episodes = await loadEpisodes(tx, practiceId, clientId)
  const current = episodes.find((episode) => isUnderWay(episode, { askedBy, now }, ruleset))
  return { form: current?.form ?? formOfNext(episodes), answers: current?.answers ?? {} }
}
