import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import { clientNameOf, legalNameOf } from '../../domain/clients/client-name.ts'
import { decideMerge, type MergeCode, undoEndsAt } from '../../domain/clients/decide-merge.ts'
import { type LikelyWay, likelyFinder } from '../../domain/clients/rule-duplicates.ts'
import { type Ruling, rulingOf } from '../../domain/finding.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { loadLikelyClients } from '../records/likely-clients.ts'
import { loadMergeChart } from '../records/merges.ts'
import { loadPracticeRules } from '../records/rulesets.ts'
import { asJob, type Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

type Desk = Extract<Actor, { role: 'front-desk' | 'admin' }>

const names = { id: true, legalFirstName: true, legalLastName: true, chosenName: true } satisfies Prisma.ClientSelect
const merged = { mergedAt: true, mergedBecause: true } satisfies Prisma.ClientSelect
const account = { where: { account: { in: ['ar_client' as const, 'client_credits' as const] } }, select: { account: true, cents: true } }

/** What lies in the other chart, as far as this reader may see it. */
export type OtherChart = {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly mergedAt: Date
  readonly reason: string
  /** Until when the two can be taken apart. */
  readonly undoUntil: Date
  readonly visits: readonly { readonly id: string; readonly kind: AppointmentKind; readonly startsAt: Date; readonly timeZone: string }[]
  readonly notes: number
  readonly papers: number
  readonly files: number
  readonly messages: number
  readonly owed: Cents
  readonly credit: Cents
}

export type MergedCharts = {
  /** The chart that stays, where this one was merged. */
  readonly into: { readonly id: string; readonly name: string; readonly at: Date; readonly reason: string; readonly undoUntil: Date } | null
  readonly others: readonly OtherChart[]
  readonly owed: Cents
  readonly credit: Cents
}

type Balances = readonly { readonly account: string; readonly cents: bigint }[]
const owedOf = (balances: Balances): Cents => toCents(Number(balances.find(({ account: of }) => of === 'ar_client')?.cents ?? 0n))
const creditOf = (balances: Balances): Cents =>
  toCents(0 - Number(balances.find(({ account: of }) => of === 'client_credits')?.cents ?? 0n))

/** The other charts of this client, with what lies in them; or the one that stays. Null where the chart stands by itself. */
export async function findMergedCharts(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<MergedCharts | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      ...merged,
      mergedInto: { select: names },
      ledgerBalances: account,
      mergedCharts: {
        orderBy: { mergedAt: 'asc' },
        select: {
          ...{ ...names, ...merged, createdAt: true, ledgerBalances: account },
          appointments: {
            where: { status: { notIn: ['cancelled'] } },
            orderBy: { startsAt: 'desc' },
            select: { id: true, kind: true, startsAt: true, timeZone: true },
          },
          _count: { select: { notes: true, signatures: true, messages: true, attachments: { where: { removedAt: null } } } },
        },
      },
    },
  })
  if (!row || (!row.mergedInto && row.mergedCharts.length === 0)) return null
  const hours = (await loadPracticeRules(tx, actor.practiceId, now)).ruleset.values['merge.undo-hours']
  const since = (one: { readonly mergedAt: Date | null; readonly mergedBecause: string | null }) => ({
    at: one.mergedAt ?? now,
    reason: one.mergedBecause ?? '',
    undoUntil: undoEndsAt(one.mergedAt ?? now, hours),
  })
  return {
    into: row.mergedInto && { id: row.mergedInto.id, name: clientNameOf(row.mergedInto), ...since(row) },
    others: row.mergedCharts.map(({ _count, ...chart }) => {
      const { at: mergedAt, ...why } = since(chart)
      return {
        ...{ id: chart.id, name: clientNameOf(chart), createdAt: chart.createdAt, mergedAt, ...why, visits: chart.appointments },
        ...{ notes: _count.notes, papers: _count.signatures, files: _count.attachments, messages: _count.messages },
        ...{ owed: owedOf(chart.ledgerBalances), credit: creditOf(chart.ledgerBalances) },
      }
    }),
    owed: owedOf(row.ledgerBalances),
    credit: creditOf(row.ledgerBalances),
  }
}

/** One of two charts, as the desk compares them. */
export type ChartSide = {
  readonly id: string
  readonly name: string
  readonly legalName: string
  readonly bornOn: LocalDate | null
  readonly phone: string | null
  readonly email: string
  readonly address: string
  readonly createdAt: Date
  readonly visits: number
  readonly papers: number
  readonly owed: Cents
  readonly credit: Cents
}

/** Two charts side by side and what the rules say of merging them; null where either is none this reader may see. */
export async function findMergePreview(
  tx: Tx,
  actor: Desk,
  { staysId, goesId }: { readonly staysId: string; readonly goesId: string },
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<{ readonly stays: ChartSide; readonly goes: ChartSide; readonly ruling: Ruling<MergeCode> } | null> {
  const { practiceId } = actor
  const today = localDateOf(now, timeZone)
  const [stays, goes] = [await findSide(tx, actor, staysId), await findSide(tx, actor, goesId)]
  if (!stays || !goes) return null
  const charts = await asJob(tx, actor, 'merge-charts', async () => [
    await loadMergeChart(tx, practiceId, staysId, { today, now }),
    await loadMergeChart(tx, practiceId, goesId, { today, now }),
  ])
  const [one, other] = charts
  if (!one || !other) return null
  return { stays, goes, ruling: rulingOf(decideMerge(one, other, today), { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }) }
}

async function findSide(tx: Tx, actor: Desk, clientId: string): Promise<ChartSide | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      ...{ ...names, bornOn: true, phone: true, email: true, addressLine: true, city: true, state: true, zip: true, createdAt: true },
      ledgerBalances: account,
      _count: { select: { appointments: { where: { status: { notIn: ['cancelled'] } } }, signatures: true } },
    },
  })
  if (!row) return null
  const { ledgerBalances, _count, bornOn, id, phone, email, createdAt } = row
  return {
    ...{ id, name: clientNameOf(row), legalName: legalNameOf(row), bornOn: fromDayOrNull(bornOn), phone, email, createdAt },
    address: addressInOneLine(row),
    ...{ visits: _count.appointments, papers: _count.signatures, owed: owedOf(ledgerBalances), credit: creditOf(ledgerBalances) },
  }
}

export type LikelyChart = {
  readonly id: string
  readonly name: string
  readonly bornOn: LocalDate | null
  readonly by: readonly LikelyWay[]
}

/** Other charts that are likely the same person's, and by what. Null for a chart that was merged: it goes nowhere else. */
export async function listLikelyCharts(tx: Tx, actor: Desk, clientId: string): Promise<LikelyChart[] | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId, mergedIntoId: null }] },
    select: { ...names, bornOn: true, phone: true, email: true },
  })
  if (!row) return null
  const { legalFirstName: firstName, legalLastName: lastName, phone, email } = row
  const person = { firstName, lastName, bornOn: fromDayOrNull(row.bornOn), phone, email }
  const onFile = await loadLikelyClients(tx, actor.practiceId, person)
  return likelyFinder(onFile.filter((other) => other.clientId !== clientId))(person).map(({ person: other, by }) => ({
    ...{ id: other.clientId, name: `${other.firstName} ${other.lastName}`.trim(), bornOn: other.bornOn, by },
  }))
}
