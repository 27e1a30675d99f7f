import 'server-only'
import type { ChargeLine } from '../../domain/billing/charge-types.ts'
import type { PostedCharge } from '../../domain/billing/reconcile-charges.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
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

export type NewCharge = {
  readonly id: string
  readonly line: ChargeLine
  /** The claim it goes on, and its place there; null off claims. */
  readonly claim: { readonly id: string; readonly number: number } | null
  readonly noteId: string | null
}

/** Writes charges as their lines say, with their places on claims. */
export async function insertCharges(tx: Tx, practiceId: string, clientId: string, charges: readonly NewCharge[]): Promise<void> {
  if (charges.length === 0) return
  await tx.charge.createMany({
    data: charges.map(({ id, line, claim, noteId }) => ({
      practiceId,
      id,
      clientId,
      appointmentId: line.visitId,
      noteId,
      clinicianId: line.clinicianId,
      coverageId: line.coverageId,
      claimId: claim?.id ?? null,
      code: line.code,
      modifiers: [...line.modifiers],
      units: line.units,
      minutes: line.minutes,
      placeOfService: line.placeOfService,
      serviceOn: toDay(line.on),
      startedAt: line.startedAt,
      stoppedAt: line.stoppedAt,
      chargeCents: line.charge,
      diagnosisCodes: [...line.diagnosisCodes],
      isClaimable: line.billTo === 'claim',
      isIndividual: line.isIndividual,
      restricted: line.restricted,
    })),
  })
  const onClaims = charges.flatMap(({ id: chargeId, claim, line: { charge: chargedCents } }) =>
    claim ? [{ practiceId, id: newId(), chargeId, claimId: claim.id, number: claim.number, chargedCents }] : [],
  )
  if (onClaims.length > 0) await tx.claimLine.createMany({ data: onClaims })
}

export async function updateCharge(tx: Tx, practiceId: string, id: string, data: Prisma.ChargeUncheckedUpdateManyInput): Promise<void> {
  await tx.charge.updateMany({ where: { practiceId, id }, data })
}

/** What a claim of a day comes to. */
export type ClaimState = { readonly coverageId: string; readonly status: 'ready' | 'waiting'; readonly chargedCents: number }
type ClaimOnFile = { readonly id: string; readonly coverageId: string; readonly lines: number }

/**
 * The claims of a client's day, one for each coverage that is billed, made where there is none (decision 28); the others that have not
 * gone out are void. In one statement. Gives those that stand, with how many lines they have.
 */
export async function saveClaims(
  tx: Tx,
  practiceId: string,
  { clientId, on }: { readonly clientId: string; readonly on: LocalDate },
  states: readonly ClaimState[],
): Promise<ClaimOnFile[]> {
  const rows = states.map((state) => {
    const id = newId()
    return { ...state, id, number: `C${on.replaceAll('-', '').slice(2)}-${id.slice(0, 8).toUpperCase()}` }
  })
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key])
  return tx.$queryRaw<ClaimOnFile[]>`
    WITH dropped AS (
      UPDATE claim SET status = 'void', charged_cents = 0 WHERE practice_id = ${practiceId}::uuid AND client_id = ${clientId}::uuid
        AND service_on = ${on}::date AND submitted_at IS NULL AND coverage_id <> ALL (${column('coverageId')}::uuid[])),
    saved AS (
      INSERT INTO claim (practice_id, id, client_id, coverage_id, service_on, number, status, charged_cents)
      SELECT ${practiceId}::uuid, row.id, ${clientId}::uuid, row.coverage_id, ${on}::date, row.number, row.status, row.charged_cents
      FROM unnest(${column('id')}::uuid[], ${column('coverageId')}::uuid[], ${column('number')}::text[], ${column('status')}::text[],
        ${column('chargedCents')}::int[]) AS row (id, coverage_id, number, status, charged_cents)
      ON CONFLICT (practice_id, client_id, coverage_id, service_on)
        DO UPDATE SET status = EXCLUDED.status, charged_cents = EXCLUDED.charged_cents
      RETURNING id, coverage_id)
    SELECT saved.id, saved.coverage_id AS "coverageId", (SELECT count(*)::int FROM claim_line l
      WHERE l.practice_id = ${practiceId}::uuid AND l.claim_id = saved.id) AS lines FROM saved`
}
