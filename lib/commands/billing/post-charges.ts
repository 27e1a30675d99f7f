import 'server-only'
import { type LoadedDay, loadBillingDay } from '../../data/records/billing-day.ts'
import { insertCharge, insertClaimLines, loadPostedCharges, saveClaim, updateCharge, voidOtherClaims } from '../../data/records/charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { insertTransactions, loadStanding, reversing } from '../../data/records/ledger.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { saveUnbilled } from '../../data/records/unbilled.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { ChargeLine } from '../../domain/billing/charge-types.ts'
import { chargesForDay, type DayCharges } from '../../domain/billing/charges-for-day.ts'
import { postingsForCharge } from '../../domain/billing/postings.ts'
import { reconcileCharges } from '../../domain/billing/reconcile-charges.ts'
import { type SettledCharge, settleDay } from '../../domain/billing/settle-day.ts'
import type { Finding } from '../../domain/finding.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { plainTrace } from './post-shares.ts'
import { settleAgain } from './settle-again.ts'

export type PostDay = {
  readonly actor: Actor
  readonly practiceId: string
  readonly clientId: string
  readonly serviceOn: LocalDate
  readonly now: Date
}

/** Who posts, when, on whose account. */
export type Posting = Omit<PostDay, 'actor'> & { readonly postedBy: string | null }

/**
 * Writes what a client's day bills, from its signed notes (decisions 28 and 29). Call it in the transaction that signs a note.
 *
 * Always the whole day: what stands and is still right stays, what changed is reversed and charged anew. The claim, the ledger,
 * the sliding discount by date of service and the share the plan leaves to the client by its answers go with it, and so do the shares
 * of every other day of that plan's account: each as if notes had been signed in the order of the days.
 * Nothing is left to the client under Medicaid or VA. Gives what could not be billed and why; it is never moved to the client, and a visit
 * of which something waits stands on the list of those not billed.
 */
export async function postChargesForDay(tx: Tx, { actor, ...day }: PostDay): Promise<readonly Finding[]> {
  const { practiceId, clientId, serviceOn } = day
  const posting: Posting = { ...day, postedBy: 'userId' in actor ? actor.userId : null }
  await lockClient(tx, practiceId, clientId)
  const facts = await loadBillingDay(tx, practiceId, clientId, serviceOn)
  const wanted = chargesForDay(facts, await loadRuleset(tx, practiceId, serviceOn))
  const standing = await loadPostedCharges(tx, practiceId, clientId, serviceOn)
  const changes = reconcileCharges(standing, wanted.lines)
  const settled = settleDay(wanted.lines, facts)

  for (const charge of changes.reverse) await takeBack(tx, posting, charge.chargeId)
  const claimIds = await saveClaims(tx, posting, wanted)
  await addCharges(tx, posting, { lines: changes.add, facts, claimIds, settled })
  for (const { chargeId, line } of changes.amend) await updateCharge(tx, practiceId, chargeId, wordsOf(line))
  await saveUnbilled(tx, posting, wanted.waiting)
  await settleAgain(tx, posting)
  return wanted.findings
}

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

async function saveClaims(tx: Tx, { practiceId, clientId, serviceOn }: Posting, { claims }: DayCharges): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { coverageId, lines, ready } of claims) {
    const chargedCents = lines.reduce((sum, { charge }) => sum + charge, 0)
    const state = { status: ready ? ('ready' as const) : ('waiting' as const), chargedCents }
    ids.set(coverageId, await saveClaim(tx, practiceId, { clientId, coverageId, on: serviceOn }, state))
  }
  await voidOtherClaims(tx, practiceId, clientId, serviceOn, [...ids.values()])
  return ids
}

type Adding = {
  readonly lines: readonly ChargeLine[]
  readonly facts: LoadedDay
  readonly claimIds: ReadonlyMap<string, string>
  readonly settled: readonly SettledCharge[]
}

const assessmentOf = ({ adjustments }: ChargeLine): string | null =>
  adjustments.find((one) => one.kind === 'sliding_fee')?.assessmentId ?? null

/** Writes new charges with their place on a claim and their transactions. */
async function addCharges(tx: Tx, posting: Posting, { lines, facts, claimIds, settled }: Adding): Promise<void> {
  const { practiceId, clientId, serviceOn, now, postedBy } = posting
  for (const line of lines) {
    const claimId = line.coverageId === null ? null : (claimIds.get(line.coverageId) ?? null)
    const noteId = facts.visits.find(({ visitId }) => visitId === line.visitId)?.noteId ?? null
    const chargeId = await insertCharge(tx, practiceId, { clientId, line, claimId, noteId })
    if (claimId) await insertClaimLines(tx, practiceId, claimId, [{ chargeId, chargedCents: line.charge }])
    const trace = settled.find((one) => one.line === line)?.trace ?? []
    await insertTransactions(
      tx,
      practiceId,
      postingsForCharge(line).map(({ kind, postings }) => ({
        kind,
        postings,
        clientId,
        serviceOn,
        happenedAt: now,
        postedBy,
        chargeId,
        claimId,
        assessmentId: kind === 'sliding_discount' ? assessmentOf(line) : null,
        memo: kind === 'charge' ? { trace: plainTrace(trace) } : {},
      })),
    )
  }
}
