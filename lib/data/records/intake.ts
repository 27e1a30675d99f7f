import 'server-only'
import type { Tx } from '../scope.ts'

/** An invited client who answers anything is in intake. */
export async function beginIntake(tx: Tx, practiceId: string, clientId: string): Promise<void> {
  await tx.client.updateMany({ where: { practiceId, id: clientId, status: 'invited' }, data: { status: 'intake' } })
}
