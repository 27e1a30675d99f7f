import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import { owedOf } from '../../domain/billing/allocate.ts'
import { askedAndWaiting, notAskedOn, type Waiting } from '../../domain/billing/asked.ts'
import type { LedgerAccount } from '../../domain/billing/ledger.ts'
import type { LedgerEvent } from '../../domain/billing/postings.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadAccountVersion } from '../records/account.ts'
import { loadNotAsked, nothingWaits } from '../records/asked.ts'
import { type ClientCharge, loadClientCharges } from '../records/client-charges.ts'
import { type DisputeOnFile, loadDisputes } from '../records/disputes.ts'
import { listRestored, type RestoredRow } from '../records/given-back.ts'
import { listHardships, type NamedHardship } from '../records/hardships.ts'
import { loadBalances, loadOpenDays } from '../records/ledger.ts'
import { listRefunds, type RefundOnFile } from '../records/refunds.ts'
import { listWriteOffs, type NamedWriteOff } from '../records/write-offs.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { listRequestsToAnswer, type RequestToAnswer } from './superbill-requests.ts'

export type PaymentRow = {
  readonly id: string
  readonly method: string
  readonly amountCents: Cents
  readonly reference: string | null
  readonly receivedOn: LocalDate
  readonly takenAt: Date
  /** Undone: why, and whether within the day it was booked. */
  readonly reversed: { readonly reason: string; readonly isVoid: boolean; readonly at: Date } | null
}

export type SuperbillRow = {
  readonly id: string
  readonly number: string
  readonly issuedAt: Date
  readonly voidedAt: Date | null
  readonly voidReason: string | null
}

/** One line of the ledger as people read it: what happened, and what it did to the client's side, to what is kept or goes back to them, and to the insurer's. */
export type LedgerLine = {
  readonly id: string
  readonly kind: LedgerEvent
  readonly happenedAt: Date
  readonly serviceOn: LocalDate
  readonly code: string | null
  readonly clientCents: Cents
  readonly creditCents: Cents
  readonly refundCents: Cents
  readonly insurerCents: Cents
  /** Why it was posted, where it changes what stood. */
  readonly reason: string | null
  /** The day whose posting, or on which an answer, changed it; null where that is its own day. */
  readonly causedBy: LocalDate | null
  readonly entries: readonly { readonly account: LedgerAccount; readonly cents: Cents }[]
}

export type ClientMoney = {
  readonly clientId: string
  readonly clientName: string
  /** How far the account has come: what a form sends along, so that an old screen is told. */
  readonly version: number
  readonly owedCents: Cents
  /** What of it is asked for now; the rest waits, with why. */
  readonly askedCents: Cents
  readonly waiting: readonly Waiting[]
  /** Days that wait for the billing lead. */
  readonly restored: readonly RestoredRow[]
  readonly creditCents: Cents
  readonly refundCents: Cents
  readonly insurerCents: Cents
  readonly openDays: readonly OpenDay[]
  /** Days of them that are not asked for now. */
  readonly waitingOn: readonly LocalDate[]
  /** Oldest first, each with what the client asks about it. */
  readonly charges: readonly (ClientCharge & { readonly question: DisputeOnFile | null })[]
  readonly ledger: readonly LedgerLine[]
  readonly payments: readonly PaymentRow[]
  readonly refunds: readonly RefundOnFile[]
  /** For staff alone: a client reads none of it. */
  readonly writeOffs: readonly NamedWriteOff[]
  readonly superbills: readonly SuperbillRow[]
  readonly hardships: readonly NamedHardship[]
  /** Superbills the client has asked for. */
  readonly superbillRequests: readonly RequestToAnswer[]
}

/**
 * Finds a client's account with the reasons for every cent: charges with their trace and tier, payments, credit, the ledger itself.
 *
 * Null for a client this person cannot see. A constant number of statements.
 */
export async function findClientMoney(tx: Tx, actor: Actor, clientId: string): Promise<ClientMoney | null> {
  const { practiceId } = actor
  const isOwn = actor.role === 'client'
  const days = loadOpenDays(tx, practiceId, clientId)
  const standing = loadClientCharges(tx, practiceId, clientId, {}, days)
  const read = await atOnce({
    client: tx.client.findFirst({
      where: { AND: [visibleClients(actor), { id: clientId }] },
      select: { legalFirstName: true, legalLastName: true, chosenName: true },
    }),
    balances: loadBalances(tx, practiceId, clientId),
    openDays: days,
    charges: standing,
    superbillRequests: listRequestsToAnswer(tx, actor, clientId, standing),
    notAsked: loadNotAsked(tx, practiceId, [clientId]),
    superbills: tx.superbill.findMany({
      where: { practiceId, clientId },
      orderBy: { issuedAt: 'desc' },
      select: { id: true, number: true, issuedAt: true, voidedAt: true, voidReason: true },
    }),
    questions: loadDisputes(tx, practiceId, clientId),
    version: loadAccountVersion(tx, practiceId, clientId),
    restored: isOwn ? [] : listRestored(tx, practiceId, clientId),
    ledger: listLedger(tx, practiceId, clientId),
    writeOffs: isOwn ? [] : listWriteOffs(tx, practiceId, clientId),
    refunds: listRefunds(tx, practiceId, clientId),
    payments: listPayments(tx, practiceId, clientId),
    hardships: listHardships(tx, practiceId, clientId),
  })
  const { client, balances, openDays, charges, questions, notAsked: words, ...lists } = read
  if (!client) return null
  const notAsked = words.get(clientId) ?? nothingWaits
  const { asked, waiting } = askedAndWaiting(openDays, notAsked)
  return {
    clientId,
    clientName: clientNameOf(client),
    owedCents: owedOf(openDays),
    askedCents: asked,
    waiting,
    ...lists,
    creditCents: toCents(0 - (balances.get('client_credits') ?? 0)),
    refundCents: toCents(0 - (balances.get('refunds_payable') ?? 0)),
    insurerCents: balances.get('ar_insurer') ?? toCents(0),
    openDays,
    waitingOn: openDays.map(({ on }) => on).filter((on) => notAskedOn(notAsked, on) !== null),
    charges: charges.map((charge) => ({ ...charge, question: questions.get(charge.id) ?? null })),
  }
}

/** Finds a client's payments, the latest first, each with what became of it. */
export async function listPayments(tx: Tx, practiceId: string, clientId: string): Promise<PaymentRow[]> {
  const rows = await tx.payment.findMany({
    where: { practiceId, clientId },
    orderBy: { receivedAt: 'desc' },
    select: {
      id: true,
      method: true,
      amountCents: true,
      reference: true,
      receivedOn: true,
      receivedAt: true,
      ledgerTransactions: {
        where: { kind: 'payment' },
        select: { bookedOn: true, ledgerTransaction: { select: { bookedOn: true, happenedAt: true, memo: true } } },
      },
    },
  })
  return rows.map(({ ledgerTransactions, receivedOn, receivedAt, amountCents, ...row }) => {
    const booked = ledgerTransactions[0]
    const undone = booked?.ledgerTransaction
    return {
      ...row,
      amountCents: toCents(amountCents),
      receivedOn: fromDay(receivedOn),
      takenAt: receivedAt,
      reversed: undone
        ? {
            reason: readJson('LedgerTransaction.memo', undone.memo).reason ?? '',
            isVoid: undone.bookedOn.getTime() === booked.bookedOn.getTime(),
            at: undone.happenedAt,
          }
        : null,
    }
  })
}

async function listLedger(tx: Tx, practiceId: string, clientId: string): Promise<LedgerLine[]> {
  const rows = await tx.ledgerTransaction.findMany({
    where: { practiceId, clientId },
    orderBy: [{ happenedAt: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      kind: true,
      happenedAt: true,
      serviceOn: true,
      memo: true,
      charge: { select: { code: true } },
      ledgerEntries: { select: { account: true, cents: true } },
    },
  })
  return rows.map(({ id, kind, happenedAt, serviceOn, memo, charge, ledgerEntries }) => {
    const { reason = null, causedBy = null } = readJson('LedgerTransaction.memo', memo)
    const on = (account: LedgerAccount) =>
      toCents(ledgerEntries.reduce((sum, entry) => (entry.account === account ? sum + entry.cents : sum), 0))
    return {
      id,
      kind: kind as LedgerEvent,
      happenedAt,
      serviceOn: fromDay(serviceOn),
      code: charge?.code ?? null,
      clientCents: on('ar_client'),
      creditCents: toCents(0 - on('client_credits')),
      refundCents: toCents(0 - on('refunds_payable')),
      insurerCents: on('ar_insurer'),
      reason,
      causedBy: causedBy === fromDay(serviceOn) ? null : causedBy,
      entries: ledgerEntries.map(({ account, cents }) => ({ account, cents: toCents(cents) })),
    }
  })
}
