import 'server-only'
import type { JudgedSuperbill } from '../../data/records/superbill-facts.ts'
import { insertSuperbill } from '../../data/records/superbills.ts'
import type { Tx } from '../../data/scope.ts'
import { superbillContent } from '../../domain/billing/superbill-content.ts'
import type { ClientOnPaper } from '../../domain/practice/documents/papers.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'

type Making = {
  readonly now: Date
  readonly issuedBy: string
  /** The number of the voided one whose place it takes. */
  readonly replaces: string | null
}

/** Keeps a superbill of what was judged, under a number of its own. Gives its id and number. */
export async function makeSuperbill(
  tx: Tx,
  practiceId: string,
  { clientId, client, practice, services, charges }: JudgedSuperbill & { readonly client: ClientOnPaper },
  { now, issuedBy, replaces }: Making,
): Promise<{ readonly superbillId: string; readonly number: string }> {
  const id = newId()
  const today = localDateOf(now, practice.timeZone)
  const number = `S${today.replaceAll('-', '').slice(2)}-${id.slice(0, 8).toUpperCase()}`
  const content = superbillContent({ number, today, replaces, practice, client, charges: services })
  const chargeIds = charges.map((charge) => charge.id)
  await insertSuperbill(tx, practiceId, { id, clientId, number, content, issuedAt: now, issuedBy, chargeIds })
  return { superbillId: id, number }
}
