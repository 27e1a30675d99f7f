import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type FoundClient = { readonly id: string; readonly name: string; readonly bornYear: number | null }

const MOST = 8

/** The clients this person may see whose names hold every word of the query, by last name; none for less than two letters. One statement. */
export async function searchClients(tx: Tx, actor: Actor, query: string): Promise<FoundClient[]> {
  const words = query.trim().split(/\s+/).slice(0, 4)
  if (words.join('').length < 2) return []
  const rows = await tx.client.findMany({
    where: {
      AND: [
        visibleClients(actor),
        ...words.map((word) => ({
          OR: (['legalFirstName', 'legalLastName', 'chosenName'] as const).map((name) => ({
            [name]: { contains: word, mode: 'insensitive' as const },
          })),
        })),
      ],
    },
    orderBy: [{ legalLastName: 'asc' }, { legalFirstName: 'asc' }],
    take: MOST,
    select: { id: true, legalFirstName: true, legalLastName: true, chosenName: true, bornOn: true },
  })
  return rows.map(({ id, bornOn, ...names }) => ({
    id,
    name: clientNameOf(names),
    bornYear: bornOn?.getUTCFullYear() ?? null,
  }))
}
