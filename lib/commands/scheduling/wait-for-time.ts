import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { endTimeWait, insertTimeWait, loadTimeWait } from '../../data/records/time-waits.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import { rulingOf } from '../../domain/finding.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { isOffered } from '../../domain/scheduling/seat-waits.ts'
import { ruleTimeWait } from '../../domain/scheduling/time-waits.ts'
import { appointmentIdInput, waitForTimeInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { findEarlier } from './earlier-time.ts'

const noSuchVisit = { form: ['There is no such visit, or it has begun.'] }

/** Puts a client on the waiting list for an earlier time of a visit that stands, behind whoever waits already. The visit keeps its time until another is taken. */
export const waitForTime = command({
  name: 'appointment.wait',
  input: waitForTimeInput,
  async run({ appointmentId, dayPart }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (!visit || (actor.role === 'client' && visit.clientId !== actor.clientId) || !canBeMoved(visit.status)) return reject(noSuchVisit)
    return withCalendars(tx, actor, async () => {
      const found = await findEarlier(tx, { visit, dayPart, actor, now })
      if (!found) return reject({ form: ['This visit is not moved this way, so nobody waits for another time of it.'] })
      const { clientId, kind, groupId, startsAt } = visit
      const isWaiting = (await loadTimeWait(tx, practiceId, appointmentId)) !== null
      const { ruleset } = found.move.world
      const findings = ruleTimeWait({ kind, groupId, startsAt, isWaiting, open: found.time }, now, ruleset)
      const trace = { clientId, objectId: appointmentId, details: { dayPart, from: fromDay(visit.serviceOn) } }
      if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
      await insertTimeWait(tx, practiceId, { appointmentId, clientId, dayPart, askedBy: userId, now })
      return accept({ appointmentId }, trace)
    })
  },
})

/** Takes a client off the waiting list for an earlier time. A time that was kept for them goes to whoever waits next. */
export const stopWaitingForTime = command({
  name: 'appointment.stop-waiting',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (!visit || (actor.role === 'client' && visit.clientId !== actor.clientId)) return reject(noSuchVisit)
    return withCalendars(tx, actor, async () => {
      const wait = await loadTimeWait(tx, practiceId, appointmentId)
      if (!wait) return reject({ form: ['This place on the waiting list is gone already.'] })
      const how = isOffered(wait, now) ? 'declined' : 'left'
      await endTimeWait(tx, practiceId, wait, { how, now })
      return accept({ appointmentId }, { clientId: visit.clientId, objectId: appointmentId, details: { how } })
    })
  },
})
