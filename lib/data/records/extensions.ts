import 'server-only'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** The columns of an extension that the rule weighs. */
export const extensionColumns = {
  cycles: true,
  resultsReviewedAt: true,
  byTherapistAt: true,
  byPrescriberAt: true,
  declinedAt: true,
} as const

/** A regimen to extend, locked: its plan, its last cycle, and what was asked for before. */
export async function loadRegimenToExtend(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM regimen WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.regimen.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      clientId: true,
      status: true,
      cyclesPlanned: true,
      cycles: { orderBy: { number: 'desc' }, take: 1, select: { number: true, format: true, route: true, setting: true } },
      extensions: { select: { ...extensionColumns, id: true } },
    },
  })
}

/** Whether anything was answered by which a client's course can be judged. */
export const hasResults = async (tx: Tx, practiceId: string, clientId: string): Promise<boolean> =>
  (await tx.instrumentResponse.count({ where: { practiceId, clientId } })) > 0

type NewExtension = Omit<Prisma.RegimenExtensionCreateManyInput, 'id' | 'createdAt'>

/** Writes an extension with the cycles it adds. Gives its id. */
export async function insertExtension(
  tx: Tx,
  extension: NewExtension,
  cycles: readonly Omit<Prisma.CycleCreateManyInput, 'id'>[],
): Promise<string> {
  const id = newId()
  await tx.regimenExtension.createMany({ data: [{ ...extension, id }] })
  await tx.cycle.createMany({ data: cycles.map((cycle) => ({ ...cycle, id: newId() })) })
  return id
}

export const loadExtensionRow = (tx: Tx, practiceId: string, id: string) =>
  tx.regimenExtension.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true, byTherapist: true } })

type Answer = Pick<Prisma.RegimenExtensionUncheckedUpdateManyInput, 'byPrescriber' | 'byPrescriberAt' | 'declinedAt' | 'answerNote'>

/** Answers an extension that waits; false when it was answered already. */
export async function answerExtensionRow(tx: Tx, practiceId: string, id: string, answer: Answer): Promise<boolean> {
  const { count } = await tx.regimenExtension.updateMany({
    where: { practiceId, id, byPrescriberAt: null, declinedAt: null },
    data: answer,
  })
  return count === 1
}
