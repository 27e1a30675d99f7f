import 'server-only'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Adds an assessment; earlier ones stay, for the days they were for. Gives its id. */
export async function insertAssessment(
  tx: Tx,
  practiceId: string,
  columns: Omit<Prisma.SlidingFeeAssessmentCreateManyInput, 'practiceId' | 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.slidingFeeAssessment.createMany({ data: [{ practiceId, id, ...columns }] })
  return id
}
