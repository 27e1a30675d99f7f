import 'server-only'
import type { z } from 'zod'
import { fromDay } from '../../data/dates.ts'
import { tellOfOwnVisits } from '../../data/records/news.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { endTimeWait } from '../../data/records/time-waits.ts'
import { type LoadedMove, loadMove } from '../../data/records/visit-move.ts'
import type { Tx } from '../../data/scope.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { decideMove } from '../../domain/law/decide-move.ts'
import { stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { moveAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { isOwnVisitCode, ruleOwnMove } from '../../domain/scheduling/own-visits.ts'
import type { TimeRequest, VisitAlternative } from '../../domain/scheduling/visit-request.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { moveAppointmentInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, type Result, reject } from '../command.ts'
import { type AskedVisit, lockVisit } from '../law/ask-visit.ts'
import { keepAccepted } from '../regimens/keep-accepted.ts'
import { settleOn } from './settle-on.ts'
import { writeMove } from './write-move.ts'

type Input = z.output<typeof moveAppointmentInput>
export type MovedAppointment = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** How far around the day asked for other days are offered. */
const OFFER_DAYS = 18

/**
 * Gives a visit another time, person or room, in one step: what it held is free, what it needs is taken. A journey that changes its
 * day takes its preparation and its integration along. A time that was kept for it on the waiting list is taken so, and any move ends
 * the wait. The moved visits wait to be confirmed again, and the client is told. A client
 * moves what is theirs to move (`ruleOwnMove`), to any room; the desk and the therapist find it on their lists.
 */
export const moveAppointment = command<'appointment.move', Input, MovedAppointment, VisitAlternative<TimeRequest>>({
  name: 'appointment.move',
  input: moveAppointmentInput,
  async run(input, { actor, now, tx }) {
    const visit = await lockVisit(tx, actor.practiceId, input.appointmentId)
    if (!visit || (actor.role === 'client' && visit.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
    if (!canBeMoved(visit.status)) return reject({ form: ['This visit has begun or is over and can no longer be moved.'] })
    if (visit.sequence !== input.sequence)
      return reject({ form: ['This visit was moved meanwhile. Reload to see where it stands, then move it.'] })
    const asked = actor.role === 'client' ? withoutPolicy(input) : input
    return keepAccepted(tx, { actor, now }, () => withCalendars(tx, actor, () => moveLocked(tx, visit, asked, { actor, now })))
  },
  async alternatives(input, { findings }, { actor, now, tx }) {
    const { practiceId } = actor
    if (findings.some(({ code }) => isOwnVisitCode(code))) return []
    const visit = await tx.appointment.findUnique({ where: { practiceId_id: { practiceId, id: input.appointmentId } } })
    if (!visit) return []
    const move = await withCalendars(tx, actor, () => loadMove(tx, visit, { practiceId, now, ...windowOf(input.on, input.on, OFFER_DAYS) }))
    return move ? moveAlternatives(move, timeOf(input), { actor, now }) : []
  },
})

type By = { readonly actor: ActorFor<'appointment.move'>; readonly now: Date }
type Moved = Result<MovedAppointment, VisitAlternative<TimeRequest>>

/** Decides and writes the move of a visit whose client and row are locked. */
async function moveLocked(tx: Tx, visit: AskedVisit['row'], input: Input, { actor, now }: By): Promise<Moved> {
  const asked = { practiceId: actor.practiceId, now, ...windowOf(input.on, fromDay(visit.serviceOn), 4) }
  const { overrideReason: reason } = input
  const details = { from: visit.startsAt.toISOString(), on: input.on, at: input.at }
  const trace = { clientId: visit.clientId, objectId: visit.id, details }
  if (actor.role === 'client') {
    const ruleset = await loadRuleset(tx, actor.practiceId, fromDay(visit.serviceOn))
    const own = ruleOwnMove(visit, now, ruleset)
    if (own.length > 0) return decline(rulingOf(own, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
  }
  const move = await loadMove(tx, visit, asked)
  if (!move) return reject({ form: ['A seat in a group cannot be moved: give it up and take another. A call is moved under Consults.'] })
  const wrong = unknownChoice(move, input)
  if (wrong) return reject(wrong)
  const { world, decided } = await settleOn(tx, { ...asked, moving: move.moving }, move.world, (facts) =>
    decideMove({ ...move, world: facts }, timeOf(input), { actor, now }),
  )
  const { ruling } = decided
  if (stopsFor(ruling, actor, reason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
  if (move.wait) await endTimeWait(tx, actor.practiceId, move.wait, { how: 'seated', now })
  const { appointmentIds, after } = await writeMove(tx, { world, ahead: move.ahead, visit, decided, actor, now, reason })
  await tellOfOwnVisits(tx, actor, [visit.id], now)
  const waitsFor = waitsIn(ruling)
  const told = { ...details, moved: appointmentIds.length, waitsFor: waitsFor.map(({ code }) => code) }
  return { ...accept({ appointmentIds, waitsFor }, { ...trace, details: told }, warningsIn(ruling)), after }
}

/** Rooms and reasons to set policy aside are the practice's. */
const withoutPolicy = (input: Input): Input => ({ ...input, roomId: null, overrideReason: '' })

const timeOf = ({ on, at, clinicianId, roomId }: Input): TimeRequest => ({ on, at, clinicianId, roomId })

/** The days from the earlier to the later, and `days` more on either side. */
const windowOf = (one: LocalDate, other: LocalDate, days: number) => ({
  from: addDays(one < other ? one : other, -days),
  to: addDays(one < other ? other : one, days),
})

/** Somebody or some room that is not of this place. */
function unknownChoice({ world: { clinicians, roomIds } }: LoadedMove, { clinicianId, roomId }: Input) {
  if (clinicianId !== null && !clinicians.some(({ id }) => id === clinicianId)) return { clinicianId: ['Choose somebody who works here.'] }
  if (roomId !== null && !roomIds.includes(roomId)) return { roomId: ['Choose a room at this location.'] }
  return null
}
