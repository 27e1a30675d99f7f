import 'server-only'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import type { OthersLine, PlanDraw } from '../../domain/billing/year-line.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type SharedPlanRow = {
  readonly coverageId: string
  readonly lines:
    | readonly {
        readonly id: string
        readonly on: LocalDate
        readonly startsAt: string
        readonly code: string
        readonly network: 'in' | 'out'
        readonly deductible: number
        readonly outOfPocket: number
        readonly countedOn: LocalDate | null
      }[]
    | null
}

/** The plans of a client that somebody else is on too, as a statement tells them; null for none. */
export type SharedPlans = readonly SharedPlanRow[] | null

/** What others have drawn of a client's plans, as one value of a statement. Whose it is, is not told. */
export const drawnByOthers = (clientId: Prisma.Sql): Prisma.Sql => Prisma.sql`app.drawn_by_others(${clientId})`

/** A client's coverages with what others on the same plan have drawn. */
export function withOthers(coverages: readonly CoverageForEstimate[], shared: SharedPlans): CoverageForEstimate[] {
  if (shared === null) return [...coverages]
  return coverages.map((coverage) => {
    const plan = shared.find(({ coverageId }) => coverageId === coverage.id)
    return plan ? { ...coverage, others: (plan.lines ?? []).map(othersLineOf) } : coverage
  })
}

const othersLineOf = ({ startsAt, deductible, outOfPocket, ...line }: NonNullable<SharedPlanRow['lines']>[number]): OthersLine => ({
  ...line,
  startsAt: new Date(startsAt),
  drawn: { deductible: toCents(deductible), outOfPocket: toCents(outOfPocket) },
})

/** Keeps with charges what they draw of their plans now; null for what draws on nobody else's. */
export async function saveDraws(
  tx: Tx,
  practiceId: string,
  draws: readonly { readonly chargeId: string; readonly drawn: PlanDraw | null }[],
): Promise<void> {
  if (draws.length === 0) return
  const rows = draws.map(({ chargeId: id, drawn }) => ({ id, ...drawn }))
  await tx.$executeRaw`UPDATE charge c SET drawn_deductible_cents = d.deductible, drawn_out_of_pocket_cents = d."outOfPocket"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d (id uuid, deductible int, "outOfPocket" int)
    WHERE c.practice_id = ${practiceId}::uuid AND c.id = d.id`
}

/** Everybody whose plan somebody else is on too, or was when it was last settled, in the order their charts are locked. */
export async function loadClientsOnSharedPlans(tx: Tx, practiceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT one.client_id AS id FROM coverage one
    WHERE one.practice_id = ${practiceId}::uuid AND one.member_key IS NOT NULL AND EXISTS (SELECT FROM coverage other
      WHERE other.practice_id = one.practice_id AND other.payer_id = one.payer_id AND other.member_key = one.member_key
        AND other.client_id <> one.client_id)
    UNION SELECT c.client_id FROM charge c
    WHERE c.practice_id = ${practiceId}::uuid AND c.status = 'posted' AND c.drawn_out_of_pocket_cents IS NOT NULL
    ORDER BY id`
  return rows.map(({ id }) => id)
}
