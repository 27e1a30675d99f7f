import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { estimateFormats, type FormatEstimate } from '../../domain/billing/estimate-formats.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { loadCoverages, loadFees, loadSignedAt, loadSliding } from '../records/coverages.ts'
import { loadMedicareStanding } from '../records/private-contracts.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

/**
 * Finds what each of the four formats costs one client on these journey days: shares, what is written off, why, and what nobody knows yet.
 *
 * Null for a client this person cannot see. Amounts and contract figures are those in force on `today`. A constant number of statements.
 */
export async function findFormatPrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  journeysOn: readonly LocalDate[],
  today: LocalDate,
): Promise<FormatEstimate[] | null> {
  const { practiceId } = actor
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: { practice: { select: { timeZone: true } }, primaryClinicianId: true },
  })
  if (!client) return null
  const ruleset = await loadRuleset(tx, practiceId, today)
  const signed = await loadSignedAt(tx, practiceId, clientId, ['extended-care-notice'])
  const notice = signed.get('extended-care-notice')
  const sliding = await loadSliding(tx, practiceId, clientId, today)
  return estimateFormats(
    {
      today,
      journeysOn,
      coverages: await loadCoverages(tx, practiceId, clientId),
      fees: await loadFees(tx, practiceId, today),
      slidingPays: sliding?.pays ?? null,
      medicare: await loadMedicareStanding(tx, practiceId, {
        clientId,
        clinicianId: client.primaryClinicianId,
        on: journeysOn[0] ?? today,
      }),
      noticeSignedOn: notice ? localDateOf(notice, client.practice.timeZone) : null,
    },
    ruleset,
  )
}
