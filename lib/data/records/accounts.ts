import 'server-only'
import type { HandedLine } from '../../domain/billing/account-after.ts'
import type { AccountLine } from '../../domain/billing/account-types.ts'
import { type PrivateContract, standingOf } from '../../domain/coverage/medicare-standing.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import { BrokenInvariant } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadPrivateContracts } from './private-contracts.ts'
import { loadRules, type MedicareOf } from './rulesets.ts'
import { drawnByOthers, type SharedPlans } from './shared-plans.ts'

/** A charge that a plan was billed. Its id is the charge's. */
export type AccountLineOnFile = AccountLine & { readonly claimId: string | null }

type ChargeRow = Pick<AccountLineOnFile, 'id' | 'coverageId' | 'claimId' | 'startedAt' | 'code' | 'units'> & {
  readonly clinicianId: string
  readonly placeOfService: string
  readonly serviceOn: Date
  readonly chargeCents: number
}

/** What accounts are read by beside their lines. */
type Standings = { readonly contracts: readonly PrivateContract[]; readonly medicareOf: MedicareOf }

const columns = Prisma.sql`c.id, c.coverage_id AS "coverageId", c.claim_id AS "claimId", c.clinician_id AS "clinicianId", c.code, c.units,
      c.place_of_service AS "placeOfService", c.service_on AS "serviceOn", c.started_at AS "startedAt", c.charge_cents AS "chargeCents"`

/** What stands in clients' ledgers of what was charged them, looked up once for all their charges: what a statement begins with. */
const standingLedger = (practiceId: string, whose: Prisma.Sql): Prisma.Sql => Prisma.sql`
    WITH posted AS MATERIALIZED (SELECT t.id, t.charge_id, t.kind, t.reverses_id FROM ledger_transaction t
        WHERE t.practice_id = ${practiceId}::uuid AND t.client_id ${whose} AND t.charge_id IS NOT NULL),
      standing AS MATERIALIZED (SELECT p.id, p.charge_id, p.kind FROM posted p
        WHERE p.kind IN ('charge', 'transfer', 'authorization') AND NOT EXISTS (SELECT FROM posted back WHERE back.reverses_id = p.id))`

/**
 * Charges to plans, of which those count whose posting stands in that ledger: what was taken back from a plan, as when Medicaid covers the day
 * after all, stands as a charge and not in the ledger.
 */
const accountRows = (practiceId: string, whose: Prisma.Sql, more: Prisma.Sql): Prisma.Sql => Prisma.sql`
    WITH claimable AS MATERIALIZED (SELECT ${columns} ${more} FROM charge c
      WHERE c.practice_id = ${practiceId}::uuid AND c.client_id ${whose} AND c.status = 'posted' AND c.is_claimable)
    SELECT claimable.* FROM claimable WHERE claimable.id IN (SELECT s.charge_id FROM standing s WHERE s.kind = 'charge')
    ORDER BY claimable."serviceOn", claimable."startedAt"`

/** Everything clients' plans were billed that stands, oldest first, by client. */
export async function loadAccounts(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, AccountLineOnFile[]>> {
  if (clientIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<BilledRow[]>`${accountsOfClients(practiceId, clientIds)} SELECT "clientId", lines FROM billed`
  const { medicareOf } = await loadRules(tx, practiceId)
  const contracts = await loadPrivateContracts(tx, practiceId, clientIds)
  return new Map(
    rows.map(({ clientId, lines }) => [
      clientId,
      lines.map((line) => accountLineOf(line, { contracts: contracts.get(clientId) ?? [], medicareOf })),
    ]),
  )
}

type BilledRow = { readonly clientId: string; readonly lines: readonly AccountRow[] }

/** What a statement begins with in which `billed` tells the accounts of some clients: `"clientId"` and `lines`, a list of JSON, none for nothing. */
export function accountsOfClients(practiceId: string, clientIds: readonly string[]): Prisma.Sql {
  const whose = Prisma.sql`= ANY (${[...clientIds]}::uuid[])`
  return Prisma.sql`${standingLedger(practiceId, whose)},
      billed AS MATERIALIZED (SELECT line."clientId", json_agg(line ORDER BY line."serviceOn", line."startedAt") AS lines
        FROM (${accountRows(practiceId, whose, Prisma.sql`, c.client_id AS "clientId"`)}) AS line GROUP BY line."clientId")`
}

/** One client's account as one value of a statement: a list of JSON, null where nothing was billed. */
export function accountColumn(practiceId: string, clientId: string): Prisma.Sql {
  const whose = Prisma.sql`= ${clientId}::uuid`
  return Prisma.sql`(${standingLedger(practiceId, whose)}
      SELECT json_agg(line) FROM (${accountRows(practiceId, whose, Prisma.empty)}) AS line)`
}

export type AccountRow = Omit<ChargeRow, 'serviceOn' | 'startedAt'> & { readonly serviceOn: LocalDate; readonly startedAt: string }

/** A line of that list. */
export const accountLineOf = ({ serviceOn: on, ...row }: AccountRow, standings: Standings): AccountLineOnFile =>
  lineOf({ ...row, on, startedAt: new Date(row.startedAt) }, standings)

/** One client's account, with what was handed to them, and what others have drawn of their plans. */
export const loadHandedAccount = async (
  tx: Tx,
  practiceId: string,
  clientId: string,
  contracts: readonly PrivateContract[],
): Promise<{ readonly account: readonly HandedLine[]; readonly shared: SharedPlans }> => {
  const { medicareOf } = await loadRules(tx, practiceId)
  const { accountUnder, shared } = await loadHandedAccountWith(tx, { practiceId, clientId }, Prisma.sql`SELECT`)
  return { account: accountUnder({ contracts, medicareOf }), shared }
}

const drawnColumns = Prisma.sql`, c.drawn_deductible_cents AS "drawnDeductible", c.drawn_out_of_pocket_cents AS "drawnOutOfPocket"`

type Whose = { readonly practiceId: string; readonly clientId: string }

/** The same under contracts that are told later, with the columns of a query of one row that are asked for beside it. */
export async function loadHandedAccountWith<Beside extends object>(
  tx: Tx,
  { practiceId, clientId }: Whose,
  beside: Prisma.Sql,
): Promise<Beside & Shared & { readonly accountUnder: (standings: Standings) => HandedLine[] }> {
  const whose = Prisma.sql`= ${clientId}::uuid`
  const rows = await tx.$queryRaw<(Beside & Shared & (HandedRow | { readonly id: null }))[]>`
    ${standingLedger(practiceId, whose)},
      account AS MATERIALIZED (${accountRows(practiceId, whose, drawnColumns)}),
      moved AS MATERIALIZED (SELECT s.charge_id, sum(e.cents) FILTER (WHERE s.kind = 'transfer' AND e.account = 'ar_client')::int AS handed,
          -sum(e.cents) FILTER (WHERE s.kind = 'authorization' AND e.account = 'ar_insurer')::int AS lost
        FROM standing s JOIN ledger_entry e ON e.transaction_id = s.id AND e.practice_id = ${practiceId}::uuid AND e.client_id = ${clientId}::uuid
        WHERE s.kind IN ('transfer', 'authorization') GROUP BY s.charge_id),
      others AS MATERIALIZED (SELECT ${drawnByOthers(Prisma.sql`${clientId}::uuid`)} AS shared)
    SELECT beside.*, account.*, coalesce(moved.handed, 0) AS handed, coalesce(moved.lost, 0) AS lost, others.shared
    FROM (${beside}) AS beside CROSS JOIN others LEFT JOIN account ON true LEFT JOIN moved ON moved.charge_id = account.id`
  const [first] = rows
  if (!first) throw new BrokenInvariant('what is asked beside an account is one row')
  return { ...first, accountUnder: (standings) => rows.flatMap((row) => (row.id === null ? [] : [handedLineOf(row, standings)])) }
}

type Shared = { readonly shared: SharedPlans }
type HandedRow = ChargeRow & {
  readonly handed: number
  readonly lost: number
  readonly drawnDeductible: number | null
  readonly drawnOutOfPocket: number | null
}

const handedLineOf = (
  { handed, lost, drawnDeductible, drawnOutOfPocket, serviceOn, ...row }: HandedRow,
  standings: Standings,
): HandedLine => ({
  ...lineOf({ ...row, on: fromDay(serviceOn) }, standings),
  handed: toCents(handed),
  lost: toCents(lost),
  drawn:
    drawnDeductible === null || drawnOutOfPocket === null
      ? null
      : { deductible: toCents(drawnDeductible), outOfPocket: toCents(drawnOutOfPocket) },
})

type Line = Omit<ChargeRow, 'serviceOn'> & { readonly on: LocalDate }

function lineOf({ clinicianId, on, ...row }: Line, { contracts, medicareOf }: Standings): AccountLineOnFile {
  return {
    ...{ id: row.id, coverageId: row.coverageId, claimId: row.claimId, on, startedAt: row.startedAt, code: row.code, units: row.units },
    charge: toCents(row.chargeCents),
    placeOfService: row.placeOfService as PlaceOfService,
    clinicianId,
    medicare: standingOf(medicareOf(clinicianId), contracts, { clinicianId, on }),
  }
}

/** How many of these charges a coverage was billed. */
export const countChargesTo = (
  tx: Tx,
  practiceId: string,
  { coverageId, ids }: { readonly coverageId: string; readonly ids: readonly string[] },
) => tx.charge.count({ where: { practiceId, coverageId, id: { in: [...ids] } } })
