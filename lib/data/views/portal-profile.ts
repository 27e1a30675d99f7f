import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import { firstNameOf } from '../../domain/clients/client-name.ts'
import type { Tx } from '../scope.ts'

/** How a client is called, and the address on file in one line. */
export async function findClientFirstName(
  tx: Tx,
  { practiceId, clientId }: Extract<Actor, { role: 'client' }>,
): Promise<{ firstName: string; address: string } | null> {
  const row = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { legalFirstName: true, chosenName: true, addressLine: true, city: true, state: true, zip: true },
  })
  if (!row) return null
  const address = row.addressLine ? addressInOneLine(row) : ''
  return { firstName: firstNameOf(row), address }
}
