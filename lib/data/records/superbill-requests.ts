import 'server-only'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type NewRequest = { readonly clientId: string; readonly chargeIds: readonly string[]; readonly askedAt: Date; readonly askedBy: string }

/** A client asks for a superbill of some charges. Gives the request's id. */
export async function insertRequest(tx: Tx, practiceId: string, { chargeIds, ...row }: NewRequest): Promise<string> {
  const id = newId()
  await tx.superbillRequest.createMany({ data: [{ practiceId, id, ...row, chargeIds: [...chargeIds] }] })
  return id
}

export const requestStatuses = ['open', 'made', 'declined'] as const
export type RequestStatus = (typeof requestStatuses)[number]

export type RequestOnFile = {
  readonly id: string
  readonly clientId: string
  readonly chargeIds: readonly string[]
  readonly status: RequestStatus
  readonly askedAt: Date
  readonly superbillId: string | null
  readonly declinedWhy: string | null
}

const columns = { id: true, clientId: true, chargeIds: true, status: true, askedAt: true, superbillId: true, declinedWhy: true } as const

const requestOf = <Row extends { readonly status: string }>(row: Row) => ({ ...row, status: row.status as RequestStatus })

/** One request; null when there is none the reader may see. */
export async function loadRequest(tx: Tx, practiceId: string, id: string): Promise<RequestOnFile | null> {
  const row = await tx.superbillRequest.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && requestOf(row)
}

/** What a client has asked for, the newest first. */
export async function listRequests(tx: Tx, practiceId: string, clientId: string): Promise<RequestOnFile[]> {
  const rows = await tx.superbillRequest.findMany({
    where: { practiceId, clientId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return rows.map(requestOf)
}

type Answer =
  | { readonly status: 'made'; readonly superbillId: string; readonly answeredAt: Date; readonly answeredBy: string }
  | { readonly status: 'declined'; readonly declinedWhy: string; readonly answeredAt: Date; readonly answeredBy: string }

/** The desk's answer to a request that is open. */
export async function answerRequest(tx: Tx, practiceId: string, id: string, answer: Answer): Promise<void> {
  await tx.superbillRequest.updateMany({ where: { practiceId, id, status: 'open' }, data: answer })
}
