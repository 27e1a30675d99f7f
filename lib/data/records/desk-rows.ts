import 'server-only'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import type { DeskAct } from '../../domain/billing/rule-desk.ts'
import { type Cents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadRules, type RulesOnFile } from './rulesets.ts'

/** A client's account as somebody at the desk needs it before money moves. */
export type DeskAccount = RulesOnFile & {
  /** What a client owes, or is owed (below zero), by day of service; settled days are left out. */
  readonly open: readonly OpenDay[]
  readonly credit: Cents
  /** How far the account has come: it counts the transactions, which only grow. */
  readonly version: number
  /** What was posted last: by whom, and how much it moved. */
  readonly last: DeskAct | null
  /** The last payments that stand, the latest first. */
  readonly payments: readonly DeskAct[]
}

type Act = { readonly at: string; readonly by: string; readonly amount: number }
type Rows = {
  readonly open: readonly { readonly on: LocalDate; readonly cents: number }[] | null
  readonly untold: readonly LocalDate[] | null
  readonly credit: number | null
  readonly version: number
  readonly last: Act | null
  readonly payments: readonly Act[] | null
}

/** More of one amount do not come within the minutes that ask. */
const LAST_PAYMENTS = 20

/** Reads them in one statement, with the practice's clock and rules. Lock the client first. */
export async function loadDeskAccount(tx: Tx, practiceId: string, clientId: string): Promise<DeskAccount> {
  const [practice, client] = [Prisma.sql`${practiceId}::uuid`, Prisma.sql`${clientId}::uuid`]
  const { open, untold, credit, last, payments, ...rest } = await loadRules<Rows>(
    tx,
    practiceId,
    Prisma.sql`, (SELECT json_agg(json_build_object('on', d.service_on, 'cents', d.cents) ORDER BY d.service_on) FROM (
        SELECT e.service_on, sum(e.cents)::int AS cents FROM ledger_entry e
        WHERE e.practice_id = ${practice} AND e.client_id = ${client} AND e.account = 'ar_client' GROUP BY e.service_on HAVING sum(e.cents) <> 0) AS d) AS open,
      (SELECT json_agg(DISTINCT c.service_on) FROM charge c
        WHERE c.practice_id = ${practice} AND c.client_id = ${client} AND c.status = 'posted' AND c.restricted) AS untold,
      (SELECT (-b.cents)::int FROM ledger_balance b
        WHERE b.practice_id = ${practice} AND b.client_id = ${client} AND b.account = 'client_credits') AS credit,
      (SELECT count(*)::int FROM ledger_transaction t WHERE t.practice_id = ${practice} AND t.client_id = ${client}) AS version,
      (SELECT json_build_object('at', t.happened_at, 'by', coalesce(u.name, ''), 'amount', (SELECT coalesce(sum(e.cents), 0) FROM ledger_entry e
          WHERE e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.cents > 0))
        FROM ledger_transaction t LEFT JOIN "user" u ON u.practice_id = t.practice_id AND u.id = t.posted_by
        WHERE t.practice_id = ${practice} AND t.client_id = ${client} ORDER BY t.happened_at DESC, t.created_at DESC LIMIT 1) AS last,
      (SELECT json_agg(json_build_object('at', p.received_at, 'by', coalesce(p.name, ''), 'amount', p.amount_cents) ORDER BY p.received_at DESC) FROM (
        SELECT p.received_at, p.amount_cents, u.name FROM payment p LEFT JOIN "user" u ON u.practice_id = p.practice_id AND u.id = p.received_by
        WHERE p.practice_id = ${practice} AND p.client_id = ${client} AND EXISTS (SELECT FROM ledger_transaction t
          WHERE t.practice_id = p.practice_id AND t.payment_id = p.id AND t.kind = 'payment'
            AND NOT EXISTS (SELECT FROM ledger_transaction back WHERE back.practice_id = t.practice_id AND back.reverses_id = t.id))
        ORDER BY p.received_at DESC LIMIT ${LAST_PAYMENTS}) AS p) AS payments`,
  )
  const first = new Set(untold ?? [])
  return {
    ...rest,
    open: (open ?? []).map(({ on, cents }) => ({ on, cents: toCents(cents), ...(first.has(on) && { isFirst: true }) })),
    credit: credit === null ? ZERO : toCents(credit),
    last: last && actOf(last),
    payments: (payments ?? []).map(actOf),
  }
}

const actOf = ({ at, by, amount }: Act): DeskAct => ({ at: new Date(at).toISOString(), by, amount: toCents(amount) })
