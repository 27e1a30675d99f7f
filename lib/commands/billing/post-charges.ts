import 'server-only'
import { type KnownForDay, type LoadedDay, loadBillingDay } from '../../data/records/billing-day.ts'
import { updateCharge } from '../../data/records/charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import {
  type ClaimOfDay,
  insertDay,
  insertTransactions,
  loadStanding,
  type NewCharge,
  type NewTransaction,
  reversing,
} from '../../data/records/ledger.ts'
import { saveUnbilled } from '../../data/records/unbilled.ts'
import type { Tx } from '../../data/scope.ts'
import { accountAfter } from '../../domain/billing/account-after.ts'
import type { ChargeLine } from '../../domain/billing/charge-types.ts'
import { chargesForDay, type DayCharges } from '../../domain/billing/charges-for-day.ts'
import { postingsForCharge } from '../../domain/billing/postings.ts'
import { reconcileCharges } from '../../domain/billing/reconcile-charges.ts'
import { type SettledCharge, settleDay } from '../../domain/billing/settle-day.ts'
import type { Finding } from '../../domain/finding.ts'
import { newId } from '../../ids.ts'
import type { PostDay, Posting } from './posting.ts'
import { reviewOverpayments } from './review-overpayment.ts'
import { settleKnown } from './settle-again.ts'

/**
 * Writes what a client's day bills, from its signed notes. Call it in the transaction that signs a note.
 *
 * Always the whole day: what stands and is still right stays, what changed is reversed and charged anew. The claim, the ledger,
 * the sliding discount by date of service and the share the plan leaves to the client by its answers go with it, and so do the shares
 * of every other day of that plan's account: each as if notes had been signed in the order of the days.
 * Nothing is left to the client under Medicaid or VA. Gives what could not be billed and why; it is never moved to the client, and a visit
 * of which something waits stands on the list of those not billed.
 */
export async function postChargesForDay(tx: Tx, day: PostDay): Promise<readonly Finding[]> {
  await lockClient(tx, day.practiceId, day.clientId)
  return postLockedDay(tx, day)
}

/** The same, where the client is locked before, something of the day may be known, and a statement may be on its way that it is read behind. */
export async function postLockedDay(
  tx: Tx,
  { actor, ...day }: PostDay,
  known?: KnownForDay,
  behind?: Promise<unknown>,
): Promise<readonly Finding[]> {
  const { practiceId, clientId, serviceOn } = day
  const posting: Posting = { ...day, postedBy: 'userId' in actor ? actor.userId : null }
  const facts = await loadBillingDay(tx, practiceId, clientId, serviceOn, { known, now: day.now, behind })
  const wanted = chargesForDay(facts, facts.ruleset)
  const changes = reconcileCharges(facts.posted, wanted.lines)

  for (const charge of changes.reverse) await takeBack(tx, posting, charge.chargeId)
  await reviewOverpayments(tx, claimedInVain(changes, facts), { ...posting, ...facts })
  for (const { chargeId, line } of changes.amend) await updateCharge(tx, practiceId, chargeId, wordsOf(line))
  if (facts.waits || wanted.waiting.length > 0) await saveUnbilled(tx, posting, wanted.waiting)

  const claims = claimsOf(wanted, facts)
  const charges = placedOn(claims, changes.add, facts)
  const added = charges.map(({ claim, ...one }) => ({ ...one, claimId: claim?.id ?? null }))
  const account = accountAfter(facts.account, { changes, added, medicare: facts.medicare })
  await settleKnown(
    tx,
    posting,
    { ...facts, account },
    {
      first: chargeTransactions(posting, charges, settleDay(wanted.lines, facts)),
      lowered: changes.reverse.length > 0 ? [serviceOn] : [],
      write: (transactions) => insertDay(tx, practiceId, { clientId, on: serviceOn, claims, charges }, transactions),
    },
  )
  return wanted.findings
}

/** Claims of which an hour is taken back because a credential had lapsed. */
const claimedInVain = ({ reverse }: ReturnType<typeof reconcileCharges>, { posted, visits }: LoadedDay): string[] =>
  reverse.flatMap(({ chargeId, visitId }) => {
    const isLapsed = visits.some((visit) => visit.visitId === visitId && visit.lapse)
    return isLapsed ? (posted.find((one) => one.chargeId === chargeId)?.claimId ?? []) : []
  })

/** What a claim says of a charge beside its money. */
const wordsOf = ({ modifiers, minutes, startedAt, stoppedAt, placeOfService, diagnosisCodes }: ChargeLine) => ({
  ...{ modifiers: [...modifiers], minutes, startedAt, stoppedAt, placeOfService, diagnosisCodes: [...diagnosisCodes] },
})

/** A charge that no longer holds: void, and everything posted on it the other way round. */
async function takeBack(tx: Tx, { practiceId, clientId, now, postedBy }: Posting, chargeId: string): Promise<void> {
  const standing = await loadStanding(tx, practiceId, { chargeId, NOT: { kind: 'reversal' } })
  await insertTransactions(
    tx,
    practiceId,
    standing.map((one) => reversing({ ...one, clientId }, { happenedAt: now, postedBy, reason: 'day-changed' })),
  )
  await updateCharge(tx, practiceId, chargeId, { status: 'void' })
}

/** The day's claims, each under the number it has. */
const claimsOf = ({ claims }: DayCharges, { claims: there }: LoadedDay): ClaimOfDay[] =>
  claims.map(({ coverageId, lines, ready }) => ({
    id: there.find((one) => one.coverageId === coverageId)?.id ?? newId(),
    coverageId,
    status: ready ? 'ready' : 'waiting',
    chargedCents: lines.reduce((sum, { charge }) => sum + charge, 0),
  }))

/** New charges, each after the lines its claim has. */
function placedOn(claims: readonly ClaimOfDay[], lines: readonly ChargeLine[], { visits, claims: there }: LoadedDay): NewCharge[] {
  const last = new Map(there.map(({ id, lines: count }) => [id, count]))
  return lines.map((line) => {
    const noteId = visits.find(({ visitId }) => visitId === line.visitId)?.noteId ?? null
    const id = claims.find(({ coverageId }) => coverageId === line.coverageId)?.id
    if (id === undefined) return { id: newId(), line, claim: null, noteId }
    const number = (last.get(id) ?? 0) + 1
    last.set(id, number)
    return { id: newId(), line, claim: { id, number }, noteId }
  })
}

const assessmentOf = ({ adjustments }: ChargeLine): string | null =>
  adjustments.find((one) => one.kind === 'sliding_fee')?.assessmentId ?? null

/** What new charges come to in the ledger. */
const chargeTransactions = (
  { clientId, serviceOn, now, postedBy }: Posting,
  added: readonly NewCharge[],
  settled: readonly SettledCharge[],
): NewTransaction[] =>
  added.flatMap(({ id: chargeId, line, claim }) =>
    postingsForCharge(line).map(({ kind, postings }) => ({
      ...{ kind, postings, clientId, serviceOn, happenedAt: now, postedBy, chargeId, claimId: claim?.id ?? null },
      assessmentId: kind === 'sliding_discount' ? assessmentOf(line) : null,
      memo: kind === 'charge' ? { trace: settled.find((one) => one.line === line)?.trace ?? [] } : {},
    })),
  )
