import { type Command, execute } from '../../lib/commands/command.ts'
import { inScope, type Tx } from '../../lib/data/scope.ts'
import type { Actor } from '../../lib/domain/access/actor.ts'
import type { CommandName } from '../../lib/domain/access/permissions.ts'

/** Adds rows in the scope of the set-up, of one practice. */
export const asSetUp = <Result>(practiceId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  inScope({ role: 'system', practiceId, job: 'seed' }, work)

/** Gives a command as somebody at an instant, as a door does; what is not done ends the seed with the reason. */
export async function give<Name extends CommandName, Input, Value, Alternative = never>(
  command: Command<Name, Input, Value, Alternative>,
  input: unknown,
  actor: Actor,
  at: Date,
): Promise<Value> {
  const outcome = await execute(command, input, { actor, now: at })
  if (outcome.status === 'done') return outcome.value
  throw new Error(`${command.name} was not done in the seed (${at.toISOString()}, ${actor.role}): ${JSON.stringify(outcome)}`)
}
