import 'server-only'
import type { ChargeLine, VisitForBilling } from '../../domain/billing/charge-types.ts'
import type { PostedCharge } from '../../domain/billing/reconcile-charges.ts'
import { payerChoiceOf } from '../../domain/coverage/restriction.ts'
import { toCents } from '../../domain/money.ts'
import type { PlaceOfService } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadRestrictions } from './own-wishes.ts'
import { noteAsItStands, signedNotes } from './signed-notes.ts'
import { placeColumns, placeFactsOf } from './visit-place-facts.ts'

/** A visit for billing, with its note and what the clinician's row says about Medicare. */
export type DayVisit = VisitForBilling & {
  readonly noteId: string | null
  /** Since when the note says its times. */
  readonly timedAt: Date | null
  readonly medicareStatus: string | null
}

const tookPlace = ['arrived', 'in_progress', 'completed'] as const

/** Those of a group who were there. */
export const groupOnDay = {
  select: { _count: { select: { appointments: { where: { status: { in: [...tookPlace] } } } } } },
} satisfies Prisma.Appointment$groupArgs

/** A client's visits of a day that took place or have a signed note. Their time is the note's, or the calendar's where it has none. */
export async function loadDayVisits(tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<DayVisit[]> {
  const rows = await tx.appointment.findMany({
    where: { practiceId, clientId, serviceOn: toDay(on), status: { notIn: ['cancelled', 'no_show'] }, clinicianId: { not: null } },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      format: true,
      journeyDay: { select: { outcome: true } },
      ...placeColumns,
      status: true,
      coverageId: true,
      startsAt: true,
      endsAt: true,
      client: { select: { diagnosisCodes: true } },
      groupId: true,
      timeZone: true,
      group: groupOnDay,
      clinician: { select: { medicareStatus: true, taxonomy: true } },
      notes: signedNotes,
    },
  })
  const restrictions = (await loadRestrictions(tx, practiceId, [clientId])).get(clientId) ?? []
  return rows.flatMap(({ notes, clinician, client, group, ...row }) => {
    const note = noteAsItStands(notes)
    if (!note && !tookPlace.some((status) => status === row.status)) return []
    const startedAt = note?.startedAt ?? row.startsAt
    const stoppedAt = note?.stoppedAt ?? row.endsAt
    return {
      visitId: row.id,
      kind: row.kind,
      // Without a dose there are no hours of extended care to charge.
      format: row.journeyDay?.outcome === 'no_dose' ? null : row.format,
      ...placeFactsOf(row),
      clinicianId: row.clinicianId ?? '',
      specialty: clinician?.taxonomy ?? null,
      groupId: row.groupId,
      participants: group?._count.appointments ?? null,
      timeZone: row.timeZone,
      startedAt,
      stoppedAt,
      therapistMinutes: Math.max(0, Math.floor((stoppedAt.getTime() - startedAt.getTime()) / 60_000)),
      noteSigned: note !== null,
      goal: note?.goal ?? null,
      need: note?.need ?? null,
      diagnosisCodes: note && note.diagnosisCodes.length > 0 ? note.diagnosisCodes : (client?.diagnosisCodes ?? []),
      coverageId: row.coverageId,
      payerChoice: payerChoiceOf(restrictions, { visitId: row.id, on }),
      noteId: note?.id ?? null,
      timedAt: note?.timedAt ?? null,
      medicareStatus: clinician?.medicareStatus ?? null,
    }
  })
}

export type ChargeOnFile = PostedCharge & { readonly claimId: string | null }

/** A day's charges that stand, with the discounts posted on them. */
export async function loadPostedCharges(tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<ChargeOnFile[]> {
  const rows = await tx.charge.findMany({
    where: { practiceId, clientId, serviceOn: toDay(on), status: 'posted' },
    orderBy: { startedAt: 'asc' },
    select: {
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
    },
  })
  return rows.map((row) => ({
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
  }))
}

type NewCharge = { readonly clientId: string; readonly line: ChargeLine; readonly claimId: string | null; readonly noteId: string | null }

/** Writes a charge as its line says. Gives its id. */
export async function insertCharge(tx: Tx, practiceId: string, { clientId, line, claimId, noteId }: NewCharge): Promise<string> {
  const id = newId()
  await tx.charge.createMany({
    data: [
      {
        practiceId,
        id,
        clientId,
        appointmentId: line.visitId,
        noteId,
        clinicianId: line.clinicianId,
        coverageId: line.coverageId,
        claimId,
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
      },
    ],
  })
  return id
}

export async function updateCharge(tx: Tx, practiceId: string, id: string, data: Prisma.ChargeUncheckedUpdateManyInput): Promise<void> {
  await tx.charge.updateMany({ where: { practiceId, id }, data })
}

type ClaimKey = { readonly clientId: string; readonly coverageId: string; readonly on: LocalDate }
type ClaimState = { readonly status: 'ready' | 'waiting' | 'void'; readonly chargedCents: number }

/** The claim of a client, a coverage and a date of service; made when there is none (decision 28). Gives its id. */
export async function saveClaim(tx: Tx, practiceId: string, { clientId, coverageId, on }: ClaimKey, state: ClaimState): Promise<string> {
  const there = await tx.claim.findFirst({ where: { practiceId, clientId, coverageId, serviceOn: toDay(on) }, select: { id: true } })
  if (there) {
    await tx.claim.updateMany({ where: { practiceId, id: there.id }, data: state })
    return there.id
  }
  const id = newId()
  const number = `C${on.replaceAll('-', '').slice(2)}-${id.slice(0, 8).toUpperCase()}`
  await tx.claim.createMany({ data: [{ practiceId, id, clientId, coverageId, serviceOn: toDay(on), number, ...state }] })
  return id
}

/** Claims of a day that no line is left for. */
export async function voidOtherClaims(tx: Tx, practiceId: string, clientId: string, on: LocalDate, keep: readonly string[]): Promise<void> {
  await tx.claim.updateMany({
    where: { practiceId, clientId, serviceOn: toDay(on), submittedAt: null, id: { notIn: [...keep] } },
    data: { status: 'void', chargedCents: 0 },
  })
}

/** Puts charges on a claim after the lines it has. */
export async function insertClaimLines(
  tx: Tx,
  practiceId: string,
  claimId: string,
  lines: readonly { readonly chargeId: string; readonly chargedCents: number }[],
): Promise<void> {
  if (lines.length === 0) return
  const there = await tx.claimLine.count({ where: { practiceId, claimId } })
  await tx.claimLine.createMany({
    data: lines.map((line, index) => ({ practiceId, id: newId(), claimId, number: there + index + 1, ...line })),
  })
}
