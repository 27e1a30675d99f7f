import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isStaff } from '../../domain/access/roles.ts'
import type { EstimateTotals } from '../../domain/billing/account-types.ts'
import type { CycleEstimate } from '../../domain/billing/estimate-formats.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
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
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadClinicians } from '../records/people-facts.ts'
import { acceptanceOf, acceptedColumns, type PlanAcceptance } from '../records/plan-acceptance.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'
import { cyclePrices, findFormatPrices, findPriceFacts } from './format-prices.ts'

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
  const { row, order } = await atOnce({
    row: tx.regimen.findFirst({
      where: { AND: [ofVisibleClients(actor), { clientId }] },
      orderBy: { createdAt: 'desc' },
      select: {
        id: true,
        status: true,
        rationale: true,
        primaryClinician: { select: { name: true } },
        cycles: { orderBy: { number: 'asc' }, select: cycleColumns },
      },
    }),
    order: tx.doseOrder.findFirst({
      where: { AND: [ofVisibleClients(actor), { clientId, status: 'active' }] },
      orderBy: { orderedAt: 'desc' },
      select: { doseMg: true, route: true, expiresOn: true },
    }),
  })
  if (!row) return null
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
        waits: waitsOf({ status: visit.status, findings: readJson('Appointment.findings', findings) }),
      })),
    })),
    dose: order && { ...order, expiresOn: fromDay(order.expiresOn) },
  }
}

/**
 * How a client's plan stands with them: accepted as it is, or before it changed, or not yet, and for staff by whom. Null without a plan, or
 * where the client is not theirs to see.
 */
export async function findAcceptance(
  tx: Tx,
  actor: Actor,
  clientId: string,
  now: Date,
): Promise<(PlanAcceptance & { readonly by: string | null }) | null> {
  const row = await tx.regimen.findFirst({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { createdAt: 'desc' },
    select: acceptedColumns,
  })
  if (!row) return null
  const [last] = row.acceptances
  const by =
    last && isStaff(actor.role)
      ? await tx.user.findFirst({ where: { practiceId: actor.practiceId, id: last.acceptedBy }, select: { name: true } })
      : null
  return { ...acceptanceOf(row, now), by: by?.name ?? null }
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
  /** What the client pays for each cycle in turn, in cents, if all were in this format; null where nobody can say, empty where the format is not theirs. */
  readonly cycleCents: readonly (number | null)[]
  readonly isComplete: boolean
}

/** What each format costs this client, cycle by cycle, one journey a week from a week after `today`. Null for a client this person cannot see. */
async function listFormatChoices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { today, cycles }: { today: LocalDate; cycles: number },
): Promise<FormatChoice[] | null> {
  const days = Array.from({ length: cycles }, (_, index) => addDays(today, 7 + index * 7))
  const prices = await findFormatPrices(tx, actor, clientId, days, today)
  return prices?.map(({ cycles: totals, ...one }) => choiceOf(one, totals)) ?? null
}

const choiceOf = (
  { format, effect, findings, unknown }: Pick<CycleEstimate, 'format' | 'effect' | 'findings' | 'unknown'>,
  totals: readonly EstimateTotals[],
): FormatChoice => ({
  format,
  effect,
  findings,
  cycleCents: totals.map(({ client }) => client),
  isComplete: unknown.every((code) => code === 'PRESCRIBER_SEPARATE' || code === 'MEDICINE_SEPARATE'),
})

/** What a cycle that is not over costs this client as it is planned, and in each format; null where nobody can say. */
export type CyclePrice = { readonly cents: number | null; readonly formats: readonly FormatChoice[] }

/** The price of each cycle that is not over, by cycle: on its own journey day, or where none is booked yet, one journey a week. */
export async function listCyclePrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { cycles, today }: { readonly cycles: readonly RegimenCycle[] | Promise<readonly RegimenCycle[]>; readonly today: LocalDate },
): Promise<Map<string, CyclePrice>> {
  const { planned, facts } = await atOnce({ planned: cycles, facts: findPriceFacts(tx, actor, clientId, today) })
  let last = today
  const open = planned
    .filter(({ status }) => status !== 'completed' && status !== 'skipped')
    .map(({ id, format, journeyOn }) => {
      last = journeyOn ?? addDays(last, 7)
      return { id, format, journeyOn: last }
    })
  const prices = facts ? cyclePrices(facts, open, today) : []
  return new Map(
    open.map(({ id, format }, index) => {
      const offered = prices[index] ?? []
      const cents = offered.find((one) => one.format === format)?.totals?.client ?? null
      return [id, { cents, formats: offered.map((one) => choiceOf(one, one.totals ? [one.totals] : [])) }]
    }),
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
  const clinicians = await loadClinicians(tx, actor.practiceId)
  return {
    clientName: clientNameOf(client),
    primaryClinicianId: client.primaryClinicianId,
    clinicians: clinicians.map(({ id, name, credentials }) => ({ id, name, trained: trainedIn(credentials, today) })),
    formats,
    usualCycles: values['regimen.cycles'],
  }
}
