import 'server-only'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Policies set aside are added, never changed. */
export async function insertSetAsides(tx: Tx, rows: readonly Prisma.PolicySetAsideCreateManyInput[]): Promise<void> {
  if (rows.length > 0) await tx.policySetAside.createMany({ data: [...rows] })
}
