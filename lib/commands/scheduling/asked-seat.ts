import 'server-only'
import { lockSeat } from '../../data/records/groups.ts'
import { loadWorldAhead, type WorldAhead } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { GroupInWorld } from '../../domain/law/world.ts'

type Seat = { readonly groupId: string; readonly clientId: string }
type By = { readonly actor: ActorFor<'group.join' | 'group.wait' | 'group.stop-waiting'>; readonly now: Date }

export const noSuchClient = { clientId: ['There is no such client.'] }

/** A client who asks for somebody else. */
export const isForAnother = (actor: By['actor'], { clientId }: Seat): boolean => actor.role === 'client' && actor.clientId !== clientId

type Asked = { readonly wrong: Readonly<Record<string, readonly string[]>> } | { readonly read: WorldAhead; readonly group: GroupInWorld }

/** Locks a client and a session, and reads the world in which their seat is decided; or says which of the two is not there. */
export async function loadAskedSeat(tx: Tx, { groupId, clientId }: Seat, { actor: { practiceId }, now }: By): Promise<Asked> {
  const { isClient, session } = await lockSeat(tx, practiceId, { groupId, clientId })
  if (!isClient) return { wrong: noSuchClient }
  const read = session && (await loadWorldAhead(tx, { practiceId, clientId, now, ...session, from: session.on, to: session.on }))
  const group = read?.world.groups.find(({ id }) => id === groupId)
  return read && group ? { read, group } : { wrong: { form: ['There is no such group.'] } }
}
