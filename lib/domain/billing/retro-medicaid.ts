import { type CoverageOnFile, chargeWallOn } from '../coverage/program.ts'
import { type Cents, sumCents, toCents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import { type LedgerDraft, type Posting, reversalOf } from './postings.ts'

/** A charge with everything posted on it, oldest first. */
export type PostedOnCharge = {
  readonly chargeId: string
  readonly on: LocalDate
  readonly drafts: readonly LedgerDraft[]
}

/** What undoes one charge's client side: the reversals, and what goes back to the client. */
export type RetroCharge = {
  readonly chargeId: string
  readonly reversals: readonly LedgerDraft[]
  readonly collected: Cents
}

const incoming = ['payment', 'credit_applied'] as const

/**
 * Takes every charge to the client back for the days a wall now covers.
 *
 * Client charges, discounts and transfers are reversed; what was collected becomes credit and is set aside as a refund, all of it.
 * Days the coverage does not reach stay as they are. What a plan paid or owes is not touched. Post these before the row of the
 * coverage is written: afterwards the ledger takes no debit to the client for those days, not even one that undoes a discount.
 */
export function postingsForRetroMedicaid(charges: readonly PostedOnCharge[], coverages: readonly CoverageOnFile[]): RetroCharge[] {
  return charges.filter(({ on }) => chargeWallOn(coverages, on) !== null).flatMap(undone)
}

function undone({ chargeId, drafts }: PostedOnCharge): RetroCharge[] {
  const billed = drafts.filter(isBilledToClient)
  const came = drafts.filter((draft) => isIncoming(draft) || isGivenBack(draft))
  const collected = toCents(0 - sumCents(came.flatMap(({ postings }) => clientSide(postings))))
  const standing = sumCents(billed.flatMap(({ postings }) => clientSide(postings)))
  const givenUp = sumCents(billed.filter(isWriteOff).flatMap(({ postings }) => clientSide(postings)))
  if (standing === 0 && collected === 0 && givenUp === 0) return []
  const refund: LedgerDraft[] =
    collected > 0
      ? [
          { kind: 'reversal', postings: [posting('ar_client', collected), posting('client_credits', toCents(0 - collected))] },
          { kind: 'refund_opened', postings: [posting('client_credits', collected), posting('refunds_payable', toCents(0 - collected))] },
        ]
      : []
  return [{ chargeId, reversals: [...billed.map(reversalOf), ...refund], collected }]
}

/** What was given up of a share goes with the share, also where nothing is left of both: the plan’s side is settled again behind the wall. */
const isWriteOff = ({ kind }: LedgerDraft) => kind === 'write_off'
const isIncoming = ({ kind }: LedgerDraft) => (incoming as readonly string[]).includes(kind)
const clientSide = (postings: readonly Posting[]) => postings.filter(({ account }) => account === 'ar_client').map(({ cents }) => cents)
/** What an earlier taking back moved from the client's account to their credit. */
const isGivenBack = ({ kind, postings }: LedgerDraft) => kind === 'reversal' && postings.some(({ account }) => account === 'client_credits')
const touchesClient = ({ postings }: LedgerDraft) => postings.some(({ account }) => account === 'ar_client')
const posting = (account: Posting['account'], cents: Cents): Posting => ({ account, cents, coverageId: null })

/** What a client was charged, or let off, on a day: neither what they paid nor what was given back to them. */
export const isBilledToClient = (draft: LedgerDraft): boolean => touchesClient(draft) && !isIncoming(draft) && !isGivenBack(draft)
