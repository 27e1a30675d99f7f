import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { askedAndWaiting, type NotAskedFacts, notAskedOn } from '../../domain/billing/asked.ts'
import { receiptServices, statementLines } from '../../domain/billing/money-on-paper.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { sumCents, toCents } from '../../domain/money.ts'
import type { ReceiptContent, StatementContent, SuperbillContent, VoidMark } from '../../domain/practice/documents/papers.ts'
import { addMonths, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadNotAsked, nothingWaits } from '../records/asked.ts'
import { loadClientCharges } from '../records/client-charges.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadCredit, loadOpenDays } from '../records/ledger.ts'
import { loadClientOnPaper, loadPracticeOnPaper } from '../records/papers.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

/** A superbill as it was issued, with its mark if it was voided; null for one of somebody this person cannot see, and for one with nothing on it. */
export async function findSuperbillPaper(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ readonly bill: SuperbillContent; readonly voided: VoidMark | null } | null> {
  const row = await tx.superbill.findFirst({
    where: { AND: [ofVisibleClients(actor), { id }] },
    select: { content: true, voidedAt: true, voidReason: true },
  })
  const bill = row && readJson('Superbill.content', row.content)
  if (!row || !bill) return null
  const { voidedAt, voidReason } = row
  return { bill, voided: voidedAt && { on: localDateOf(voidedAt, bill.timeZone), reason: voidReason ?? '' } }
}

/** The receipt of a payment by date of service, without a diagnosis. What became credit is not on it: no care was paid with it. None for one that was reversed. */
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
        orderBy: { id: 'asc' },
        select: {
          ledgerEntries: {
            where: { account: 'ar_client' },
            orderBy: [{ serviceOn: 'asc' }, { id: 'asc' }],
            select: { cents: true, serviceOn: true },
          },
        },
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
    ...receiptServices(
      parts.map(({ cents, serviceOn }) => ({ on: fromDay(serviceOn), cents: toCents(0 - cents) })),
      charges,
      await mayAskOf(tx, practiceId, payment.clientId),
    ),
  }
}

/** On which days a client may be asked for anything. */
async function mayAskOf(tx: Tx, practiceId: string, clientId: string): Promise<(on: LocalDate) => boolean> {
  const coverages = await loadCoverages(tx, practiceId, clientId)
  return (on) => chargeWallOn(coverages, on) === null
}

/** What keeps days of a client from being asked for now. */
const notAskedOf = async (tx: Tx, practiceId: string, clientId: string): Promise<NotAskedFacts> =>
  (await loadNotAsked(tx, practiceId, [clientId])).get(clientId) ?? nothingWaits

/** A client's account of the last 12 months: what is left from before in one line, then each service from its charge to its balance. */
export async function findStatementPaper(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<StatementContent | null> {
  const { practiceId } = actor
  const seen = await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: { id: true } })
  const practice = seen && (await loadPracticeOnPaper(tx, practiceId))
  const client = seen && (await loadClientOnPaper(tx, practiceId, clientId))
  if (!practice || !client) return null
  const { timeZone, ...onPaper } = practice
  const to = localDateOf(now, timeZone)
  const from = addMonths(to, -12)
  const charges = await loadClientCharges(tx, practiceId, clientId)
  const notAsked = await notAskedOf(tx, practiceId, clientId)
  const mayAsk = await mayAskOf(tx, practiceId, clientId)
  const { waiting } = askedAndWaiting(await loadOpenDays(tx, practiceId, clientId), notAsked)
  return {
    number: `T${to.replaceAll('-', '').slice(2)}-${clientId.slice(0, 8).toUpperCase()}`,
    issuedOn: to,
    from,
    to,
    practice: onPaper,
    client: { legalName: client.legalName, address: client.address },
    ...statementLines({
      charges,
      from,
      mayAsk: (on) => mayAsk(on) && notAskedOn(notAsked, on) === null,
      isDisputed: (on) => mayAsk(on) && notAskedOn(notAsked, on) === 'disputed',
    }),
    creditCents: await loadCredit(tx, practiceId, clientId),
    waitingCents: sumCents(waiting.filter(({ why }) => why !== 'disputed').map(({ cents }) => cents)),
  }
}
