import 'server-only'
import { consultOutcomes } from '../../domain/consults/consult-choices.ts'
import type { ConsultStatus } from '../../domain/consults/consult-status.ts'
import type { Standing } from '../../domain/outcome.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull, toDay } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { lockKey } from './reservations.ts'
import { loadPracticeRulesWith, type PracticeRules } from './rulesets.ts'

export type ConsultPlace = { readonly practiceId: string; readonly timeZone: string }

/** Who takes consult calls, active clinicians who take new clients, with the practice's rules. */
export type CallTakers = PracticeRules & { readonly clinicianIds: readonly string[] }

export const loadCallTakers = (tx: Tx, practiceId: string, now: Date): Promise<CallTakers> =>
  withRules(tx, practiceId, now, Prisma.sql`(SELECT c.id FROM clinician c WHERE ${takesCalls})`)

/** The same people, each with their lock taken for the rest of the transaction, in the order every booking takes them. */
export const lockCallTakers = (tx: Tx, practiceId: string, now: Date): Promise<CallTakers> =>
  withRules(
    tx,
    practiceId,
    now,
    Prisma.sql`(SELECT taker.id FROM (SELECT c.id, ${lockKey(practiceId, Prisma.sql`c.id`)} AS key FROM clinician c WHERE ${takesCalls} ORDER BY key) AS taker,
      LATERAL pg_advisory_xact_lock(taker.key) AS locked)`,
  )

const takesCalls = Prisma.sql`c.practice_id = p.practice_id AND c.is_active AND c.takes_new_clients`

async function withRules(tx: Tx, practiceId: string, now: Date, takers: Prisma.Sql): Promise<CallTakers> {
  const asked = Prisma.sql`, ARRAY(${takers}) AS "clinicianIds"`
  const { clinicianIds, ...rules } = await loadPracticeRulesWith<{ clinicianIds: string[] }>(tx, practiceId, now, asked)
  return { ...rules, clinicianIds: clinicianIds.sort() }
}

export async function loadPracticeZone(tx: Tx, practiceId: string): Promise<string> {
  const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } })
  return practice.timeZone
}

/** A hold by its secret, while it lasts. */
export const loadHold = (tx: Tx, practiceId: string, tokenHash: string) =>
  tx.slotHold.findUnique({
    where: { practiceId_tokenHash: { practiceId, tokenHash } },
    select: { id: true, startsAt: true, endsAt: true, clinicianId: true, expiresAt: true, releasedAt: true },
  })

type NewHold = { practiceId: string; id: string; startsAt: Date; endsAt: Date; clinicianId: string; tokenHash: string; expiresAt: Date }

export async function insertHold(tx: Tx, hold: NewHold): Promise<void> {
  await tx.slotHold.createMany({ data: [{ ...hold, purpose: 'consult' }] })
}

export async function updateHold(tx: Tx, practiceId: string, id: string, data: { expiresAt?: Date; releasedAt?: Date }): Promise<void> {
  await tx.slotHold.updateMany({ where: { practiceId, id }, data })
}

/** Hands what a hold occupies over to the visit it was kept for. */
export async function moveHoldToAppointment(tx: Tx, practiceId: string, holdId: string, appointmentId: string): Promise<number> {
  return tx.$executeRaw`UPDATE reservation SET appointment_id = ${appointmentId}::uuid, hold_id = NULL
    WHERE practice_id = ${practiceId}::uuid AND hold_id = ${holdId}::uuid AND active`
}

const lockConsult = (tx: Tx, practiceId: string, consultId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM consult_request WHERE practice_id = ${practiceId}::uuid AND id = ${consultId}::uuid FOR UPDATE`

/** A consult with its call, as far as this actor may see it; locked for the rest of the transaction. */
export async function loadConsult(tx: Tx, practiceId: string, consultId: string) {
  await lockConsult(tx, practiceId, consultId)
  return tx.consultRequest.findUnique({
    where: { practiceId_id: { practiceId, id: consultId } },
    select: {
      id: true,
      status: true,
      name: true,
      email: true,
      phone: true,
      zip: true,
      state: true,
      indication: true,
      mayText: true,
      staffNotes: true,
      clientId: true,
      appointments: {
        where: { status: { in: ['confirmed', 'arrived', 'in_progress', 'completed'] } },
        orderBy: { startsAt: 'desc' },
        take: 1,
        select: { id: true, startsAt: true, endsAt: true, clinicianId: true, sequence: true, status: true, timeZone: true },
      },
    },
  })
}

type WorkedConsult = { readonly status: ConsultStatus; readonly staffNotes: string | null }

/** The version of how a call went, as the form shows it; null where nobody has said anything of it yet. */
export function versionOfWork({ status, staffNotes }: WorkedConsult): number | null {
  const outcome = consultOutcomes.find((known) => known === status) ?? null
  return outcome === null && staffNotes === null ? null : versionOf([outcome, staffNotes])
}

/** How a call went as its form has it, locked; null where nobody has said anything of it yet. */
export async function loadStandingWork(tx: Tx, practiceId: string, consultId: string): Promise<Standing | null> {
  const consult = await loadConsult(tx, practiceId, consultId)
  const version = consult && versionOfWork(consult)
  if (!version) return null
  const outcome = consultOutcomes.find((known) => known === consult.status)
  return { version, values: { ...(outcome && { outcome }), staffNotes: consult.staffNotes ?? '' } }
}

const caller = {
  ...{ name: true, bornOn: true, email: true, phone: true, zip: true, state: true, indication: true, coverageType: true, mayText: true },
} as const satisfies Prisma.ConsultRequestSelect
type Caller = Prisma.ConsultRequestGetPayload<{ select: typeof caller }>

/** Who a caller is, as the form that corrects it has them. What is not known is empty. */
const callerOf = ({ name, bornOn, email, phone, zip, state, indication, coverageType, mayText }: Caller) => ({
  ...{ name, bornOn: fromDayOrNull(bornOn) ?? '', email, phone, zip: zip ?? '', state, indication, coverageType, mayText },
})

/** The version of who a caller is, as the form that corrects it shows it. */
export const versionOfCaller = (row: Caller): number => versionOf(Object.values(callerOf(row)))

/** Who a caller is for a form that is being saved, locked; null when there is no such consult. */
export async function loadStandingCaller(tx: Tx, practiceId: string, consultId: string): Promise<Standing | null> {
  await lockConsult(tx, practiceId, consultId)
  const row = await tx.consultRequest.findUnique({ where: { practiceId_id: { practiceId, id: consultId } }, select: caller })
  return row && { version: versionOfCaller(row), values: callerOf(row) }
}

type WantedCall = {
  readonly practiceId: string
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly state: string
  readonly mayText: boolean
  readonly deleteAfter: LocalDate
}

/** Somebody who would like to be called and has no time yet: what they did not say is kept as not known. */
export async function insertWantedCall(tx: Tx, { deleteAfter, ...wanted }: WantedCall): Promise<void> {
  await tx.consultRequest.createMany({
    data: [
      {
        ...wanted,
        status: 'requested',
        indication: 'other',
        coverageType: 'not_sure',
        hasPrescriber: 'unknown',
        deleteAfterOn: toDay(deleteAfter),
      },
    ],
  })
}

export async function updateConsult(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.ConsultRequestUpdateManyMutationInput & { clientId?: string },
): Promise<void> {
  await tx.consultRequest.updateMany({ where: { practiceId, id }, data })
}

export async function updateCall(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.AppointmentUpdateManyMutationInput & { clinicianId?: string },
): Promise<void> {
  await tx.appointment.updateMany({ where: { practiceId, id }, data })
}

/** Who calls, by the address on the form; `except`: the call being moved. */
export type CallPerson = { readonly email: string; readonly except?: string }

/** Calls a person has coming up, as far as the reader may know. */
export const countUpcomingCalls = (tx: Tx, practiceId: string, { email, except }: CallPerson, now: Date): Promise<number> =>
  tx.consultRequest.count({
    where: {
      practiceId,
      email: { equals: email, mode: 'insensitive' },
      status: 'booked',
      appointments: { some: { status: 'confirmed', startsAt: { gt: now } } },
      ...(except ? { NOT: { id: except } } : {}),
    },
  })
