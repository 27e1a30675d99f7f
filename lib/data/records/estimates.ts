import 'server-only'
import { newId } from '../../ids.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { EstimateContent } from '../kept-json/money.ts'
import type { Tx } from '../scope.ts'

type NewEstimate = {
  readonly clientId: string
  readonly kind: 'formats'
  readonly content: EstimateContent
  readonly givenAt: Date
  readonly givenBy: string
}

/** Keeps an estimate as it was given. Gives its id. */
export async function insertEstimate(tx: Tx, practiceId: string, { content, ...estimate }: NewEstimate): Promise<string> {
  const id = newId()
  await tx.estimate.createMany({ data: [{ practiceId, id, ...estimate, content: writeJson('Estimate.content', content) }] })
  return id
}
