import 'server-only'
import type { AccountLine } from '../../domain/billing/account-types.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadPrivateContracts } from './private-contracts.ts'

/** A charge that a plan was billed. Its id is the charge's. */
export type AccountLineOnFile = AccountLine & { readonly claimId: string | null }

type ChargeRow = Pick<AccountLineOnFile, 'id' | 'coverageId' | 'claimId' | 'startedAt' | 'code' | 'units'> & {
  readonly clientId: string
  readonly clinicianId: string
  readonly placeOfService: string
  readonly serviceOn: Date
  readonly chargeCents: number
  readonly medicareStatus: string
}

/** Everything clients' plans were billed that stands, oldest first, by client. */
export async function loadAccounts(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, AccountLineOnFile[]>> {
  if (clientIds.length === 0) return new Map()
  // What was taken back from a plan, as when Medicaid covers the day after all, stands as a charge and not in the ledger.
  const rows = await tx.$queryRaw<ChargeRow[]>`
    SELECT c.id, c.client_id AS "clientId", c.coverage_id AS "coverageId", c.claim_id AS "claimId", c.clinician_id AS "clinicianId", c.code, c.units,
      c.place_of_service AS "placeOfService", c.service_on AS "serviceOn", c.started_at AS "startedAt", c.charge_cents AS "chargeCents",
      clinician.medicare_status AS "medicareStatus"
    FROM charge c JOIN clinician ON clinician.practice_id = c.practice_id AND clinician.id = c.clinician_id
    WHERE c.practice_id = ${practiceId}::uuid AND c.client_id = ANY (${[...clientIds]}::uuid[]) AND c.status = 'posted' AND c.is_claimable
      AND EXISTS (SELECT FROM ledger_transaction t WHERE t.practice_id = c.practice_id AND t.charge_id = c.id AND t.kind = 'charge'
        AND NOT EXISTS (SELECT FROM ledger_transaction back WHERE back.practice_id = t.practice_id AND back.reverses_id = t.id))
    ORDER BY c.service_on, c.started_at`
  const contracts = await loadPrivateContracts(tx, practiceId, clientIds)
  const byClient = new Map<string, AccountLineOnFile[]>()
  for (const { clientId, clinicianId, medicareStatus, serviceOn, chargeCents, placeOfService, ...row } of rows) {
    const on = fromDay(serviceOn)
    const medicare = standingOf(medicareStatus, contracts.get(clientId) ?? [], { clinicianId, on })
    const line = { ...row, on, charge: toCents(chargeCents), placeOfService: placeOfService as PlaceOfService, medicare }
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), line])
  }
  return byClient
}

/** How many of these charges a coverage was billed. */
export const countChargesTo = (
  tx: Tx,
  practiceId: string,
  { coverageId, ids }: { readonly coverageId: string; readonly ids: readonly string[] },
) => tx.charge.count({ where: { practiceId, coverageId, id: { in: [...ids] } } })
