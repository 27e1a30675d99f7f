import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { reject } from '../command.ts'

/** The client a command is about, locked: oneself for a client, whom staff named otherwise. Null for somebody the actor cannot see. */
export async function lockSubject(tx: Tx, actor: Actor, named: string | null): Promise<string | null> {
  const clientId = actor.role === 'client' ? actor.clientId : named
  if (clientId === null || (named !== null && named !== clientId)) return null
  return (await lockClient(tx, actor.practiceId, clientId)) ? clientId : null
}

/** The answer when there is no such client, or not for this person. */
export const noSuchClient = () => reject({ form: ['There is no such client.'] })
