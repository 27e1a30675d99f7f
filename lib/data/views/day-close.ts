import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { cashOf, dayToCount, type MethodSum, sumsByMethod, type UncountedDay } from '../../domain/billing/day-close.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import type { DepositSlipContent } from '../../domain/practice/documents/papers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadDayMoves, loadLastClosedDay, loadUncountedDays, type NamedMove } from '../records/day-closes.ts'
import { loadPracticeOnPaper } from '../records/papers.ts'
import { loadNames } from '../records/users.ts'
import type { Tx } from '../scope.ts'

export type ClosedDay = {
  readonly id: string
  readonly day: LocalDate
  readonly countedCents: Cents
  readonly differenceCents: Cents
  readonly words: string | null
  readonly depositNumber: string
  readonly closedAt: Date
  readonly closedBy: string
}

export type DayAtTheDesk = {
  readonly day: LocalDate
  readonly isClosed: boolean
  readonly moves: readonly NamedMove[]
  readonly sums: readonly MethodSum[]
  readonly cashCents: Cents
  /** The newest first. */
  readonly closed: Page<ClosedDay>
  /** Days before today with money that are not closed, oldest first. */
  readonly uncounted: readonly UncountedDay[]
  /** The day from which the desk is counted, where one was set. */
  readonly counting: { readonly from: LocalDate; readonly reason: string; readonly setBy: string } | null
}

/** A day of the desk to be counted: the one that is asked for, else the next to be counted; the days that wait, and a page of those closed. */
export async function findDayAtTheDesk(
  tx: Tx,
  { practiceId }: Actor,
  { day: asked, today, page }: { readonly day: LocalDate | null; readonly today: LocalDate; readonly page?: number | undefined },
): Promise<DayAtTheDesk> {
  const lastClosed = await loadLastClosedDay(tx, practiceId)
  const uncounted = await loadUncountedDays(tx, practiceId, { lastClosed, before: today })
  const day = asked ?? dayToCount(lastClosed, uncounted, today)
  const moves = await loadDayMoves(tx, practiceId, day)
  return {
    day,
    isClosed: lastClosed !== null && day <= lastClosed,
    moves,
    sums: sumsByMethod(moves),
    cashCents: cashOf(moves),
    closed: await listClosedDays(tx, practiceId, page ?? 1),
    uncounted,
    counting: await findCountingStart(tx, practiceId),
  }
}

async function findCountingStart(tx: Tx, practiceId: string): Promise<DayAtTheDesk['counting']> {
  const row = await tx.countingStart.findFirst({
    where: { practiceId },
    orderBy: { day: 'desc' },
    select: { day: true, reason: true, setBy: true },
  })
  if (!row) return null
  const names = await loadNames(tx, practiceId, [row.setBy])
  return { from: fromDay(row.day), reason: row.reason, setBy: names.get(row.setBy) ?? '' }
}

const CLOSED = 31

async function listClosedDays(tx: Tx, practiceId: string, asked: number): Promise<Page<ClosedDay>> {
  const where = { practiceId }
  const total = await tx.dayClose.count({ where })
  const { page, skip, take } = cutAt(asked, total, CLOSED)
  const rows = await tx.dayClose.findMany({
    where,
    orderBy: { day: 'desc' },
    skip,
    take,
    select: {
      id: true,
      day: true,
      countedCents: true,
      differenceCents: true,
      words: true,
      depositNumber: true,
      closedAt: true,
      closedBy: true,
    },
  })
  const names = await loadNames(
    tx,
    practiceId,
    rows.map(({ closedBy }) => closedBy),
  )
  const items = rows.map(({ day, countedCents, differenceCents, closedBy, ...row }) => ({
    ...row,
    day: fromDay(day),
    countedCents: toCents(countedCents),
    differenceCents: toCents(differenceCents),
    closedBy: names.get(closedBy) ?? '',
  }))
  return { items, total, page, pageSize: CLOSED }
}

/** The slip that goes to the bank with a closed day's cash and checks; no client is named on it. */
export async function findDepositSlip(tx: Tx, { practiceId }: Actor, id: string): Promise<DepositSlipContent | null> {
  const row = await tx.dayClose.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { day: true, depositNumber: true, content: true },
  })
  const practice = row && (await loadPracticeOnPaper(tx, practiceId))
  if (!row || !practice) return null
  const { timeZone: _timeZone, ...onPaper } = practice
  const { deposit } = readJson('DayClose.content', row.content)
  return { number: row.depositNumber, day: fromDay(row.day), practice: onPaper, ...deposit }
}
