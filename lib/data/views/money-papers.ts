import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { ReceiptContent, StatementContent, SuperbillContent } from '../../domain/practice/documents/papers.ts'
import { EXTENDED_CARE } from '../../domain/reference/billing-codes.ts'
import { addMonths, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { loadClientCharges } from '../records/client-charges.ts'
import { loadCredit } from '../records/ledger.ts'
import { loadClientOnPaper, loadPracticeOnPaper } from '../records/papers.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

/** A superbill as it was issued; null for one that was voided, or of somebody this person cannot see. */
export async function findSuperbillPaper(tx: Tx, actor: Actor, id: string): Promise<SuperbillContent | null> {
  const row = await tx.superbill.findFirst({
    where: { AND: [ofVisibleClients(actor), { id, voidedAt: null }] },
    select: { content: true },
  })
  return row && (row.content as unknown as SuperbillContent)
}

/** The receipt of a payment by date of service, without a diagnosis (2.14). What became credit is not on it: no care was paid with it. None for one that was reversed. */
export async function findReceiptPaper(tx: Tx, actor: Actor, paymentId: string): Promise<ReceiptContent | null> {
  const { practiceId } = actor
  const payment = await tx.payment.findFirst({
    where: { AND: [ofVisibleClients(actor), { id: paymentId }] },
    select: {
      clientId: true,
      amountCents: true,
      method: true,
      reference: true,
      receivedOn: true,
      ledgerTransactions: {
        where: { kind: 'payment', ledgerTransaction: { is: null } },
        select: { ledgerEntries: { where: { account: 'ar_client' }, select: { cents: true, serviceOn: true } } },
      },
    },
  })
  const practice = await loadPracticeOnPaper(tx, practiceId)
  const client = payment && (await loadClientOnPaper(tx, practiceId, payment.clientId))
  if (!payment || payment.ledgerTransactions.length === 0 || !practice || !client) return null
  const { timeZone: _timeZone, ...onPaper } = practice
  const charges = await loadClientCharges(tx, practiceId, payment.clientId)
  const receivedOn = fromDay(payment.receivedOn)
  const parts = payment.ledgerTransactions.flatMap(({ ledgerEntries }) => ledgerEntries)
  return {
    number: `R${receivedOn.replaceAll('-', '').slice(2)}-${paymentId.slice(0, 8).toUpperCase()}`,
    issuedOn: receivedOn,
    practice: onPaper,
    client: { legalName: client.legalName },
    payment: { amountCents: toCents(payment.amountCents), method: payment.method, receivedOn, reference: payment.reference },
    services: parts.map(({ cents, serviceOn }) => serviceOf(fromDay(serviceOn), toCents(0 - cents), charges)),
    isMedicalCare: true,
  }
}

type Charges = Awaited<ReturnType<typeof loadClientCharges>>

/** One day of service on a receipt: what was charged, what others bear, and what of this payment went to it. */
function serviceOf(on: LocalDate, paidCents: Cents, charges: Charges): ReceiptContent['services'][number] {
  const own = charges.filter(({ serviceOn }) => serviceOn === on)
  const charged = own.reduce((sum, { chargeCents }) => sum + chargeCents, 0)
  const adjusted = own.reduce((sum, { discountCents }) => sum + discountCents, 0)
  const insured = own.reduce((sum, { isClaimable, chargeCents, clientCents }) => (isClaimable ? sum + chargeCents - clientCents : sum), 0)
  return {
    serviceOn: on,
    provider: [...new Set(own.map(({ clinicianName }) => clinicianName))].join(', '),
    description: own.some(({ code }) => code === EXTENDED_CARE) ? 'Psychotherapy with extended care' : 'Psychotherapy',
    chargedCents: toCents(charged),
    insuranceCents: toCents(insured),
    adjustedCents: toCents(adjusted),
    paidCents,
  }
}

const described: Readonly<Record<string, string>> = {
  charge: 'Charge',
  sliding_discount: 'Sliding-scale discount',
  notice: 'Above the amount you signed for: written off',
  transfer: 'Your share by your plan’s benefits',
  payment: 'Payment, thank you',
  credit_applied: 'From your credit',
  write_off: 'Written off',
  reversal: 'Taken back',
}

/** A client's account of the last 12 months: what came from before in one line, then each thing that moved their balance. */
export async function findStatementPaper(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<StatementContent | null> {
  const { practiceId } = actor
  const seen = await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: { id: true } })
  const practice = seen && (await loadPracticeOnPaper(tx, practiceId))
  const client = seen && (await loadClientOnPaper(tx, practiceId, clientId))
  if (!practice || !client) return null
  const { timeZone, ...onPaper } = practice
  const to = localDateOf(now, timeZone)
  const from = addMonths(to, -12)
  const rows = await tx.ledgerTransaction.findMany({
    where: { practiceId, clientId, ledgerEntries: { some: { account: 'ar_client' } } },
    orderBy: [{ happenedAt: 'asc' }, { createdAt: 'asc' }],
    select: {
      kind: true,
      happenedAt: true,
      charge: { select: { code: true } },
      ledgerEntries: { where: { account: 'ar_client' }, select: { cents: true, serviceOn: true } },
    },
  })
  const moves = rows.flatMap(({ kind, happenedAt, charge, ledgerEntries }) =>
    ledgerEntries.map(({ cents, serviceOn }) => ({
      on: localDateOf(happenedAt, timeZone),
      serviceOn: fromDay(serviceOn),
      description: [described[kind] ?? kind, charge?.code].filter(Boolean).join(' · '),
      cents: toCents(cents),
    })),
  )
  return {
    number: `T${to.replaceAll('-', '').slice(2)}-${clientId.slice(0, 8).toUpperCase()}`,
    issuedOn: to,
    from,
    to,
    practice: onPaper,
    client: { legalName: client.legalName, address: client.address },
    openingCents: toCents(moves.filter(({ on }) => on < from).reduce((sum, { cents }) => sum + cents, 0)),
    entries: moves.filter(({ on }) => on >= from),
    creditCents: await loadCredit(tx, practiceId, clientId),
  }
}
