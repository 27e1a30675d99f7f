import 'server-only'
import { type ForgottenKind, keptSince, type RetentionDay } from '../../domain/practice/retention.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** How many rows one transaction deletes at most. */
export const batchOf = (kind: ForgottenKind): number => (kind === 'consult' ? 50 : 5_000)

export type KeptCount = { readonly count: number; readonly past: number; readonly held: number }

/** How many rows of a kind there are, how many are past their days, and how many of those a legal hold keeps. */
export async function countKept(tx: Tx, kind: ForgottenKind, day: RetentionDay): Promise<KeptCount> {
  const before = kind === 'consult' ? toDay(day.today) : keptSince(kind, day)
  const [row] =
    kind === 'attempt'
      ? await tx.$queryRaw<
          Counted[]
        >`SELECT count(*) AS count, count(*) FILTER (WHERE expire < ${before.getTime()}::bigint) AS past, 0 AS held FROM rate_limit`
      : await tx.$queryRaw<Counted[]>`SELECT * FROM app.kept_counts(${kind}, ${before})`
  return { count: Number(row?.count ?? 0), past: Number(row?.past ?? 0), held: Number(row?.held ?? 0) }
}

type Counted = { readonly count: bigint; readonly past: bigint; readonly held: bigint }

/** Deletes one batch of a kind; gives how many. Budgets of attempts are nobody's and belong to no practice. */
export async function forgetRows(tx: Tx, kind: Exclude<ForgottenKind, 'consult'>, day: RetentionDay): Promise<number> {
  const before = keptSince(kind, day)
  if (kind === 'attempt') return tx.$executeRaw`DELETE FROM rate_limit WHERE expire < ${before.getTime()}::bigint`
  const [row] = await tx.$queryRaw<{ gone: number }[]>`SELECT app.forget(${kind}, ${before}, ${batchOf(kind)}::int) AS gone`
  return row?.gone ?? 0
}

/** Deletes what strangers typed and nothing followed, with the calls, what they reserved and their links. Gives which requests. */
export async function forgetConsults(tx: Tx, today: LocalDate, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT app.forget_consults(${today}::date, ${now}, ${batchOf('consult')}::int) AS id`
  return rows.map(({ id }) => id)
}

/** When the keeping was last looked after on this practice; null before the first time. */
export async function loadLastRun(tx: Tx, practiceId: string): Promise<Date | null> {
  const { _max } = await tx.retentionRun.aggregate({ where: { practiceId }, _max: { ranAt: true } })
  return _max.ranAt
}

export type RunCount = { readonly kind: string; readonly deleted: number; readonly held: number }

/** Writes down what a run came to, kind by kind. */
export async function writeRun(tx: Tx, practiceId: string, ranAt: Date, counts: readonly RunCount[]): Promise<void> {
  for (const { kind, deleted, held } of counts) {
    await tx.retentionRun.upsert({
      where: { practiceId_kind: { practiceId, kind } },
      create: { practiceId, kind, ranAt, deleted, held, deletedInAll: deleted },
      update: { ranAt, deleted, held, deletedInAll: { increment: deleted } },
    })
  }
}
