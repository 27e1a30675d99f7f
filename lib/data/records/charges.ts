import 'server-only'
import type { PostedCharge } from '../../domain/billing/reconcile-charges.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type ChargeOnFile = PostedCharge & { readonly claimId: string | null }

/** A charge as a statement tells it in JSON, with what the discounts posted on it come to. */
export type ChargeRow = {
  readonly id: string
  readonly appointmentId: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly cents: number
  readonly minutes: number
  readonly startedAt: string
  readonly stoppedAt: string
  readonly placeOfService: PlaceOfService
  readonly diagnosisCodes: readonly string[]
  readonly isClaimable: boolean
  readonly coverageId: string | null
  readonly claimId: string | null
  readonly discounts: readonly { kind: 'notice' | 'attestation' | 'sliding_discount'; assessmentId: string | null; cents: number }[] | null
}

/** A client's charges of a day that stand, as one value of a statement: a list of JSON, null for none. */
export const chargesOn = (practiceId: string, clientId: string, on: LocalDate): Prisma.Sql => Prisma.sql`(
    SELECT json_agg(json_build_object('id', c.id, 'appointmentId', c.appointment_id, 'code', c.code, 'modifiers', coalesce(c.modifiers, '{}'), 'units', c.units,
      'cents', c.charge_cents, 'minutes', c.minutes, 'startedAt', c.started_at, 'stoppedAt', c.stopped_at, 'placeOfService', c.place_of_service,
      'diagnosisCodes', coalesce(c.diagnosis_codes, '{}'), 'isClaimable', c.is_claimable, 'coverageId', c.coverage_id, 'claimId', c.claim_id,
      'discounts', (SELECT json_agg(json_build_object('kind', t.kind, 'assessmentId', t.assessment_id, 'cents',
            (SELECT coalesce(-sum(e.cents), 0) FROM ledger_entry e
              WHERE e.practice_id = t.practice_id AND e.transaction_id = t.id AND e.account = 'ar_client')) ORDER BY t.kind DESC)
          FROM ledger_transaction t WHERE t.practice_id = c.practice_id AND t.charge_id = c.id AND t.kind IN ('sliding_discount', 'notice', 'attestation')
            AND NOT EXISTS (SELECT FROM ledger_transaction back WHERE back.practice_id = t.practice_id AND back.reverses_id = t.id))) ORDER BY c.started_at)
    FROM charge c WHERE c.practice_id = ${practiceId}::uuid AND c.client_id = ${clientId}::uuid AND c.service_on = ${on}::date AND c.status = 'posted')`

/** A charge that stands, with the discounts posted on it. */
export const chargeOnFileOf = ({
  id,
  appointmentId,
  cents,
  isClaimable,
  discounts,
  startedAt,
  stoppedAt,
  ...row
}: ChargeRow): ChargeOnFile => ({
  ...row,
  chargeId: id,
  visitId: appointmentId,
  charge: toCents(cents),
  startedAt: new Date(startedAt),
  stoppedAt: new Date(stoppedAt),
  billTo: isClaimable ? 'claim' : 'client',
  adjustments: (discounts ?? []).map((one) => {
    const off = toCents(one.cents)
    return one.kind === 'sliding_discount'
      ? { kind: 'sliding_fee', cents: off, assessmentId: one.assessmentId ?? '' }
      : { kind: one.kind, cents: off }
  }),
})

/** Whether an individual hour of a day stands on one of these charts. */
export const hasHour = async (tx: Tx, practiceId: string, clientIds: readonly string[], on: LocalDate): Promise<boolean> =>
  (await tx.charge.count({
    where: { practiceId, clientId: { in: [...clientIds] }, serviceOn: toDay(on), status: 'posted', isIndividual: true },
  })) > 0

type BilledTo = { readonly payerId: string; readonly code?: string; readonly from?: LocalDate }

/** Clients with a plan of this payer who were billed to a plan: for one code and from a day on, where asked. In the order their charts are locked. */
export const loadBilledOf = async (tx: Tx, practiceId: string, { payerId, code, from }: BilledTo): Promise<string[]> => {
  const client = { is: { coverages: { some: { payerId } } } }
  const which = { ...(code !== undefined && { code }), ...(from && { serviceOn: { gte: toDay(from) } }) }
  const where = { practiceId, ...which, status: 'posted', isClaimable: true, client }
  const rows = await tx.charge.findMany({ where, distinct: ['clientId'], orderBy: { clientId: 'asc' }, select: { clientId: true } })
  return rows.map(({ clientId }) => clientId)
}

type BilledSince = { readonly from: LocalDate; readonly code?: string; readonly clientId?: string }

/** The days from one on that were billed and stand, of one code or client where asked, client by client in the order their charts are locked. */
export async function loadDaysBilled(
  tx: Tx,
  practiceId: string,
  { from, ...which }: BilledSince,
): Promise<{ clientId: string; serviceOn: LocalDate }[]> {
  const rows = await tx.charge.findMany({
    where: { practiceId, ...which, serviceOn: { gte: toDay(from) }, status: 'posted' },
    distinct: ['clientId', 'serviceOn'],
    orderBy: [{ clientId: 'asc' }, { serviceOn: 'asc' }],
    select: { clientId: true, serviceOn: true },
  })
  return rows.map(({ clientId, serviceOn }) => ({ clientId, serviceOn: fromDay(serviceOn) }))
}

export async function updateCharge(tx: Tx, practiceId: string, id: string, data: Prisma.ChargeUncheckedUpdateManyInput): Promise<void> {
  await tx.charge.updateMany({ where: { practiceId, id }, data })
}
