import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ClientProfile, profileColumns, profileOf } from '../records/client-profiles.ts'
import { loadUserOfClient } from '../records/users.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

/** Who a client is, as the form that changes it begins. Null for somebody the reader cannot see. */
export async function findClientProfile(
  tx: Tx,
  actor: Actor,
  clientId: string,
): Promise<(ClientProfile & { readonly clientId: string }) | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: profileColumns,
  })
  return row && { clientId, ...profileOf(row) }
}

/** Where a client's account stands: none yet, one that waits to be opened, one that is open or was closed. */
export async function findClientAccount(tx: Tx, { practiceId }: Actor, clientId: string): Promise<'none' | 'invited' | 'opened'> {
  const user = await loadUserOfClient(tx, practiceId, clientId)
  if (!user) return 'none'
  return user.status === 'invited' ? 'invited' : 'opened'
}
