import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import {
  type ForgottenKind,
  forgottenKinds,
  type KeptByLawKind,
  keptByLawKinds,
  keptSince,
  type RetentionDay,
  retentionRule,
} from '../../domain/practice/retention.ts'
import { countKept } from '../records/retention.ts'
import { loadPracticeRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

type Line<Kind> = { readonly kind: Kind; readonly howLong: number; readonly count: number; readonly past: number }

export type ForgottenLine = Line<ForgottenKind> & {
  readonly held: number
  readonly deleted: number | null
  readonly deletedInAll: number
}
export type KeptByLawLine = Line<KeptByLawKind>

export type HoldLine = {
  readonly id: string
  readonly clientId: string | null
  readonly clientName: string | null
  readonly reason: string
  readonly placedAt: Date
  readonly placedBy: string
  readonly lifted: { readonly at: Date; readonly by: string; readonly reason: string } | null
}

export type RetentionPage = {
  readonly lastRanAt: Date | null
  readonly forgotten: readonly ForgottenLine[]
  readonly keptByLaw: readonly KeptByLawLine[]
  /** Those that stand before those that were lifted. */
  readonly holds: Page<HoldLine>
  /** How many stand. */
  readonly standing: number
}

/** What is kept, how long, how much of it there is, when it was last looked after, and a page of what is held: what stands first, the newest before. */
export async function findRetention(tx: Tx, { practiceId }: Admin, now: Date, asked = 1): Promise<RetentionPage> {
  const day = await loadPracticeRules(tx, practiceId, now)
  const runs = await tx.retentionRun.findMany({
    where: { practiceId },
    select: { kind: true, ranAt: true, deleted: true, deletedInAll: true },
  })
  const runOf = new Map(runs.map((run) => [run.kind, run]))
  const forgotten: ForgottenLine[] = []
  for (const kind of forgottenKinds) {
    const run = runOf.get(kind)
    const { count, past, held } = await countKept(tx, kind, day)
    forgotten.push({ ...lineOf(kind, day), count, past, held, deleted: run?.deleted ?? null, deletedInAll: Number(run?.deletedInAll ?? 0) })
  }
  const keptByLaw: KeptByLawLine[] = []
  for (const kind of keptByLawKinds) {
    const before = keptSince(kind, day)
    keptByLaw.push({
      ...lineOf(kind, day),
      count: await counts[kind](tx, practiceId, null),
      past: await counts[kind](tx, practiceId, before),
    })
  }
  const lastRanAt = runs.reduce<Date | null>((last, { ranAt }) => (last && last > ranAt ? last : ranAt), null)
  const standing = await tx.legalHold.count({ where: { practiceId, liftedAt: null } })
  return { lastRanAt, forgotten, keptByLaw, holds: await listHolds(tx, practiceId, asked), standing }
}

const lineOf = <Kind extends ForgottenKind | KeptByLawKind>(kind: Kind, { ruleset: { values } }: RetentionDay) => ({
  kind,
  howLong: values[retentionRule(kind).parameter],
})

/** How many there are of what the law keeps; with a moment, how many are older than it. */
const counts: Readonly<Record<KeptByLawKind, (tx: Tx, practiceId: string, before: Date | null) => Promise<number>>> = {
  trail: (tx, practiceId, before) =>
    tx.auditEvent.count({ where: { practiceId, ...(before && { atMicros: { lt: BigInt(before.getTime()) * 1000n } }) } }),
  paper: (tx, practiceId, before) =>
    tx.signature.count({
      where: {
        practiceId,
        ...(before && { signedAt: { lt: before }, OR: [{ revokedAt: { lt: before } }, { client: { status: 'closed' } }] }),
      },
    }),
  record: (tx, practiceId, before) =>
    tx.client.count({
      where: { practiceId, ...(before && { createdAt: { lt: before }, appointments: { none: { startsAt: { gte: before } } } }) },
    }),
  money: (tx, practiceId, before) => tx.ledgerTransaction.count({ where: { practiceId, ...(before && { happenedAt: { lt: before } }) } }),
}

const HOLDS = 30

async function listHolds(tx: Tx, practiceId: string, asked: number): Promise<Page<HoldLine>> {
  const where = { practiceId }
  const total = await tx.legalHold.count({ where })
  const { page, skip, take } = cutAt(asked, total, HOLDS)
  const rows = await tx.legalHold.findMany({
    where,
    orderBy: [{ liftedAt: { sort: 'desc', nulls: 'first' } }, { placedAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
    include: { client: { select: { chosenName: true, legalFirstName: true, legalLastName: true } } },
  })
  const userIds = [...new Set(rows.flatMap(({ placedBy, liftedBy }) => (liftedBy ? [placedBy, liftedBy] : [placedBy])))]
  const users = await tx.user.findMany({ where: { practiceId, id: { in: userIds } }, select: { id: true, name: true } })
  const nameOf = new Map(users.map(({ id, name }) => [id, name]))
  const items = rows.map(({ id, clientId, client, reason, placedAt, placedBy, liftedAt, liftedBy, liftReason }) => ({
    id,
    clientId,
    clientName: client && clientNameOf(client),
    reason,
    placedAt,
    placedBy: nameOf.get(placedBy) ?? '',
    lifted: liftedAt && { at: liftedAt, by: nameOf.get(liftedBy ?? '') ?? '', reason: liftReason ?? '' },
  }))
  return { items, total, page, pageSize: HOLDS }
}
