import 'server-only'
import type { DisputeStatus } from '../../domain/billing/rule-dispute.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

export type DisputeOnFile = {
  readonly id: string
  readonly clientId: string
  readonly chargeId: string
  readonly serviceOn: LocalDate
  /** What was the client's of the charge when they asked. */
  readonly share: Cents
  readonly reason: string
  readonly status: DisputeStatus
  readonly askedAt: Date
  readonly answer: string | null
}

type NewDispute = Pick<DisputeOnFile, 'clientId' | 'chargeId' | 'serviceOn' | 'share' | 'reason' | 'askedAt'> & { readonly askedBy: string }

/** Keeps a client's question about a charge. Gives its id. */
export async function insertDispute(tx: Tx, practiceId: string, { serviceOn, share, ...row }: NewDispute): Promise<string> {
  const id = newId()
  await tx.chargeDispute.createMany({ data: [{ practiceId, id, ...row, serviceOn: toDay(serviceOn), shareCents: share }] })
  return id
}

const columns = {
  id: true,
  clientId: true,
  chargeId: true,
  serviceOn: true,
  shareCents: true,
  reason: true,
  status: true,
  askedAt: true,
  answer: true,
} as const

type Row = Omit<DisputeOnFile, 'serviceOn' | 'share' | 'status'> & {
  readonly serviceOn: Date
  readonly shareCents: number
  readonly status: string
}

const disputeOf = ({ serviceOn, shareCents, status, ...row }: Row): DisputeOnFile => ({
  ...row,
  serviceOn: fromDay(serviceOn),
  share: toCents(shareCents),
  status: status as DisputeStatus,
})

export async function loadDispute(tx: Tx, practiceId: string, id: string): Promise<DisputeOnFile | null> {
  const row = await tx.chargeDispute.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && disputeOf(row)
}

/** What a client has questioned, by charge. */
export async function loadDisputes(tx: Tx, practiceId: string, clientId: string): Promise<ReadonlyMap<string, DisputeOnFile>> {
  const rows = await tx.chargeDispute.findMany({ where: { practiceId, clientId }, select: columns })
  return new Map(rows.map(disputeOf).map((dispute) => [dispute.chargeId, dispute]))
}

type Answer = {
  readonly status: 'corrected' | 'stands'
  readonly answer: string
  readonly answeredAt: Date
  readonly answeredBy: string
}

/** The desk's answer to a question that is open. */
export async function answerDisputeRow(tx: Tx, practiceId: string, id: string, answer: Answer): Promise<void> {
  await tx.chargeDispute.updateMany({ where: { practiceId, id, status: 'open' }, data: answer })
}
