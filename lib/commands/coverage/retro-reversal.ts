import 'server-only'
import { COVERED } from '../../data/records/given-back.ts'
import {
  insertTransactions,
  loadCredit,
  loadOpenDays,
  loadStanding,
  type NewTransaction,
  type StandingTransaction,
} from '../../data/records/ledger.ts'
import { loadCollected } from '../../data/records/refunds.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { type LedgerDraft, postingsForRefundOpened } from '../../domain/billing/postings.ts'
import { isBilledToClient, type PostedOnCharge, postingsForRetroMedicaid } from '../../domain/billing/retro-medicaid.ts'
import { refundDueOn } from '../../domain/billing/rule-refund.ts'
import { type CoverageOnFile, chargeWallOn } from '../../domain/coverage/program.ts'
import { type Cents, minCents, subtractCents, sumCents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { askForRefund } from '../billing/ask-for-refund.ts'

/** A coverage that is about to be written, or was, and everything that stands beside it. */
export type Change = {
  readonly practiceId: string
  readonly clientId: string
  readonly coverageId: string
  /** The coverages that count for money, as they will be. */
  readonly after: readonly CoverageOnFile[]
  readonly today: LocalDate
  readonly timeZone: string
  readonly now: Date
  readonly postedBy: string
}

export type TakenBack = { readonly days: readonly LocalDate[]; readonly refundCents: Cents }

/**
 * Takes back everything charged to a client on days behind a wall, and opens the refund of what was paid for them; credit goes the same
 * way where nothing may be paid ahead any more. A second time it writes nothing. Post it before the coverage's row: afterwards the
 * database takes no debit for those days.
 */
export async function takeBackWalledDays(tx: Tx, change: Change): Promise<TakenBack> {
  const { practiceId, clientId, coverageId, after, today, now, postedBy } = change
  const standing = await loadStanding(tx, practiceId, { clientId, ledgerEntries: { some: { account: 'ar_client' } } })
  const open = new Map((await loadOpenDays(tx, practiceId, clientId)).map(({ on, cents }) => [on, cents]))
  const touched = standing.flatMap(({ postings }) => postings.filter(isClients).map(({ serviceOn }) => serviceOn))
  const days = [...new Set(touched)].sort()
  const back = postingsForRetroMedicaid(
    days.map((on) => postedOn(on, standing, open.get(on) ?? ZERO)),
    after,
  )
  const collected = sumCents(back.map((day) => day.collected))
  const credit = chargeWallOn(after, today) === null ? ZERO : await creditToReturn(tx, change, collected)
  const refundCents = toCents(collected + credit)
  const refundId = refundCents > 0 ? await openRefundOf(tx, change, refundCents) : null
  const row = { clientId, happenedAt: now, postedBy }
  const writing = back.flatMap(({ chargeId: on, reversals }): NewTransaction[] => {
    const billed = standing.filter((one) => isBilledToClient(one) && one.serviceOn === on)
    return reversals.map((draft, index) => {
      const undone = billed[index]
      return {
        ...row,
        ...draft,
        serviceOn: on as LocalDate,
        chargeId: undone?.chargeId ?? null,
        claimId: undone?.claimId ?? null,
        writeOffId: undone?.writeOffId ?? null,
        reversesId: undone?.id ?? null,
        refundId: draft.kind === 'refund_opened' ? refundId : null,
        memo: { reason: COVERED, coverageId },
      }
    })
  })
  if (credit > 0) {
    const ahead = postingsForRefundOpened({ amount: credit, credit })
    writing.push({ ...row, ...ahead, serviceOn: today, refundId, memo: { reason: COVERED, coverageId, of: 'credit' } })
  }
  await insertTransactions(tx, practiceId, writing)
  return { days: back.map(({ chargeId }) => chargeId as LocalDate), refundCents }
}

/** What was paid ahead, as far as it came from the client. */
async function creditToReturn(tx: Tx, { practiceId, clientId }: Change, collected: Cents): Promise<Cents> {
  const credit = await loadCredit(tx, practiceId, clientId)
  if (credit <= 0) return ZERO
  const { total } = await loadCollected(tx, practiceId, clientId)
  return toCents(Math.max(ZERO, minCents(credit, subtractCents(total, collected))))
}

/** All of it goes back by the day a refund is due. */
async function openRefundOf(tx: Tx, { practiceId, clientId, today, timeZone, now, postedBy }: Change, amount: Cents): Promise<string> {
  const dueOn = refundDueOn(today, await loadRuleset(tx, practiceId, today))
  return askForRefund(tx, { practiceId, clientId, amount, why: 'covered_after_all', note: null, dueOn, timeZone, now, openedBy: postedBy })
}

const isClients = ({ account }: { readonly account: string }) => account === 'ar_client'

/** A day's transactions as one: what was charged, and what still lies there of the money that came. */
function postedOn(on: LocalDate, standing: readonly StandingTransaction[], open: Cents): PostedOnCharge {
  const billed = standing.filter((one) => isBilledToClient(one) && one.serviceOn === on)
  const charged = sumCents(billed.flatMap(({ postings }) => postings.filter(isClients).map(({ cents }) => cents)))
  const paid = subtractCents(charged, open)
  const came: LedgerDraft = { kind: 'payment', postings: [{ account: 'ar_client', cents: toCents(0 - paid), coverageId: null }] }
  const drafts = [...billed.map(({ kind, postings }) => ({ kind, postings })), ...(paid === 0 ? [] : [came])]
  return { chargeId: on, on, drafts }
}
