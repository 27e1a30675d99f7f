import 'server-only'
import {
  type MissedFeeFacts,
  type MissedFeeTerms,
  missedFeeAhead,
  missedFeeOf,
  missedFeeTerms,
} from '../../domain/billing/missed-visit-fee.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import { type Cents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadCoverages } from './coverages.ts'
import { loadNotices, MISSED_POLICY } from './notices.ts'
import { loadPrivateContracts } from './private-contracts.ts'
import { loadRules, loadRuleset } from './rulesets.ts'

/** What a visit's fee rests on, but for how it came to nothing. */
export type VisitWithFee = Omit<MissedFeeFacts, 'how'>

/** Reads it of a client's visit with a clinician; null where the practice asks nothing for it, whoever the client is. */
export async function loadMissedFeeFacts(tx: Tx, practiceId: string, visitId: string): Promise<VisitWithFee | null> {
  const visit = await tx.appointment.findUnique({
    where: { practiceId_id: { practiceId, id: visitId } },
    select: { clientId: true, clinicianId: true, kind: true, createdAt: true, serviceOn: true },
  })
  if (!visit?.clientId || visit.clinicianId === null || visit.kind === 'consult') return null
  const { clientId, clinicianId, createdAt } = visit
  const { rulesetOn, timeZone, medicareOf } = await loadRules(tx, practiceId)
  const on = fromDay(visit.serviceOn)
  const rulesets = [rulesetOn(localDateOf(createdAt, timeZone)), rulesetOn(on)] as const
  if (missedFeeOf(rulesets) === ZERO) return null
  const contracts = (await loadPrivateContracts(tx, practiceId, [clientId])).get(clientId) ?? []
  return {
    on,
    rulesets,
    policies: (await loadNotices(tx, { practiceId, timeZone }, [clientId], MISSED_POLICY)).get(clientId) ?? [],
    coverages: await loadCoverages(tx, practiceId, clientId),
    medicare: standingOf(medicareOf(clinicianId), contracts, { clinicianId, on }),
  }
}

/** What a client would be asked if they missed a visit that stands, or called it off late; null where they would not be. */
export async function findFeeAhead(tx: Tx, practiceId: string, visitId: string): Promise<MissedFeeTerms | null> {
  const facts = await loadMissedFeeFacts(tx, practiceId, visitId)
  return facts && missedFeeAhead(facts)
}

/** What the practice's policy on missed visits says on a day: what is put before whoever signs it. Null where it asks nothing. */
export const loadMissedFeeTerms = async (tx: Tx, practiceId: string, on: LocalDate): Promise<MissedFeeTerms | null> =>
  missedFeeTerms(await loadRuleset(tx, practiceId, on))

/** A fee that was asked for a visit that did not take place. */
export type MissedFee = {
  readonly clientId: string
  readonly serviceOn: LocalDate
  readonly fee: Cents
  readonly waivedAt: Date | null
}

/** The fee of a visit; null where none was asked. */
export async function loadMissedFee(tx: Tx, practiceId: string, visitId: string): Promise<MissedFee | null> {
  const row = await tx.appointment.findUnique({
    where: { practiceId_id: { practiceId, id: visitId } },
    select: { clientId: true, serviceOn: true, missedFeeCents: true, feeWaivedAt: true },
  })
  if (!row?.clientId || row.missedFeeCents === null) return null
  return { clientId: row.clientId, serviceOn: fromDay(row.serviceOn), fee: toCents(row.missedFeeCents), waivedAt: row.feeWaivedAt }
}
