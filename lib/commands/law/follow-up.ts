import 'server-only'
import { insertRecheck } from '../../data/records/rechecks.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { CommandName } from '../../domain/access/permissions.ts'
import { changes } from '../../domain/law/changes.ts'
import { type Afterwards, reopenAfter, reopenVisits } from './reopen.ts'

type Done = {
  readonly actor: Actor
  readonly command: CommandName
  readonly clientId: string | null
  readonly now: Date
  readonly after: Afterwards | readonly Afterwards[] | undefined
}

/**
 * What follows from a command that changed a fact of the law: the client's later visits are decided again at once, everybody's soon
 * after. Null where nothing did; else what the trail should keep of it.
 */
export async function followUp(tx: Tx, { actor, command, clientId, now, after }: Done): Promise<{ reopened: number } | null> {
  const change = changes[command]
  if (!change) return null
  const { practiceId } = actor
  const { facts } = change
  if (change.of === 'practice') {
    await asJob(tx, actor, 'reopen-visits', () => insertRecheck(tx, practiceId, facts, now))
    return null
  }
  let reopened = 0
  if (after)
    for (const one of [after].flat())
      reopened += await reopenAfter(tx, actor, { practiceId, clientId: one.world.client.id, facts, now }, one)
  else if (clientId !== null)
    reopened = await asJob(tx, actor, 'reopen-visits', () => reopenVisits(tx, { practiceId, clientId, facts, now }))
  return reopened > 0 ? { reopened } : null
}
