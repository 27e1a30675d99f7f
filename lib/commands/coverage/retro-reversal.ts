import 'server-only'
import { insertTransactions, loadStanding, type NewTransaction, type StandingTransaction } from '../../data/records/ledger.ts'
import type { Tx } from '../../data/scope.ts'
import { isBilledToClient, type PostedOnCharge, postingsForRetroMedicaid } from '../../domain/billing/retro-medicaid.ts'
import type { CoverageOnFile } from '../../domain/coverage/program.ts'
import { type Cents, sumCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'

export type Retro = {
  readonly practiceId: string
  readonly clientId: string
  /** The coverage as it will be. */
  readonly coverage: CoverageOnFile
  readonly now: Date
  readonly postedBy: string
}

export type TakenBack = { readonly days: readonly LocalDate[]; readonly rebill: readonly LocalDate[]; readonly refundCents: Cents }

const isIncoming = ({ kind }: Pick<StandingTransaction, 'kind'>) => kind === 'payment' || kind === 'credit_applied'

/**
 * Takes back everything charged to a client on days that a coverage about to be saved puts behind the wall, and opens the refund of
 * what was paid (2.5 M10, decision 27). Days behind another coverage's wall were taken back when that one was saved. Post it before the coverage's row: afterwards the database takes no debit for those days.
 */
export async function takeBackWalledDays(tx: Tx, { practiceId, clientId, coverage, now, postedBy }: Retro): Promise<TakenBack> {
  const standing = await loadStanding(tx, practiceId, { clientId, ledgerEntries: { some: { account: 'ar_client' } } })
  const days = [...new Set(standing.flatMap(({ postings }) => postings.filter(isClients).map(({ serviceOn }) => serviceOn)))].sort()
  const posted = days.map((on) => postedOn(on, standing))
  const back = postingsForRetroMedicaid(posted, [coverage])
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
        reversesId: undone?.id ?? null,
        memo: { reason: 'covered-after-all', coverageId: coverage.id },
        postings: draft.postings,
      }
    })
  })
  await insertTransactions(tx, practiceId, writing)
  return {
    days: back.map(({ chargeId }) => chargeId as LocalDate),
    rebill: back.filter(({ rebill }) => rebill).map(({ chargeId }) => chargeId as LocalDate),
    refundCents: sumCents(back.map(({ collected }) => collected)),
  }
}

const isClients = ({ account }: { readonly account: string }) => account === 'ar_client'

/** A day's transactions as one: payments count with what of them went to that day. */
function postedOn(on: LocalDate, standing: readonly StandingTransaction[]): PostedOnCharge {
  const drafts = standing.flatMap((one) => {
    if (!isIncoming(one)) return one.serviceOn === on ? [{ kind: one.kind, postings: one.postings }] : []
    const own = one.postings.filter((posting) => isClients(posting) && posting.serviceOn === on)
    return own.length > 0 ? [{ kind: one.kind, postings: own }] : []
  })
  const billable = standing.some((one) => one.serviceOn === on && one.postings.some(({ account }) => billableRevenue.includes(account)))
  return { chargeId: on, on, billable, drafts }
}

const billableRevenue: readonly string[] = ['revenue_individual', 'revenue_group', 'revenue_evaluation']
