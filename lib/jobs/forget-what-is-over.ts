import 'server-only'
import { execute } from '../commands/command.ts'
import { finishForgetting, forget } from '../commands/practice/forget.ts'
import { countKept, loadLastRun, type RunCount } from '../data/records/retention.ts'
import { loadPracticeRules } from '../data/records/rulesets.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { forgottenKinds } from '../domain/practice/retention.ts'
import { localDateOf } from '../domain/time/practice-time.ts'

type Options = { readonly isStopping?: () => boolean }

/**
 * Once on each day of the practice, deletes what is past its days, kind by kind and batch by batch, and writes down what it came to.
 * Gives how many rows are gone. Broken off, it begins again with what is left.
 */
export async function forgetWhatIsOver(practiceId: string, now: Date, { isStopping = () => false }: Options = {}): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'forget-what-is-over' }
  const day = await inScope(actor, async (tx) => {
    const rules = await loadPracticeRules(tx, practiceId, now)
    const last = await loadLastRun(tx, practiceId)
    return last && localDateOf(last, rules.timeZone) >= rules.today ? null : rules
  })
  if (!day) return 0
  const counts: RunCount[] = []
  for (const kind of forgottenKinds) {
    const { past, held } = await inScope(actor, (tx) => countKept(tx, kind, day), '', null, 'minute')
    let deleted = 0
    for (let isMore = past > held; isMore && !isStopping(); ) {
      const outcome = await execute(forget, { kind }, { actor, now })
      if (outcome.status !== 'done') break
      deleted += outcome.value.deleted
      isMore = outcome.value.isMore
    }
    counts.push({ kind, deleted, held })
  }
  if (isStopping()) return 0
  await execute(finishForgetting, { counts }, { actor, now })
  return counts.reduce((sum, { deleted }) => sum + deleted, 0)
}
