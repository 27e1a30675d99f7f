import 'server-only'
import type { PayerChoice } from '../../domain/coverage/restriction.ts'
import type { FindingParams } from '../../domain/finding.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import type { BookedVisit, CycleInWorld } from '../../domain/law/world.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import type { Contact } from '../../domain/scheduling/contact.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { LostRace } from '../errors.ts'
import { type JsonOf, writeJson } from '../kept-json/columns.ts'
import type { OutboxKind } from '../outbox.ts'
import type { Tx } from '../scope.ts'
import type { Taking } from './reservations.ts'
import type { NewTask } from './tasks.ts'

/** What a visit's row says beside what the law reads of it. */
type Beside = {
  readonly coverageId: string | null
  readonly confirmBy: Date
  /** What it waits for. */
  readonly findings: readonly LawFinding[]
  /** What it takes, each with its time. */
  readonly takings: readonly Taking[]
}

export type AddedVisit = { readonly visit: BookedVisit; readonly contact: Contact | null; readonly clientState: string } & Beside

/** A visit as it is now, and what it no longer holds. */
export type MovedVisit = {
  readonly visit: BookedVisit
  readonly leftGroupId: string | null
  readonly leftAuthorizationId: string | null
  /** It draws on another authorization than before. */
  readonly drawsOn: string | null
} & Beside

/** A policy set aside for a visit, with what was weighed and why. */
export type NewSetAside = {
  readonly cycleId: string | null
  readonly appointmentId: string
  readonly code: string
  readonly params: FindingParams
  readonly reason: string
  readonly setBy: string
}

export type WrittenVisits = {
  readonly clientId: string
  readonly now: Date
  readonly added?: readonly AddedVisit[]
  readonly moved?: readonly MovedVisit[]
  /** Journeys that have no ride yet. */
  readonly ridesFor?: readonly string[]
  /** The ride whose driver is asked again. */
  readonly rideAskedAgain?: string | null
  readonly cycles?: readonly ({ readonly id: string; readonly journeyOn: LocalDate } & Partial<
    Pick<CycleRequest, 'setting'> & Pick<CycleInWorld, 'format'> & { readonly status: 'scheduled' | 'underway' }
  >)[]
  readonly setAsides?: readonly NewSetAside[]
  /** How the client pays visits of their own choice, one by one. */
  readonly restrictions?: readonly {
    readonly kind: PayerChoice
    readonly visitId: string
    readonly on: LocalDate
    readonly askedBy: string
  }[]
  /** Each is put on the list unless it is there. */
  readonly tasks?: readonly Pick<NewTask, 'kind' | 'forRole' | 'forClinicianId' | 'subjectId' | 'params'>[]
  readonly mail?: { readonly kind: OutboxKind; readonly payload: JsonOf<'Outbox.payload'> }
}

/** Writes visits that were decided, and all that goes with them, in one statement. Somebody who took any of it meanwhile runs the road again. */
export async function writeTogether(tx: Tx, practiceId: string, { clientId, now, ...written }: WrittenVisits): Promise<void> {
  const rows = JSON.stringify(rowsOf(written))
  const [answer] = await tx.$queryRaw<{ taken: keyof typeof lost | null }[]>`
    SELECT app.write_visits(${practiceId}::uuid, ${clientId}::uuid, ${now}, ${rows}::jsonb) AS taken`
  if (answer?.taken) throw new LostRace(lost[answer.taken])
}

const lost = {
  seat: 'the last seat was taken meanwhile',
  authorization: 'the authorization was used meanwhile',
  resource: 'a resource was taken meanwhile',
} as const

function rowsOf({
  added = [],
  moved = [],
  ridesFor = [],
  rideAskedAgain = null,
  cycles = [],
  ...more
}: Omit<WrittenVisits, 'clientId' | 'now'>) {
  const all = [...added, ...moved]
  return {
    added: added.map(({ contact, clientState, ...one }) => ({ ...columnsOf(one), contact, clientState })),
    moved: moved.map(({ leftGroupId, leftAuthorizationId, drawsOn: _, ...one }) => ({
      ...columnsOf(one),
      leftGroupId,
      leftAuthorizationId,
    })),
    takings: all.flatMap(({ visit, takings }) => takings.map((taking) => ({ ...taking, id: newId(), appointmentId: visit.id }))),
    seats: counted(all.map(({ visit }) => visit.groupId)),
    authorizations: counted([...added.map(({ visit }) => visit.authorizationId), ...moved.map(({ drawsOn }) => drawsOn)]),
    rides: ridesFor.map((appointmentId) => ({ id: newId(), appointmentId })),
    rideAskedAgain,
    cycles,
    ...besideRows(more),
  }
}

const columnsOf = <Row extends { readonly visit: BookedVisit } & Beside>({ visit, takings: _, findings, ...beside }: Row) => {
  const { ride: _ride, placeToday: _place, ...columns } = visit
  return { ...columns, ...beside, findings: writeJson('Appointment.findings', [...findings]) }
}

/** How many of each, those that are none left out. */
const counted = (ids: readonly (string | null)[]) =>
  [...Map.groupBy(ids.filter((id) => id !== null).sort(), (id) => id)].map(([id, each]) => ({ id, count: each.length }))

const besideRows = ({
  setAsides = [],
  restrictions = [],
  tasks = [],
  mail,
}: Pick<WrittenVisits, 'setAsides' | 'restrictions' | 'tasks' | 'mail'>) => ({
  setAsides: setAsides.map((one) => ({ ...one, id: newId(), params: writeJson('PolicySetAside.params', one.params) })),
  restrictions: restrictions.map(({ on, ...one }) => ({ ...one, id: newId(), fromOn: on, toOn: on })),
  tasks: tasks.map((task) => ({ ...task, id: newId(), params: writeJson('Task.params', task.params ?? {}) })),
  mails: mail ? [{ ...mail, id: newId(), payload: writeJson('Outbox.payload', mail.payload) }] : [],
})
