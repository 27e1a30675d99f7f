import 'server-only'
import type { Standing } from '../../domain/outcome.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

export type ContactToSave = {
  readonly kind: string
  readonly name: string
  readonly relation: string | null
  readonly phone: string
}

/** A contact as its form has it; null when the client has no such contact. Lock the client first. */
export async function loadStandingContact(tx: Tx, practiceId: string, clientId: string, id: string): Promise<Standing | null> {
  const row = await tx.clientContact.findFirst({
    where: { practiceId, clientId, id },
    select: { version: true, kind: true, name: true, relation: true, phone: true },
  })
  if (!row) return null
  const { version, relation, ...values } = row
  return { version, values: { ...values, relation: relation ?? '' } }
}

export async function insertContact(tx: Tx, practiceId: string, clientId: string, contact: ContactToSave): Promise<string> {
  const id = newId()
  await tx.clientContact.createMany({ data: [{ practiceId, id, clientId, ...contact }] })
  return id
}

/** False when the client has no such contact. */
export async function updateContact(tx: Tx, practiceId: string, clientId: string, id: string, contact: ContactToSave): Promise<boolean> {
  const { count } = await tx.clientContact.updateMany({ where: { practiceId, clientId, id }, data: contact })
  return count === 1
}

/** Writes a client's open objectives anew, the most important first; those reached stay. */
export async function replaceObjectives(tx: Tx, practiceId: string, clientId: string, bodies: readonly string[]): Promise<void> {
  await tx.treatmentObjective.deleteMany({ where: { practiceId, clientId, reachedOn: null } })
  await tx.treatmentObjective.createMany({
    data: bodies.map((body, index) => ({ practiceId, id: newId(), clientId, body, rank: index + 1 })),
  })
}
