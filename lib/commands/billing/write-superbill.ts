import 'server-only'
import type { ClientCharge } from '../../data/records/client-charges.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadClientOnPaper } from '../../data/records/papers.ts'
import { loadServicesOnPaper } from '../../data/records/services-on-paper.ts'
import { insertSuperbill } from '../../data/records/superbills.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleSuperbill, type SuperbillCode } from '../../domain/billing/rule-superbill.ts'
import { missingOnSuperbill, superbillContent } from '../../domain/billing/superbill-content.ts'
import { superbillLineOf } from '../../domain/billing/superbill-line.ts'
import type { Finding } from '../../domain/finding.ts'
import type { PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'

type Writing = {
  readonly practiceId: string
  readonly clientId: string
  readonly practice: PracticeOnPaper & { readonly timeZone: TimeZone }
  readonly charges: readonly ClientCharge[]
  /** The number of the one it takes the place of. */
  readonly replaces: string | null
  readonly now: Date
  readonly issuedBy: string
}

type Written = {
  /** Null where the rule says no. */
  readonly issued: { readonly superbillId: string; readonly number: string } | null
  readonly findings: readonly Finding<SuperbillCode>[]
}

/** Writes a superbill of these charges where the rule allows it, each by what stands behind it on its own day. Call it behind the client's lock. */
export async function writeSuperbill(
  tx: Tx,
  { practiceId, clientId, practice, charges, replaces, now, issuedBy }: Writing,
): Promise<Written> {
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const home = { state: practice.address.state, timeZone: practice.timeZone }
  const services = await loadServicesOnPaper(tx, { practiceId, clientId, charges, coverages, home })
  const client = await loadClientOnPaper(tx, practiceId, clientId)
  const missing = missingOnSuperbill({ practice, client, services })
  const findings = ruleSuperbill({ coverages, lines: services.map(superbillLineOf), missing })
  if (!client || findings.some(({ effect }) => effect === 'refuse' || effect === 'hold')) return { issued: null, findings }
  const superbillId = newId()
  const today = localDateOf(now, practice.timeZone)
  const number = `S${today.replaceAll('-', '').slice(2)}-${superbillId.slice(0, 8).toUpperCase()}`
  const content = superbillContent({ number, today, replaces, practice, client, charges: services })
  const chargeIds = charges.map(({ id }) => id)
  await insertSuperbill(tx, practiceId, { id: superbillId, clientId, number, content, issuedAt: now, issuedBy, chargeIds })
  return { issued: { superbillId, number }, findings }
}
