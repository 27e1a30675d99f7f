import 'server-only'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** How far a client's account has come: it counts the transactions, which only grow. */
export const loadAccountVersion = (tx: Tx, practiceId: string, clientId: string): Promise<number> =>
  tx.ledgerTransaction.count({ where: { practiceId, clientId } })

/** The same for many clients at once, by client. */
export async function loadAccountVersions(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.ledgerTransaction.groupBy({
    by: ['clientId'],
    where: { practiceId, clientId: { in: [...clientIds] } },
    _count: { _all: true },
  })
  return new Map(rows.map(({ clientId, _count }) => [clientId, _count._all]))
}

/** Money that came and what was given back of it; whatever was charged or given up stands elsewhere. */
const came = {
  OR: [
    { kind: { in: ['payment', 'credit_applied'] } },
    { kind: 'reversal', chargeId: null, OR: [{ paymentId: { not: null } }, { reversesId: null }] },
  ],
} satisfies Prisma.LedgerTransactionWhereInput

/** What still lies on each day of service of the money that came, and what of it was set there from credit. */
export async function loadPaidDays(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<readonly { readonly on: LocalDate; readonly paid: Cents; readonly fromCredit: Cents }[]> {
  const sums = async (transaction: Prisma.LedgerTransactionWhereInput) => {
    const rows = await tx.ledgerEntry.groupBy({
      by: ['serviceOn'],
      where: { practiceId, clientId, account: 'ar_client', transaction },
      _sum: { cents: true },
      orderBy: { serviceOn: 'asc' },
    })
    return new Map(rows.map(({ serviceOn, _sum }) => [fromDay(serviceOn), toCents(0 - (_sum.cents ?? 0))]))
  }
  const fromCredit = await sums({ kind: 'credit_applied' })
  return [...(await sums(came))].map(([on, paid]) => ({ on, paid, fromCredit: fromCredit.get(on) ?? toCents(0) }))
}
