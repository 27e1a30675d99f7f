import 'server-only'
import type { PostedCharge } from '../../domain/billing/reconcile-charges.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type ChargeOnFile = PostedCharge & { readonly claimId: string | null }

const columns = {
  id: true,
  appointmentId: true,
  code: true,
  modifiers: true,
  units: true,
  chargeCents: true,
  minutes: true,
  startedAt: true,
  stoppedAt: true,
  placeOfService: true,
  diagnosisCodes: true,
  isClaimable: true,
  coverageId: true,
  claimId: true,
  ledgerTransactions: {
    where: { kind: { in: ['sliding_discount', 'notice'] }, ledgerTransaction: { is: null } },
    orderBy: { kind: 'desc' },
    select: { kind: true, assessmentId: true, ledgerEntries: { where: { account: 'ar_client' }, select: { cents: true } } },
  },
} satisfies Prisma.ChargeSelect

/** A client's charges of a day that stand, as they are read beside the client. */
export const chargesOn = (on: LocalDate) =>
  ({
    where: { serviceOn: toDay(on), status: 'posted' },
    orderBy: { startedAt: 'asc' },
    select: columns,
  }) satisfies Prisma.Client$chargesArgs

/** A charge that stands, with the discounts posted on it. */
export const chargeOnFileOf = (row: Prisma.ChargeGetPayload<{ select: typeof columns }>): ChargeOnFile => ({
  chargeId: row.id,
  visitId: row.appointmentId,
  code: row.code,
  modifiers: row.modifiers,
  units: row.units,
  charge: toCents(row.chargeCents),
  minutes: row.minutes,
  startedAt: row.startedAt,
  stoppedAt: row.stoppedAt,
  placeOfService: row.placeOfService as PlaceOfService,
  diagnosisCodes: row.diagnosisCodes,
  billTo: row.isClaimable ? 'claim' : 'client',
  coverageId: row.coverageId,
  claimId: row.claimId,
  adjustments: row.ledgerTransactions.map(({ kind, assessmentId, ledgerEntries }) => {
    const cents = toCents(ledgerEntries.reduce((sum, entry) => sum - entry.cents, 0))
    return kind === 'notice' ? { kind, cents } : { kind: 'sliding_fee', cents, assessmentId: assessmentId ?? '' }
  }),
})

/** Whether an individual hour of a day stands on one of these charts. */
export const hasHour = async (tx: Tx, practiceId: string, clientIds: readonly string[], on: LocalDate): Promise<boolean> =>
  (await tx.charge.count({
    where: { practiceId, clientId: { in: [...clientIds] }, serviceOn: toDay(on), status: 'posted', isIndividual: true },
  })) > 0

/** Clients with a plan of this payer to whom this code was billed from that day on, in the order their charts are locked. */
export const loadBilledOf = async (
  tx: Tx,
  practiceId: string,
  { payerId, code, from }: { readonly payerId: string; readonly code: string; readonly from: LocalDate },
): Promise<string[]> => {
  const client = { is: { coverages: { some: { payerId } } } }
  const where = { practiceId, code, serviceOn: { gte: toDay(from) }, status: 'posted', isClaimable: true, client }
  const rows = await tx.charge.findMany({ where, distinct: ['clientId'], orderBy: { clientId: 'asc' }, select: { clientId: true } })
  return rows.map(({ clientId }) => clientId)
}

export async function updateCharge(tx: Tx, practiceId: string, id: string, data: Prisma.ChargeUncheckedUpdateManyInput): Promise<void> {
  await tx.charge.updateMany({ where: { practiceId, id }, data })
}
