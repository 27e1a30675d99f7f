import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadOwnCoverages } from '../../data/records/coverages.ts'
import { loadDaysOfMoney } from '../../data/records/days-of-money.ts'
import { loadCharts } from '../../data/records/merges.ts'
import { loadSetAside } from '../../data/records/own-wishes.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { changedDays } from '../../domain/coverage/changed-days.ts'
import { type CoverageOnFile, verifiedOnly } from '../../domain/coverage/program.ts'
import { type SetAside, withoutSetAside } from '../../domain/coverage/va-wish.ts'
import { wallsBeside } from '../../domain/coverage/walls-beside.ts'
import type { Finding } from '../../domain/finding.ts'
import { addCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { billWaitingDays } from '../billing/bill-waiting.ts'
import { postChargesForDay } from '../billing/post-charges.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { makeSuperbillsAgain } from '../billing/superbills-again.ts'
import { askForCoverageWork } from './ask-for-coverage-work.ts'
import { type Restored, restoreDays } from './restore-days.ts'
import { type Change, type TakenBack, takeBackWalledDays } from './retro-reversal.ts'

export type Following = {
  readonly actor: SignedInActor
  readonly clientId: string
  /** The coverage as the desk has it now, for money. */
  readonly coverage: CoverageOnFile
  /** Days on which a veteran's wish sets it aside from now on. */
  readonly setAside?: SetAside
  readonly now: Date
  /** Writes the coverage's row, between what must come before it and what follows. */
  readonly write: () => Promise<void>
}

/** What a coverage did to the client's account. */
export type Followed = TakenBack & {
  readonly restored: Restored
  /** Days posted anew to whoever pays now. */
  readonly billed: readonly LocalDate[]
  readonly unbilled: readonly Finding[]
  /** Numbers of superbills made again. */
  readonly superbills: readonly string[]
}

/**
 * Writes what the desk knows of a coverage and lets the client's account follow, in one transaction: days behind a wall are taken back
 * and refunded, days of another payer posted to them, days no wall stands before any more restored, superbills of walled days
 * voided and made again once they are free, what waited billed. Where two charts of the
 * client were merged a wall takes back on both. A second time it writes nothing.
 */
export async function followCoverage(tx: Tx, { actor, clientId, coverage, setAside, now, write }: Following): Promise<Followed> {
  const { practiceId } = actor
  const timeZone = await loadPracticeZone(tx, practiceId)
  const aside = [...((await loadSetAside(tx, practiceId, [clientId])).get(clientId) ?? []), ...(setAside ? [setAside] : [])]
  const today = localDateOf(now, timeZone)
  const ids = await loadCharts(tx, practiceId, clientId)
  const own = await loadOwnCoverages(tx, practiceId, ids)
  const asItWas = (chart: string): CoverageOnFile[] => verifiedOnly<CoverageOnFile>(own.get(chart) ?? [])
  const asItWillBe = (chart: string): CoverageOnFile[] =>
    chart === clientId ? [...asItWas(chart).filter(({ id }) => id !== coverage.id), ...withoutSetAside([coverage], aside)] : asItWas(chart)
  const seenFrom = (chart: string, rows: (of: string) => CoverageOnFile[]) =>
    wallsBeside(
      rows(chart),
      ids.filter((other) => other !== chart).flatMap((other) => rows(other)),
    )
  const charts: Chart[] = []
  for (const chart of ids) {
    if (chart !== clientId) await lockClient(tx, practiceId, chart)
    const after = seenFrom(chart, asItWillBe).sort(byPriority)
    const change = { practiceId, clientId: chart, coverageId: coverage.id, after, today, timeZone, now, postedBy: actor.userId }
    charts.push({ before: seenFrom(chart, asItWas), change, back: await takeBackWalledDays(tx, change) })
  }
  await write()
  const followed: Followed[] = []
  for (const chart of charts) followed.push(await followAccount(tx, actor, chart))
  await askForCoverageWork(tx, { practiceId, clientId, coverageId: coverage.id, now })
  const word = { doneBy: actor.userId, now, outcome: coverage.status === 'denied' ? 'Denied.' : 'Verified.' }
  for (const kind of coverage.status === 'denied' ? (['verify-coverage', 'second-plan'] as const) : (['verify-coverage'] as const))
    await finishTasksOfKind(tx, { practiceId, clientId, kind, subjectId: coverage.id }, word)
  return followed.reduce(together)
}

/** One chart of the client, before and after. */
type Chart = { readonly before: readonly CoverageOnFile[]; readonly change: Change; readonly back: TakenBack }

/** What follows on one account once the coverage is written. */
async function followAccount(tx: Tx, actor: SignedInActor, { before, change, back }: Chart): Promise<Followed> {
  const { practiceId, clientId, after, today, now } = change
  const days = await loadDaysOfMoney(tx, practiceId, clientId)
  const billed = [...new Set([...back.days, ...changedDays(days, before, after)])].sort()
  for (const serviceOn of billed)
    await asJob(tx, actor, 'follow-coverage', () => postChargesForDay(tx, { actor, practiceId, clientId, serviceOn, now }))
  if (billed.length === 0) await settleAgain(tx, { practiceId, clientId, serviceOn: today, now, postedBy: actor.userId })
  const restored = await restoreDays(tx, change)
  const unbilled = await billWaitingDays(tx, { actor, now, of: { clientId } })
  const superbills = await makeSuperbillsAgain(tx, { practiceId, clientId, now, by: actor.userId, before, after })
  return { ...back, restored, billed, unbilled, superbills }
}

/** Two charts of one person as one answer. */
const together = (one: Followed, other: Followed): Followed => ({
  days: [...new Set([...one.days, ...other.days])].sort(),
  refundCents: addCents(one.refundCents, other.refundCents),
  restored: {
    days: [...new Set([...one.restored.days, ...other.restored.days])].sort(),
    cancelledCents: addCents(one.restored.cancelledCents, other.restored.cancelledCents),
    waitingCents: addCents(one.restored.waitingCents, other.restored.waitingCents),
  },
  billed: [...new Set([...one.billed, ...other.billed])].sort(),
  unbilled: [...one.unbilled, ...other.unbilled],
  superbills: [...one.superbills, ...other.superbills],
})

const byPriority = (left: CoverageOnFile, right: CoverageOnFile) => left.priority - right.priority
