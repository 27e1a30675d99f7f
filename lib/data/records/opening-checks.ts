import 'server-only'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

export const openingCheckKinds = ['documents', 'mail'] as const
export type OpeningCheckKind = (typeof openingCheckKinds)[number]

type NewCheck = {
  readonly kind: OpeningCheckKind
  readonly about: string
  readonly askedAt: Date
  readonly askedBy: string
  readonly doneAt: Date | null
}

/** Writes down what an admin saw to, or asked for; gives its id. */
export async function insertOpeningCheck(tx: Tx, practiceId: string, check: NewCheck): Promise<string> {
  const id = newId()
  await tx.openingCheck.createMany({ data: [{ practiceId, id, ...check }] })
  return id
}

/** A test letter was handed over to the mail server. */
export async function confirmOpeningCheck(tx: Tx, practiceId: string, id: string, doneAt: Date): Promise<void> {
  await tx.openingCheck.updateMany({ where: { practiceId, id, doneAt: null }, data: { doneAt } })
}

/** The latest of a kind; with `isDone` the latest that was confirmed. Null when there is none. */
export const loadLastCheck = (tx: Tx, practiceId: string, kind: OpeningCheckKind, { isDone = false } = {}) =>
  tx.openingCheck.findFirst({
    where: { practiceId, kind, ...(isDone ? { doneAt: { not: null } } : {}) },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: { about: true, askedAt: true, doneAt: true },
  })

/** Who asked for a test letter; null when there is no such check. */
export const loadCheckToWrite = (tx: Tx, practiceId: string, id: string) =>
  tx.openingCheck.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { about: true } })
