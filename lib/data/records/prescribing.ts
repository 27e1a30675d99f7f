import 'server-only'
import type { OrderLimits } from '../../domain/journeys/order-limits.ts'
import type { ProposalAnswer } from '../../domain/prescribers/proposal.ts'
import type { ReferralStatus } from '../../domain/prescribers/referral-status.ts'
import type { TakesReferralsFacts } from '../../domain/prescribers/rule-takes-referrals.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { lockResources } from './reservations.ts'
import { loadThoseWhoSignIn } from './users.ts'

export async function insertReferral(tx: Tx, row: Prisma.ReferralCreateManyInput): Promise<void> {
  await tx.referral.createMany({ data: [row] })
}

/** A referral, locked for the rest of the transaction. */
export async function loadReferral(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM referral WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.referral.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, prescriberId: true, status: true },
  })
}

/** The prescribers who have accepted a client. */
export async function loadAcceptedBy(tx: Tx, practiceId: string, clientId: string): Promise<string[]> {
  const rows = await tx.referral.findMany({
    where: { practiceId, clientId, status: 'accepted' },
    orderBy: { prescriberId: 'asc' },
    select: { prescriberId: true },
  })
  return [...new Set(rows.map(({ prescriberId }) => prescriberId))]
}

/** The referral that stands between a client and a prescriber, if one does. */
export const loadLiveReferral = (tx: Tx, practiceId: string, clientId: string, prescriberId: string) =>
  tx.referral.findFirst({
    where: { practiceId, clientId, prescriberId, status: { in: ['sent', 'accepted'] } },
    select: { id: true, status: true },
  })

export async function updateReferral(
  tx: Tx,
  practiceId: string,
  id: string,
  data: { status: ReferralStatus; answeredAt?: Date; endedAt?: Date; answerNote?: string | null },
): Promise<void> {
  await tx.referral.updateMany({ where: { practiceId, id }, data })
}

export async function insertDecision(tx: Tx, row: Prisma.EligibilityDecisionCreateManyInput): Promise<void> {
  await tx.eligibilityDecision.createMany({ data: [row] })
}

export async function insertProposal(tx: Tx, row: Prisma.DoseProposalCreateManyInput): Promise<void> {
  await tx.doseProposal.createMany({ data: [row] })
}

/** A dose that was proposed, with who proposed it; null when there is none that the reader may see. */
export const loadProposal = (tx: Tx, practiceId: string, id: string) =>
  tx.doseProposal.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true, clinicianId: true } })

/** The proposals of a clinician about a client that wait for an answer. */
export const loadOpenProposals = (tx: Tx, practiceId: string, of: { readonly clientId: string; readonly clinicianId: string }) =>
  tx.doseProposal.findMany({ where: { practiceId, ...of, answeredAt: null }, orderBy: { id: 'asc' }, select: { id: true } })

/** Answers a proposal about this client; false when there is none that waits. */
export async function answerProposal(
  tx: Tx,
  { practiceId, clientId, id }: { practiceId: string; clientId: string; id: string },
  { answer, note = null, now }: { readonly answer: ProposalAnswer; readonly note?: string | null; readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.doseProposal.updateMany({
    where: { practiceId, clientId, id, answeredAt: null },
    data: { answer, answerNote: note, answeredAt: now },
  })
  return count === 1
}

type NewOrder = Omit<Prisma.DoseOrderCreateManyInput, 'limits'> & { readonly limits?: OrderLimits }

export async function insertOrder(tx: Tx, { limits, ...row }: NewOrder): Promise<void> {
  await tx.doseOrder.createMany({ data: [{ ...row, ...(limits && { limits: writeJson('DoseOrder.limits', limits) }) }] })
}

/** The live order of a client for a route, locked. */
export async function loadLiveOrder(tx: Tx, practiceId: string, clientId: string, route: Prisma.DoseOrderWhereInput['route']) {
  return tx.doseOrder.findFirst({
    where: { practiceId, clientId, status: 'active', ...(route === undefined ? {} : { route }) },
    select: { id: true, prescriberId: true },
  })
}

export async function endOrder(
  tx: Tx,
  practiceId: string,
  id: string,
  { status, by, why, now }: { status: 'superseded' | 'revoked' | 'expired'; by: string; why: string | null; now: Date },
): Promise<number> {
  const { count } = await tx.doseOrder.updateMany({
    where: { practiceId, id, status: 'active' },
    data: { status, endedAt: now, endedBy: by, endedWhy: why },
  })
  return count
}

/** A prescriber's live orders for a client. */
export const loadOrdersOfPrescriber = (tx: Tx, practiceId: string, clientId: string, prescriberId: string) =>
  tx.doseOrder.findMany({ where: { practiceId, clientId, prescriberId, status: 'active' }, orderBy: { id: 'asc' }, select: { id: true } })

/**
 * For the rest of the transaction nobody is referred to a prescriber, and nobody leaves as them, but whoever asked. Take it before every
 * other lock.
 */
export const lockReferralsTo = (tx: Tx, practiceId: string, prescriberIds: readonly string[]): Promise<void> =>
  lockResources(
    tx,
    practiceId,
    prescriberIds.map((id) => `referrals to ${id}`),
  )

/** The referrals to a prescriber that stand, locked, in the order of their clients. */
export const loadLiveReferralsOf = (tx: Tx, practiceId: string, prescriberId: string) =>
  tx.$queryRaw<{ id: string; clientId: string }[]>`SELECT id, client_id AS "clientId" FROM referral
    WHERE practice_id = ${practiceId}::uuid AND prescriber_id = ${prescriberId}::uuid AND status IN ('sent', 'accepted')
    ORDER BY client_id, id FOR UPDATE`

/** A prescriber's live orders that nobody else was asked to write anew. */
export const loadOrdersLeft = (tx: Tx, practiceId: string, prescriberId: string) =>
  tx.doseOrder.findMany({
    where: { practiceId, prescriberId, status: 'active', handedToId: null },
    orderBy: { id: 'asc' },
    select: { id: true, clientId: true },
  })

/** Another prescriber who works with the practice and has accepted this client, the last who did; null when there is none. */
export async function loadOtherPrescriber(tx: Tx, practiceId: string, clientId: string, not: string): Promise<string | null> {
  const referral = await tx.referral.findFirst({
    where: { practiceId, clientId, status: 'accepted', prescriberId: { not }, prescriber: { isActive: true } },
    orderBy: { answeredAt: 'desc' },
    select: { prescriberId: true },
  })
  return referral?.prescriberId ?? null
}

/** What a referral to a prescriber hangs on; null where the practice does not work with them. */
export async function loadTakesReferrals(tx: Tx, practiceId: string, id: string): Promise<TakesReferralsFacts | null> {
  const prescriber = await tx.prescriber.findFirst({ where: { practiceId, id, isActive: true }, select: { acceptsReferrals: true } })
  return prescriber && { ...prescriber, signsIn: (await loadThoseWhoSignIn(tx, 'prescriber')).has(id) }
}

/** Names who is asked to write an order in its place. */
export async function handOrderTo(tx: Tx, practiceId: string, id: string, prescriberId: string): Promise<void> {
  await tx.doseOrder.updateMany({ where: { practiceId, id, status: 'active' }, data: { handedToId: prescriberId } })
}

/** The route of the newest order that was signed since a verdict was given; null when none was, or no verdict stands. */
export async function loadRouteUnderVerdict(tx: Tx, practiceId: string, clientId: string) {
  const verdict = await tx.eligibilityDecision.findFirst({
    where: { practiceId, clientId },
    orderBy: { decidedAt: 'desc' },
    select: { decidedAt: true, endedOn: true },
  })
  if (!verdict || verdict.endedOn !== null) return null
  const order = await tx.doseOrder.findFirst({
    where: { practiceId, clientId, orderedAt: { gte: verdict.decidedAt } },
    orderBy: { orderedAt: 'desc' },
    select: { route: true },
  })
  return order?.route ?? null
}

/** What the rules ask about the prescriber who orders, and the latest evaluation in person they recorded. */
export async function loadOrderingFacts(tx: Tx, practiceId: string, prescriberId: string, clientId: string) {
  const prescriber = await tx.prescriber.findUnique({
    where: { practiceId_id: { practiceId, id: prescriberId } },
    select: { profession: true, isPsychiatric: true },
  })
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { state: true, bornOn: true },
  })
  const exam = await tx.eligibilityDecision.findFirst({
    where: { practiceId, clientId, prescriberId, inPersonExamOn: { not: null } },
    orderBy: { inPersonExamOn: 'desc' },
    select: { inPersonExamOn: true },
  })
  return {
    prescriber,
    client: client && { state: client.state, bornOn: client.bornOn && fromDay(client.bornOn) },
    inPersonOn: exam?.inPersonExamOn ? fromDay(exam.inPersonExamOn) : null,
  }
}

/** A prescriber's own order; null for anybody else's. */
export const loadOwnOrder = (tx: Tx, practiceId: string, id: string, prescriberId: string) =>
  tx.doseOrder.findFirst({
    where: { practiceId, id, prescriberId },
    select: { id: true, clientId: true, status: true },
  })
