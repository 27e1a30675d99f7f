import 'server-only'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type NewEstimate = {
  readonly clientId: string
  readonly kind: 'formats'
  readonly content: Prisma.InputJsonObject
  readonly givenAt: Date
  readonly givenBy: string
}

/** Keeps an estimate as it was given. Gives its id. */
export async function insertEstimate(tx: Tx, practiceId: string, estimate: NewEstimate): Promise<string> {
  const id = newId()
  await tx.estimate.createMany({ data: [{ practiceId, id, ...estimate }] })
  return id
}
