import { inScope, type Tx } from '../../lib/data/scope.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'

/** Starts `second` when `first` has written and not committed yet, and gives it time to get through. */
export async function beforeItCommits<Answer>(
  actor: Actor,
  first: (tx: Tx) => Promise<unknown>,
  second: () => Promise<Answer>,
): Promise<Answer> {
  const started = await inScope(actor, async (tx) => {
    await first(tx)
    const running = second()
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 1_500))])
    return { running }
  })
  return started.running
}
