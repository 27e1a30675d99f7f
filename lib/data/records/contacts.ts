import 'server-only'
import { inPlaces } from '../../domain/clients/objectives.ts'
import type { Standing } from '../../domain/outcome.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

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

/** False when the client has no such contact. */
export async function deleteContact(tx: Tx, practiceId: string, clientId: string, id: string): Promise<boolean> {
  const { count } = await tx.clientContact.deleteMany({ where: { practiceId, clientId, id } })
  return count === 1
}

/** What a client still hopes for, the most important first. */
export const openObjectives = { where: { reachedOn: null }, orderBy: { rank: 'asc' }, select: { body: true } } as const

/** The version of a client's open objectives as their form shows them; null where there are none yet. */
export const versionOfObjectives = (bodies: readonly string[]): number | null => (bodies.length === 0 ? null : versionOf(bodies))

/** A client's open objectives as their form has them; null where there are none yet. Lock the client first. */
export async function loadStandingObjectives(tx: Tx, practiceId: string, clientId: string): Promise<Standing | null> {
  const rows = await tx.treatmentObjective.findMany({ ...openObjectives, where: { practiceId, clientId, reachedOn: null } })
  const bodies = rows.map(({ body }) => body)
  const version = versionOfObjectives(bodies)
  return version === null ? null : { version, values: { objectives: inPlaces(bodies) } }
}

/** Writes a client's open objectives anew, the most important first; those reached stay. */
export async function replaceObjectives(tx: Tx, practiceId: string, clientId: string, bodies: readonly string[]): Promise<void> {
  await tx.treatmentObjective.deleteMany({ where: { practiceId, clientId, reachedOn: null } })
  await tx.treatmentObjective.createMany({
    data: bodies.map((body, index) => ({ practiceId, id: newId(), clientId, body, rank: index + 1 })),
  })
}
