import 'server-only'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type NewTask = {
  readonly practiceId: string
  readonly clientId: string | null
  readonly kind: string
  readonly forRole: 'therapist' | 'front-desk' | 'admin'
  readonly forClinicianId?: string | null
  readonly dueAt: Date
  /** What it is about: a screening, a visit. */
  readonly subjectId?: string | null
  readonly params?: Prisma.InputJsonObject
}

/** Puts something on somebody's list. */
export async function insertTask(tx: Tx, { params = {}, forClinicianId = null, subjectId = null, ...task }: NewTask): Promise<void> {
  await tx.task.createMany({ data: [{ ...task, id: newId(), status: 'open', params, forClinicianId, subjectId }] })
}

/** Closes the open tasks about some things. */
export async function finishTasksAbout(
  tx: Tx,
  practiceId: string,
  subjectIds: readonly string[],
  { doneBy, now, outcome }: { doneBy: string; now: Date; outcome: string },
): Promise<number> {
  const { count } = await tx.task.updateMany({
    where: { practiceId, subjectId: { in: [...subjectIds] }, status: 'open' },
    data: { status: 'done', doneAt: now, doneBy, outcome },
  })
  return count
}
