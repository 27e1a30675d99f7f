import 'server-only'
import type { Tx } from '../scope.ts'

type NewHold = {
  readonly practiceId: string
  readonly id: string
  readonly clientId: string | null
  readonly reason: string
  readonly placedAt: Date
  readonly placedBy: string
}

export async function insertLegalHold(tx: Tx, hold: NewHold): Promise<void> {
  await tx.legalHold.createMany({ data: [hold] })
}

/** The hold that is open on a client, or on the whole practice. */
export const loadOpenHold = (tx: Tx, practiceId: string, clientId: string | null) =>
  tx.legalHold.findFirst({ where: { practiceId, clientId, liftedAt: null }, select: { id: true } })

/** A hold by its id, locked. */
export async function loadLegalHold(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM legal_hold WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.legalHold.findFirst({ where: { practiceId, id }, select: { clientId: true, liftedAt: true } })
}

type Lifting = { readonly liftedAt: Date; readonly liftedBy: string; readonly liftReason: string }

export async function liftLegalHoldRow(tx: Tx, practiceId: string, id: string, lifting: Lifting): Promise<void> {
  await tx.legalHold.updateMany({ where: { practiceId, id, liftedAt: null }, data: lifting })
}
