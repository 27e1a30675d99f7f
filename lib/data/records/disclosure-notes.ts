import 'server-only'
import type { DisclosureReason } from '../../domain/practice/disclosures.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

type Noted = {
  readonly disclosedOn: LocalDate
  readonly recipient: string
  readonly address: string | null
  readonly what: string
  readonly reason: DisclosureReason
}
type NewNote = Noted & { readonly clientId: string; readonly notedAt: Date; readonly notedBy: string }

/** Writes down what of a client went out without the portal. Gives the id. */
export async function insertDisclosureNote(tx: Tx, practiceId: string, { disclosedOn, ...note }: NewNote): Promise<string> {
  const id = newId()
  await tx.disclosureNote.createMany({ data: [{ practiceId, id, ...note, disclosedOn: toDay(disclosedOn) }] })
  return id
}

/** What was written down about some charts from a day on and stands, the oldest first. */
export async function loadDisclosureNotes(
  tx: Tx,
  practiceId: string,
  { charts, since }: { readonly charts: readonly string[]; readonly since: LocalDate },
): Promise<(Noted & { readonly id: string })[]> {
  const rows = await tx.disclosureNote.findMany({
    where: { practiceId, clientId: { in: [...charts] }, takenOutAt: null, disclosedOn: { gte: toDay(since) } },
    orderBy: [{ disclosedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, disclosedOn: true, recipient: true, address: true, what: true, reason: true },
  })
  return rows.map(({ disclosedOn, reason, ...row }) => ({ ...row, disclosedOn: fromDay(disclosedOn), reason: reason as DisclosureReason }))
}

type TakingOut = { readonly takenOutAt: Date; readonly takenOutBy: string; readonly takenOutWhy: string }

/** Takes one out of the accounting, once: whose it was; null for one that is not there or was taken out before. */
export async function takeOutDisclosureNote(tx: Tx, practiceId: string, id: string, taking: TakingOut): Promise<string | null> {
  const { count } = await tx.disclosureNote.updateMany({ where: { practiceId, id, takenOutAt: null }, data: taking })
  if (count === 0) return null
  const row = await tx.disclosureNote.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true } })
  return row?.clientId ?? null
}
