import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { consultStretch } from '../../data/records/consult-times.ts'
import { loadConsult, updateCall } from '../../data/records/consults.ts'
import { release, reserveOverHolds } from '../../data/records/reservations.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { rescheduleConsultInput } from '../../inputs/consults.ts'
import { accept, command, decline, reject } from '../command.ts'
import { chooseForCall, nearestOpenTimes, type OpenTime } from './consult-time.ts'

type Input = { consultId: string; startsAt: Date }

/** Moves a consult call to another open time. The old time stays taken until the new one is. */
export const rescheduleConsult = command<'consult.reschedule', Input, { startsAt: string }, OpenTime>({
  name: 'consult.reschedule',
  input: rescheduleConsultInput,
  async run({ consultId, startsAt }, { actor, now, tx }) {
    const { practiceId } = actor
    const consult = await loadConsult(tx, practiceId, consultId)
    const call = consult?.appointments[0]
    if (!consult || !call || consult.status !== 'booked' || call.startsAt <= now) {
      return reject({ form: ['This call cannot be moved any more. Book another one, or call us.'] })
    }
    const found = await chooseForCall(tx, { practiceId, startsAt, now, person: { email: consult.email, except: consultId } })
    if ('ruling' in found) return decline(found.ruling, { objectId: consultId })
    const stretch = consultStretch(found.calendar, startsAt)
    await release(tx, practiceId, { appointmentId: call.id })
    await updateCall(tx, practiceId, call.id, {
      startsAt,
      endsAt: stretch.call.end,
      serviceOn: toDay(localDateOf(startsAt, call.timeZone)),
      clinicianId: found.clinicianId,
      sequence: call.sequence + 1,
    })
    await reserveOverHolds(
      tx,
      practiceId,
      { appointmentId: call.id },
      [{ resourceId: found.clinicianId, kind: 'clinician', ...stretch.kept }],
      now,
    )
    await insertOutbox(tx, { practiceId, kind: 'consult-moved', payload: { consultId }, dueAt: now })
    return accept(
      { startsAt: startsAt.toISOString() },
      { objectId: consultId, details: { from: call.startsAt.toISOString(), to: startsAt.toISOString() } },
    )
  },
  alternatives: ({ startsAt }, _ruling, { actor, now, tx }) => nearestOpenTimes(tx, actor.practiceId, startsAt, now),
})
