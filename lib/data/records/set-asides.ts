import 'server-only'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

type NewSetAside = Omit<Prisma.PolicySetAsideCreateManyInput, 'params'> & { readonly params: JsonOf<'PolicySetAside.params'> }

/** Policies set aside are added, never changed. */
export async function insertSetAsides(tx: Tx, rows: readonly NewSetAside[]): Promise<void> {
  if (rows.length > 0)
    await tx.policySetAside.createMany({ data: rows.map((row) => ({ ...row, params: writeJson('PolicySetAside.params', row.params) })) })
}
