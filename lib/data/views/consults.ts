import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientFromConsult } from '../../domain/consults/client-from-consult.ts'
import type { CoverageChoice, GoalChoice } from '../../domain/consults/consult-choices.ts'
import { compareCalls, needsOutcome } from '../../domain/consults/consult-order.ts'
import type { ConsultStatus } from '../../domain/consults/consult-status.ts'
import type { First } from '../../domain/page.ts'
import { atOnce } from '../at-once.ts'
import { fromDayOrNull } from '../dates.ts'
import { versionOfCaller, versionOfWork } from '../records/consults.ts'
import { loadLetterhead } from '../records/letters.ts'
import type { Tx } from '../scope.ts'
import { open } from '../secrets.ts'
import { visibleConsults } from '../visibility.ts'

const call = {
  orderBy: { createdAt: 'desc' },
  take: 1,
  select: {
    id: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    status: true,
    sequence: true,
    clinician: { select: { name: true } },
  },
} as const

export type ConsultRow = {
  readonly id: string
  readonly status: ConsultStatus
  readonly name: string
  readonly place: string
  readonly indication: string
  readonly coverageType: string
  readonly clientId: string | null
  readonly withName: string | null
  readonly askedAt: string
  readonly startsAt: string | null
  /** It is over, and nobody has said how it went. */
  readonly needsOutcome: boolean
}

const MOST = 100

const inList = {
  ...{ id: true, status: true, name: true, zip: true, state: true, indication: true, coverageType: true, clientId: true, createdAt: true },
  appointments: call,
} as const

/** Lists the newest consults this person may see with all that wait, and how many there are: what needs an outcome, the calls ahead by time, then what is over. What was said in own words stays sealed. */
export async function listConsults(tx: Tx, actor: Actor, now: Date, most = MOST): Promise<First<ConsultRow>> {
  const where = visibleConsults(actor)
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }]
  const { total, newest, waiting } = await atOnce({
    total: tx.consultRequest.count({ where }),
    newest: tx.consultRequest.findMany({ where, orderBy, take: most, select: inList }),
    waiting: tx.consultRequest.findMany({ where: { AND: [where, { isWaiting: true }] }, select: inList }),
  })
  const known = new Set(newest.map(({ id }) => id))
  const items = [...newest, ...waiting.filter(({ id }) => !known.has(id))]
    .map(({ appointments: [visit], createdAt, ...row }) => ({
      row: { ...row, withName: visit?.clinician?.name ?? null },
      ...{ status: row.status, startsAt: visit?.startsAt ?? null, endsAt: visit?.endsAt ?? null, askedAt: createdAt },
    }))
    .sort(compareCalls(now))
    .map(({ row: { zip, state, ...row }, ...call }) => ({
      ...row,
      place: [state, zip].filter(Boolean).join(' '),
      askedAt: call.askedAt.toISOString(),
      startsAt: call.startsAt?.toISOString() ?? null,
      needsOutcome: needsOutcome(call, now),
    }))
  return { items, total }
}

/** Finds one consult with its contact, its call and, for staff, what was said in own words. Null when it is not this person's to see. */
export async function findConsult(tx: Tx, actor: Actor, consultId: string) {
  const row = await tx.consultRequest.findFirst({
    where: { AND: [visibleConsults(actor), { id: consultId }] },
    select: {
      id: true,
      status: true,
      name: true,
      bornOn: true,
      email: true,
      phone: true,
      zip: true,
      state: true,
      indication: true,
      coverageType: true,
      goals: true,
      goalsNote: true,
      hasPrescriber: true,
      mayText: true,
      staffNotes: true,
      clientId: true,
      appointments: call,
    },
  })
  if (!row) return null
  const { appointments, goalsNote: sealed, ...consult } = row
  const place = { practiceId: actor.practiceId, table: 'consult_request', row: row.id, column: 'goals_note', version: 1 }
  const goalsNote = sealed ? open(place, sealed) : ''
  const choices = { coverageType: row.coverageType as CoverageChoice, goals: row.goals as GoalChoice[] }
  const { legalFirstName, legalLastName } = clientFromConsult({ ...consult, ...choices, goalsNote })
  return {
    ...consult,
    ...choices,
    workVersion: versionOfWork(consult),
    callerVersion: versionOfCaller(consult),
    goalsNote,
    bornOn: fromDayOrNull(row.bornOn),
    legalFirstName,
    legalLastName,
    call: callOf(appointments[0]),
  }
}

/** Finds the call a mailed link stands for: when it is, and whether it can still be changed. */
export async function findOwnCall(tx: Tx, actor: Extract<Actor, { role: 'link' }>, now: Date) {
  const row = await tx.consultRequest.findFirst({ where: visibleConsults(actor), select: { status: true, appointments: call } })
  const visit = row?.appointments[0]
  if (!row || !visit) return null
  return {
    startsAt: visit.startsAt.toISOString(),
    timeZone: visit.timeZone,
    withName: visit.clinician?.name ?? null,
    isCancelled: row.status === 'cancelled',
    canChange: row.status === 'booked' && visit.startsAt > now,
  }
}

/** Finds what the calendar file of a call says, for whoever holds its link. */
export async function findOwnInvite(tx: Tx, actor: Extract<Actor, { role: 'link' }>) {
  const row = await tx.consultRequest.findFirst({
    where: visibleConsults(actor),
    select: { email: true, status: true, appointments: call },
  })
  const practice = await loadLetterhead(tx, actor.practiceId)
  const visit = row?.appointments[0]
  return row && visit && practice ? { email: row.email, isCancelled: row.status === 'cancelled', visit, practice } : null
}

type CallRow = { startsAt: Date; endsAt: Date; timeZone: string; status: string; clinician: { name: string } | null }

const callOf = (visit: CallRow | undefined) =>
  visit
    ? {
        startsAt: visit.startsAt.toISOString(),
        endsAt: visit.endsAt.toISOString(),
        timeZone: visit.timeZone,
        status: visit.status,
        withName: visit.clinician?.name ?? null,
      }
    : null
