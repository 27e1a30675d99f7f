import 'server-only'
import { loadPaidDays } from '../../data/records/account.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertTransactions, loadStanding, type NewTransaction, type StandingTransaction } from '../../data/records/ledger.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import type { LedgerDraft } from '../../domain/billing/postings.ts'
import { isBilledToClient, type PostedOnCharge, postingsForRetroMedicaid } from '../../domain/billing/retro-medicaid.ts'
import { refundDueOn } from '../../domain/billing/rule-refund.ts'
import type { CoverageOnFile } from '../../domain/coverage/program.ts'
import { type Cents, sumCents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { askForRefund } from '../billing/ask-for-refund.ts'

export type Retro = {
  readonly practiceId: string
  readonly clientId: string
  /** The coverage as it will be. */
  readonly coverage: CoverageOnFile
  readonly now: Date
  readonly postedBy: string
}

export type TakenBack = { readonly days: readonly LocalDate[]; readonly rebill: readonly LocalDate[]; readonly refundCents: Cents }

/**
 * Takes back everything charged to a client on days that a coverage about to be saved puts behind the wall, and opens the refund of
 * what was paid (2.5 M10, decision 27). Days behind another coverage's wall were taken back when that one was saved. Post it before the coverage's row: afterwards the database takes no debit for those days.
 */
export async function takeBackWalledDays(tx: Tx, { practiceId, clientId, coverage, now, postedBy }: Retro): Promise<TakenBack> {
  const standing = await loadStanding(tx, practiceId, { clientId, ledgerEntries: { some: { account: 'ar_client' } } })
  const days = [...new Set(standing.flatMap(({ postings }) => postings.filter(isClients).map(({ serviceOn }) => serviceOn)))].sort()
  const paid = new Map((await loadPaidDays(tx, practiceId, clientId)).map((day) => [day.on, day.paid]))
  const posted = days.map((on) => postedOn(on, standing, paid.get(on) ?? toCents(0)))
  const back = postingsForRetroMedicaid(posted, [coverage])
  const refundCents = sumCents(back.map(({ collected }) => collected))
  const refundId = refundCents > 0 ? await openRefundOf(tx, { practiceId, clientId, now, postedBy }, refundCents) : null
  const writing = back.flatMap(({ chargeId: on, reversals }): NewTransaction[] => {
    const billed = standing.filter((one) => isBilledToClient(one) && one.serviceOn === on)
    return reversals.map((draft, index) => {
      const undone = billed[index]
      return {
        kind: draft.kind,
        clientId,
        serviceOn: on as LocalDate,
        happenedAt: now,
        postedBy,
        chargeId: undone?.chargeId ?? null,
        claimId: undone?.claimId ?? null,
        writeOffId: undone?.writeOffId ?? null,
        reversesId: undone?.id ?? null,
        refundId: draft.kind === 'refund_opened' ? refundId : null,
        memo: { reason: 'covered-after-all', coverageId: coverage.id },
        postings: draft.postings,
      }
    })
  })
  await insertTransactions(tx, practiceId, writing)
  return {
    days: back.map(({ chargeId }) => chargeId as LocalDate),
    rebill: back.filter(({ rebill }) => rebill).map(({ chargeId }) => chargeId as LocalDate),
    refundCents,
  }
}

/** All of it goes back by the day a refund is due. */
async function openRefundOf(tx: Tx, { practiceId, clientId, now, postedBy }: Omit<Retro, 'coverage'>, amount: Cents): Promise<string> {
  const timeZone = await loadPracticeZone(tx, practiceId)
  const today = localDateOf(now, timeZone)
  const dueOn = refundDueOn(today, await loadRuleset(tx, practiceId, today))
  return askForRefund(tx, { practiceId, clientId, amount, why: 'covered_after_all', note: null, dueOn, timeZone, now, openedBy: postedBy })
}

const isClients = ({ account }: { readonly account: string }) => account === 'ar_client'

/** A day's transactions as one: what was charged, and what still lies there of the money that came. */
function postedOn(on: LocalDate, standing: readonly StandingTransaction[], paid: Cents): PostedOnCharge {
  const billed = standing.filter((one) => isBilledToClient(one) && one.serviceOn === on)
  const came: LedgerDraft = { kind: 'payment', postings: [{ account: 'ar_client', cents: toCents(0 - paid), coverageId: null }] }
  const drafts = [...billed.map(({ kind, postings }) => ({ kind, postings })), ...(paid === 0 ? [] : [came])]
  const billable = standing.some((one) => one.serviceOn === on && one.postings.some(({ account }) => billableRevenue.includes(account)))
  return { chargeId: on, on, billable, drafts }
}

const billableRevenue: readonly string[] = ['revenue_individual', 'revenue_group', 'revenue_evaluation']
