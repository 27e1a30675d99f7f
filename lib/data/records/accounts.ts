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

/** Everything clients' plans were billed that stands, oldest first, by client. */
export async function loadAccounts(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, AccountLineOnFile[]>> {
  const rows = await tx.charge.findMany({
    where: {
      practiceId,
      clientId: { in: [...clientIds] },
      status: 'posted',
      isClaimable: true,
      // What was taken back from a plan, as when Medicaid covers the day after all, stands as a charge and not in the ledger.
      ledgerTransactions: { some: { kind: 'charge', ledgerTransaction: { is: null } } },
    },
    orderBy: [{ serviceOn: 'asc' }, { startedAt: 'asc' }],
    select: {
      id: true,
      clientId: true,
      coverageId: true,
      claimId: true,
      clinicianId: true,
      code: true,
      units: true,
      placeOfService: true,
      serviceOn: true,
      startedAt: true,
      chargeCents: true,
      clinician: { select: { medicareStatus: true } },
    },
  })
  const contracts = await loadPrivateContracts(tx, practiceId, clientIds)
  const byClient = new Map<string, AccountLineOnFile[]>()
  for (const { clientId, clinicianId, clinician, serviceOn, chargeCents, placeOfService, ...row } of rows) {
    const on = fromDay(serviceOn)
    const medicare = standingOf(clinician.medicareStatus, contracts.get(clientId) ?? [], { clinicianId, on })
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
