import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { CycleFormat } from '../../domain/coverage/format.ts'
import { trainedIn } from '../../domain/credentials/trained-in.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Phase } from '../../domain/journeys/phase.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type VisitWait, waitsOf } from '../../domain/law/visit-waits.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import { loadClinicians } from '../records/people-facts.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'
import { findFormatPrices } from './format-prices.ts'

export type RegimenVisit = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly phase: Phase | null
  readonly status: AppointmentStatus
  readonly setting: Setting
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly clinicianName: string | null
  readonly waits: readonly VisitWait[]
}

export type RegimenCycle = {
  readonly id: string
  readonly number: number
  readonly format: CycleFormat
  readonly status: 'planned' | 'scheduled' | 'underway' | 'completed' | 'skipped'
  readonly route: Route
  readonly setting: Setting
  readonly journeyOn: LocalDate | null
  readonly visits: readonly RegimenVisit[]
}

export type RegimenView = {
  readonly id: string
  readonly status: string
  readonly primaryName: string
  readonly rationale: string | null
  readonly cycles: readonly RegimenCycle[]
  /** The order in force. */
  readonly dose: { readonly doseMg: number; readonly route: Route; readonly expiresOn: LocalDate } | null
}

/** A client's latest regimen, its cycles in order with the visits that stand. Null when none is planned or the client is not theirs to see. Times are instants with the zone of the visit. */
export async function findRegimen(tx: Tx, actor: Actor, clientId: string): Promise<RegimenView | null> {
  const row = await tx.regimen.findFirst({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      status: true,
      rationale: true,
      primaryClinician: { select: { name: true } },
      cycles: { orderBy: { number: 'asc' }, select: cycleColumns },
    },
  })
  if (!row) return null
  const order = await tx.doseOrder.findFirst({
    where: { AND: [ofVisibleClients(actor), { clientId, status: 'active' }] },
    orderBy: { orderedAt: 'desc' },
    select: { doseMg: true, route: true, expiresOn: true },
  })
  return {
    id: row.id,
    status: row.status,
    primaryName: row.primaryClinician.name,
    rationale: row.rationale,
    cycles: row.cycles.map(({ journeyOn, appointments, ...cycle }) => ({
      ...cycle,
      journeyOn: journeyOn && fromDay(journeyOn),
      visits: appointments.map(({ clinician, findings, ...visit }) => ({
        ...visit,
        clinicianName: clinician?.name ?? null,
        waits: waitsOf({ status: visit.status, findings }),
      })),
    })),
    dose: order && { ...order, expiresOn: fromDay(order.expiresOn) },
  }
}

const cycleColumns = {
  id: true,
  number: true,
  format: true,
  status: true,
  route: true,
  setting: true,
  journeyOn: true,
  appointments: {
    where: { status: { notIn: ['cancelled' as const, 'no_show' as const] } },
    orderBy: { startsAt: 'asc' as const },
    select: {
      id: true,
      kind: true,
      phase: true,
      status: true,
      setting: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      clinician: { select: { name: true } },
      findings: true,
    },
  },
}

export type FormatChoice = {
  readonly format: CycleFormat
  readonly effect: 'allow' | Finding['effect']
  readonly findings: readonly Finding[]
  /** What the client pays for each cycle in turn, in cents, if all were in this format; empty where the format is not theirs. */
  readonly cycleCents: readonly number[]
  readonly isComplete: boolean
}

/** What each format costs this client, cycle by cycle, one journey a week from `firstOn`; without a first day, from a week after `today`. Null for a client this person cannot see. */
export async function listFormatChoices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { today, cycles, firstOn = addDays(today, 7) }: { today: LocalDate; cycles: number; firstOn?: LocalDate },
): Promise<FormatChoice[] | null> {
  const days = Array.from({ length: cycles }, (_, index) => addDays(firstOn, index * 7))
  const prices = await findFormatPrices(tx, actor, clientId, days, today)
  return (
    prices?.map(({ format, effect, findings, cycles: totals, unknown }) => ({
      format,
      effect,
      findings,
      cycleCents: totals.map(({ client }) => client),
      isComplete: unknown.every((code) => code === 'PRESCRIBER_SEPARATE' || code === 'MEDICINE_SEPARATE'),
    })) ?? null
  )
}

export type PlanChoices = {
  readonly clientName: string
  readonly primaryClinicianId: string | null
  readonly clinicians: readonly { readonly id: string; readonly name: string; readonly trained: ReturnType<typeof trainedIn> }[]
  readonly formats: readonly FormatChoice[]
  /** How many journeys a plan has unless somebody plans otherwise. */
  readonly usualCycles: number
}

/** What a regimen can be planned from: who could be the primary therapist, with their trainings on the day, and each format's price for this client. Null for a client this person cannot see. */
export async function findPlanChoices(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<PlanChoices | null> {
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: { legalFirstName: true, legalLastName: true, chosenName: true, primaryClinicianId: true },
  })
  const { values } = await loadRuleset(tx, actor.practiceId, today)
  const formats = client && (await listFormatChoices(tx, actor, clientId, { today, cycles: values['regimen.cycles-most'] }))
  if (!client || !formats) return null
  const clinicians = await loadClinicians(tx, actor.practiceId, today)
  return {
    clientName: `${client.chosenName ?? client.legalFirstName} ${client.legalLastName}`,
    primaryClinicianId: client.primaryClinicianId,
    clinicians: clinicians.map(({ id, name, credentials }) => ({ id, name, trained: trainedIn(credentials, today) })),
    formats,
    usualCycles: values['regimen.cycles'],
  }
}
