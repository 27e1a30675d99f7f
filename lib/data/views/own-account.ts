import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { FormatEstimate } from '../../domain/billing/estimate-formats.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { type Page, pageOf } from '../../domain/page.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { loadClientCharges } from '../records/client-charges.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadDisputes } from '../records/disputes.ts'
import type { Tx } from '../scope.ts'
import { findFormatPrices } from './format-prices.ts'
import { type ClientMoney, listPayments, type PaymentRow } from './money.ts'
import { listRequestsToAnswer, type RequestToAnswer } from './superbill-requests.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

export type OwnAccount = {
  /** Oldest first. Behind a wall, those alone that were the client's before it. */
  readonly charges: ClientMoney['charges']
  readonly superbillRequests: readonly RequestToAnswer[]
}

/** Finds a client's own charges as their money page has them, and the superbills they asked for. */
export async function findOwnAccount(tx: Tx, actor: ClientActor, today: LocalDate): Promise<OwnAccount> {
  const { practiceId, clientId } = actor
  const standing = loadClientCharges(tx, practiceId, clientId)
  const { charges, questions, coverages, superbillRequests } = await atOnce({
    charges: standing,
    questions: loadDisputes(tx, practiceId, clientId),
    coverages: loadCoverages(tx, practiceId, clientId),
    superbillRequests: listRequestsToAnswer(tx, actor, clientId, standing),
  })
  const isWalled = chargeWallOn(coverages, today) !== null
  return {
    charges: charges
      .filter(({ clientCents }) => !isWalled || clientCents > 0)
      .map((charge) => ({ ...charge, question: questions.get(charge.id) ?? null })),
    superbillRequests,
  }
}

const CHARGES_A_PAGE = 12

type OfCycle = { readonly cycleId: string; readonly today: LocalDate; readonly page: number }

export type OwnCharges = {
  /** The cycle's number; null for visits outside of any. */
  readonly number: number | null
  readonly charges: Page<ClientMoney['charges'][number]>
}

/** Finds a client's charges of one cycle (`outside`: of no cycle), the latest first. Null where there are none. */
export async function listOwnCharges(tx: Tx, actor: ClientActor, { cycleId, today, page: asked }: OfCycle): Promise<OwnCharges | null> {
  const { charges } = await findOwnAccount(tx, actor, today)
  const own = charges.filter(({ cycle }) => (cycle?.id ?? 'outside') === cycleId).toReversed()
  const [latest] = own
  if (!latest) return null
  return { number: latest.cycle?.number ?? null, charges: pageOf(own, asked, CHARGES_A_PAGE) }
}

const PAYMENTS_A_PAGE = 25

/** Finds a client's own payments, the latest first. */
export async function listOwnPayments(tx: Tx, { practiceId, clientId }: ClientActor, asked: number): Promise<Page<PaymentRow>> {
  return pageOf(await listPayments(tx, practiceId, clientId), asked, PAYMENTS_A_PAGE)
}

/** A journey about this far ahead is priced: near enough for today's benefits. */
const DAYS_AHEAD = 14

/** Finds what a cycle in each format would cost a client soon. Null behind a wall, where nothing has a price. */
export async function findOwnPrices(tx: Tx, actor: ClientActor, today: LocalDate): Promise<readonly FormatEstimate[] | null> {
  const { practiceId, clientId } = actor
  const { coverages, prices } = await atOnce({
    coverages: loadCoverages(tx, practiceId, clientId),
    prices: findFormatPrices(tx, actor, clientId, [addDays(today, DAYS_AHEAD)], today),
  })
  return chargeWallOn(coverages, today) === null ? prices : null
}
