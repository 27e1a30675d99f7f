import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { ExtensionRow } from '../../domain/regimens/extension.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

/** The extensions asked for a client's regimens, the latest first. */
export async function listExtensions(tx: Tx, actor: Actor, clientId: string): Promise<ExtensionRow[]> {
  const rows = await tx.regimenExtension.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { byTherapistAt: 'desc' },
    select: {
      id: true,
      cycles: true,
      reason: true,
      byTherapistAt: true,
      byPrescriberAt: true,
      declinedAt: true,
      answerNote: true,
      therapist: { select: { name: true } },
      prescriber: { select: { name: true } },
    },
  })
  return rows.map(({ therapist, prescriber, ...row }) => ({
    ...row,
    therapistName: therapist.name,
    prescriberName: prescriber?.name ?? null,
  }))
}
