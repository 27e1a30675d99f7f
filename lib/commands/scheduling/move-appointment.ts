import 'server-only'
import type { z } from 'zod'
import { fromDay } from '../../data/dates.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { loadAppointment } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { freeExpiredHolds, lockResources } from '../../data/records/reservations.ts'
import { type LoadedMove, loadMove, type Movable } from '../../data/records/visit-move.ts'
import type { Tx } from '../../data/scope.ts'
import type { Finding } from '../../domain/finding.ts'
import { alternativesOfMove, decideMoveOfVisit } from '../../domain/regimens/move-of-visit.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import type { TimeRequest, VisitAlternative } from '../../domain/scheduling/visit-request.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { moveAppointmentInput } from '../../inputs/scheduling/move-appointment.ts'
import { accept, command, decline, reject } from '../command.ts'
import { blocking } from './schedule-cycle.ts'
import { writeMove } from './write-move.ts'

type Input = z.output<typeof moveAppointmentInput>
export type MovedAppointment = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** How far around the day asked for other days are offered. */
const OFFER_DAYS = 18

/**
 * Gives a visit another time, person or room, in one step: what it held is free, what it needs is taken. A journey that changes its
 * day takes its preparation and its integration along. The moved visits wait to be confirmed again, and the client is told.
 */
export const moveAppointment = command<'appointment.move', Input, MovedAppointment, VisitAlternative<TimeRequest>>({
  name: 'appointment.move',
  input: moveAppointmentInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await lockedVisit(tx, practiceId, input.appointmentId)
    if (!visit?.clientId) return reject({ form: ['There is no such visit.'] })
    if (!canBeMoved(visit.status)) return reject({ form: ['This visit has begun or is over and can no longer be moved.'] })
    if (visit.sequence !== input.sequence)
      return reject({ form: ['This visit was moved meanwhile. Reload to see where it stands, then move it.'] })
    const loaded = await lockedMove(tx, visit, input, practiceId, fromDay(visit.serviceOn), now)
    if (!loaded) return reject({ form: ['A seat in a group is given up and taken anew. A call is moved where calls are.'] })
    const wrong = unknownChoice(loaded, input)
    if (wrong) return reject(wrong)
    const { visits, ruling } = decideMoveOfVisit(loaded, timeOf(input))
    const details = { from: visit.startsAt.toISOString(), on: input.on, at: input.at }
    const trace = { clientId: visit.clientId, objectId: visit.id, details }
    if (blocking(ruling, actor, input.overrideReason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const appointmentIds = await writeMove(tx, { loaded, visit, visits, ruling, actor, now, overrideReason: input.overrideReason })
    const payload = { clientId: visit.clientId, appointmentIds }
    await insertOutbox(tx, { practiceId, kind: 'appointment-moved', payload, dueAt: now })
    const waitsFor = ruling.findings.filter(({ effect }) => effect === 'hold')
    return accept(
      { appointmentIds, waitsFor },
      { ...trace, details: { ...details, moved: appointmentIds.length, waitsFor: waitsFor.map(({ code }) => code) } },
      ruling.findings.filter(({ effect }) => effect === 'warn'),
    )
  },
  async alternatives(input, _ruling, { actor: { practiceId }, now, tx }) {
    const visit = await tx.appointment.findUnique({ where: { practiceId_id: { practiceId, id: input.appointmentId } } })
    const window = windowOf(input.on, input.on, OFFER_DAYS)
    const loaded = visit && (await loadMove(tx, visit, { practiceId, now, ...window }))
    return loaded ? alternativesOfMove(loaded, timeOf(input)) : []
  },
})

const timeOf = ({ on, at, clinicianId, roomId }: Input): TimeRequest => ({ on, at, clinicianId, roomId })

/** The days from the earlier to the later, and `days` more on either side. */
const windowOf = (one: LocalDate, other: LocalDate, days: number) => ({
  from: addDays(one < other ? one : other, -days),
  to: addDays(one < other ? other : one, days),
})

/** The visit, with its client locked before it: what is decided by the client's day waits its turn there. */
async function lockedVisit(tx: Tx, practiceId: string, id: string) {
  const found = await tx.appointment.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true } })
  if (!found?.clientId) return null
  await lockClient(tx, practiceId, found.clientId)
  return loadAppointment(tx, practiceId, id)
}

/** Locks everybody the visits might take, in one order, and reads the facts again behind the locks. */
async function lockedMove(tx: Tx, visit: Movable, input: Input, practiceId: string, standsOn: LocalDate, now: Date) {
  const asked = { practiceId, now, ...windowOf(input.on, standsOn, 4) }
  const before = await loadMove(tx, visit, asked)
  if (!before) return null
  const chosen = decideMoveOfVisit(before, timeOf(input)).visits.flatMap((one) => Object.values(one.chosen))
  const wanted = [...chosen, ...before.world.roomIds]
  await lockResources(tx, practiceId, wanted)
  await freeExpiredHolds(tx, practiceId, wanted, now)
  return loadMove(tx, visit, asked)
}

/** Somebody or some room that is not of this place. */
function unknownChoice({ world: { clinicians, roomIds } }: LoadedMove, { clinicianId, roomId }: Input) {
  if (clinicianId !== null && !clinicians.some(({ id }) => id === clinicianId)) return { clinicianId: ['Choose somebody who works here.'] }
  if (roomId !== null && !roomIds.includes(roomId)) return { roomId: ['Choose a room at this location.'] }
  return null
}
