import type { CoverageProgram, CoverageStatus } from '../../../lib/domain/coverage/program.ts'
import type { Office } from './office.ts'

/** A client's account as the rows say it, read by statements that ask no rule of the product. Cents; days as text. */
export type Books = {
  readonly owed: readonly { readonly on: string; readonly cents: number }[]
  readonly credit: number
  readonly transactions: number
  readonly entries: Readonly<Record<string, string>>
  readonly payments: readonly { readonly id: string; readonly cents: number; readonly isReversed: boolean }[]
  readonly refunds: readonly { readonly id: string; readonly cents: number; readonly status: string; readonly method: string | null }[]
  readonly waiting: readonly { readonly id: string }[]
  readonly unbilled: readonly { readonly visitId: string; readonly on: string }[]
  readonly charges: readonly SeenCharge[]
  readonly superbills: readonly { readonly id: string }[]
  readonly coverages: readonly SeenCoverage[]
  readonly years: readonly SeenYear[]
}

export type SeenCharge = {
  readonly id: string
  readonly visitId: string
  readonly on: string
  readonly code: string
  readonly isClaimable: boolean
  readonly isOnPaper: boolean
  /** What of it was handed to the client. */
  readonly share: number
}

export type SeenCoverage = {
  readonly id: string
  readonly payerId: string | null
  readonly program: CoverageProgram
  readonly status: CoverageStatus
  readonly priority: number
  readonly startsOn: string
  readonly endsOn: string | null
  readonly inNetwork: boolean
  /** What only the client has told of moves no money until the desk has asked. */
  readonly counts: boolean
}

/** What stands of a coverage's calendar year, without what is above the allowed amount, and the amounts that the plan said it has. */
export type SeenYear = {
  readonly coverageId: string
  readonly year: string
  readonly deductible: number
  readonly share: number
  readonly yearlyDeductible: number | null
  readonly yearlyOutOfPocket: number | null
}

const rows = (of: string) => `(SELECT coalesce(json_agg(x), '[]') FROM (${of}) x)`
const mine = 'practice_id = $1::uuid AND client_id = $2::uuid'
const standing = (t: string) =>
  `${t}.reverses_id IS NULL AND NOT EXISTS (SELECT FROM ledger_transaction back WHERE back.practice_id = ${t}.practice_id AND back.reverses_id = ${t}.id)`

const statement = `SELECT json_build_object(
  'owed', ${rows(`SELECT service_on::text AS on, sum(cents)::int AS cents FROM ledger_entry WHERE ${mine} AND account = 'ar_client' GROUP BY 1 HAVING sum(cents) <> 0 ORDER BY 1`)},
  'credit', (SELECT coalesce(-sum(cents), 0) FROM ledger_entry WHERE ${mine} AND account = 'client_credits'),
  'transactions', (SELECT count(*) FROM ledger_transaction WHERE ${mine}),
  'entries', (SELECT coalesce(json_object_agg(id, concat_ws(' ', transaction_id, account, cents, service_on)), '{}') FROM ledger_entry WHERE ${mine}),
  'payments', ${rows(`SELECT id, amount_cents AS cents, EXISTS (SELECT FROM ledger_transaction t WHERE t.practice_id = p.practice_id AND t.payment_id = p.id AND t.kind = 'reversal') AS "isReversed" FROM payment p WHERE ${mine} ORDER BY received_at, id`)},
  'refunds', ${rows(`SELECT id, amount_cents AS cents, status, method FROM refund WHERE ${mine} ORDER BY opened_at, created_at`)},
  'waiting', ${rows(`SELECT id FROM write_off WHERE ${mine} AND status = 'waits' ORDER BY asked_at`)},
  'unbilled', ${rows(`SELECT appointment_id AS "visitId", service_on::text AS on FROM unbilled_visit WHERE ${mine} AND billed_at IS NULL ORDER BY service_on`)},
  'superbills', ${rows(`SELECT id FROM superbill WHERE ${mine} AND voided_at IS NULL ORDER BY issued_at`)},
  'coverages', ${rows(`SELECT id, payer_id AS "payerId", program, status, priority, starts_on::text AS "startsOn", ends_on::text AS "endsOn", in_network AS "inNetwork", coalesce(to_jsonb(c)->>'source', 'desk') = 'desk' OR to_jsonb(c)->>'verified_at' IS NOT NULL AS counts FROM coverage c WHERE ${mine} ORDER BY priority, created_at`)},
  'charges', ${rows(`SELECT c.id, c.appointment_id AS "visitId", c.service_on::text AS on, c.code, c.is_claimable AS "isClaimable",
    EXISTS (SELECT FROM superbill_line l JOIN superbill s ON s.practice_id = l.practice_id AND s.id = l.superbill_id WHERE l.practice_id = c.practice_id AND l.charge_id = c.id AND s.voided_at IS NULL) AS "isOnPaper",
    coalesce((SELECT sum(e.cents) FROM ledger_transaction t JOIN ledger_entry e ON e.practice_id = t.practice_id AND e.transaction_id = t.id
      WHERE t.practice_id = c.practice_id AND t.charge_id = c.id AND e.account = 'ar_client'), 0)::int AS share
    FROM charge c WHERE ${mine} AND c.status = 'posted' ORDER BY c.service_on, c.started_at, c.code`)},
  'years', ${rows(`SELECT c.coverage_id AS "coverageId", to_char(c.service_on, 'YYYY') AS year, sum(drawn.deductible)::int AS deductible, sum(drawn.share)::int AS share,
      (SELECT max(b.yearly_deductible_cents) FROM benefit b WHERE b.practice_id = $1::uuid AND b.coverage_id = c.coverage_id) AS "yearlyDeductible",
      (SELECT max(b.yearly_out_of_pocket_cents) FROM benefit b WHERE b.practice_id = $1::uuid AND b.coverage_id = c.coverage_id) AS "yearlyOutOfPocket"
    FROM charge c JOIN ledger_transaction t ON t.practice_id = c.practice_id AND t.charge_id = c.id AND t.kind = 'transfer' AND ${standing('t')}
    CROSS JOIN LATERAL (SELECT
      (SELECT sum((step->>'cents')::int) FROM jsonb_array_elements(t.memo->'trace') step WHERE step->>'code' = 'TRACE_DEDUCTIBLE') AS deductible,
      (SELECT sum(e.cents) FROM ledger_entry e WHERE e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account = 'ar_client')
        - coalesce((SELECT sum((step->>'cents')::int) FROM jsonb_array_elements(t.memo->'trace') step WHERE step->>'code' = 'TRACE_BALANCE'), 0) AS share) drawn
    WHERE c.practice_id = $1::uuid AND c.client_id = $2::uuid AND c.status = 'posted' AND c.coverage_id IS NOT NULL GROUP BY 1, 2`)}
) AS books`

/** Reads everything of a client's account in one round trip. */
export async function readBooks({ clinic, read }: Office, clientId: string): Promise<Books> {
  const [row] = await read<{ books: Books }>(statement, [clinic.practiceId, clientId])
  if (!row) throw new Error('The books are not there.')
  return row.books
}

export type WrongInBooks = { readonly what: string; readonly subject_id: string | null; readonly cents: string }

/** What the database itself calls wrong in a client's books, and in what belongs to no client. */
export const readWrong = ({ clinic, read }: Office, clientId: string): Promise<readonly WrongInBooks[]> =>
  read<WrongInBooks>(
    `SELECT what, subject_id, cents FROM ledger_violations WHERE practice_id = $1::uuid AND (client_id = $2::uuid OR client_id IS NULL)`,
    [clinic.practiceId, clientId],
  )

export const owedIn = ({ owed }: Books): number => owed.reduce((sum, { cents }) => sum + Math.max(0, cents), 0)
