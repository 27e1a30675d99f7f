import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { PersonStatus } from '../../domain/access/roles.ts'
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

/** How a client signs in: not at all yet, by an invitation that waits, by an account that is open or was closed; and whether with a second step. */
export type ClientAccount = { readonly is: 'none' | PersonStatus; readonly hasSecondFactor: boolean }

/** How a client signs in to the portal. */
export async function findClientAccount(tx: Tx, { practiceId }: Actor, clientId: string): Promise<ClientAccount> {
  const user = await loadUserOfClient(tx, practiceId, clientId)
  return { is: user ? (user.status as PersonStatus) : 'none', hasSecondFactor: user !== null && user.totpEnabledAt !== null }
}
