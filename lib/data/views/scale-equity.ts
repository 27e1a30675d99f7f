import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ChargedAtTier, equityOf, type TierEquity } from '../../domain/billing/scale-equity.ts'
import { toCents } from '../../domain/money.ts'
import { addMonths, type LocalDate } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'

type Row = {
  readonly clientId: string
  readonly pays: number
  readonly charged: number
  readonly asked: number
  readonly income: bigint | null
}

const MONTHS = 12

/** How the sliding scale fell on clients in the year before a day, by what stands in the ledger. One statement; nobody is named. */
export async function findScaleEquity(tx: Tx, { practiceId }: Extract<Actor, { role: 'admin' }>, today: LocalDate): Promise<TierEquity[]> {
  const since = addMonths(today, -MONTHS)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.client_id AS "clientId", coalesce(a.pays_basis_points, 10000) AS pays, sum(c.charge_cents)::int AS charged,
      sum(posted.asked)::int AS asked, max(a.annual_income_cents) AS income
    FROM charge c
      JOIN LATERAL (
        SELECT sum(e.cents) FILTER (WHERE e.account = 'ar_client') AS asked, bool_or(t.kind = 'charge') AS stands,
          (array_agg(t.assessment_id) FILTER (WHERE t.assessment_id IS NOT NULL))[1] AS assessment_id
        FROM ledger_transaction t JOIN ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id
        WHERE t.practice_id = c.practice_id AND t.charge_id = c.id AND t.reverses_id IS NULL
          AND NOT EXISTS (SELECT FROM ledger_transaction back WHERE back.practice_id = t.practice_id AND back.reverses_id = t.id)
      ) posted ON posted.stands AND posted.asked > 0
      LEFT JOIN sliding_fee_assessment a ON a.practice_id = c.practice_id AND a.id = posted.assessment_id
    WHERE c.practice_id = ${practiceId}::uuid AND c.status = 'posted' AND NOT c.is_claimable AND c.service_on > ${since}::date
      AND c.service_on <= ${today}::date
    GROUP BY 1, 2`
  return equityOf(
    rows.map(
      ({ income, charged, asked, ...row }): ChargedAtTier => ({
        ...row,
        charged: toCents(charged),
        asked: toCents(asked),
        income: income === null ? null : toCents(Number(income)),
      }),
    ),
  )
}
