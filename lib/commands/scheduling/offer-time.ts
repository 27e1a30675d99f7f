import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { endTimeWait, keepTime, loadTimeWaitById } from '../../data/records/time-waits.ts'
import { decideMove } from '../../domain/law/decide-move.ts'
import { isInTheWay } from '../../domain/law/decide-visit.ts'
import { takingsOf } from '../../domain/regimens/takings-of.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { hasRunOut, isOffered, offerEnds } from '../../domain/scheduling/seat-waits.ts'
import { offerTimeInput } from '../../inputs/scheduling.ts'
import { accept, command } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { findEarlier } from './earlier-time.ts'
import { settleOn } from './settle-on.ts'

/**
 * Offers an earlier time to somebody who waits for one, where one has come free that the law would let them have, and keeps it for them until the clock
 * of the offer runs out. An offer that ran out ends the wait; so does the visit once it begins, is over or called off.
 */
export const offerTime = command({
  name: 'appointment.offer-time',
  input: offerTimeInput,
  async run({ waitId }, { actor, now, tx }) {
    const { practiceId } = actor
    const first = await loadTimeWaitById(tx, practiceId, waitId)
    const visit = first && (await lockVisit(tx, practiceId, first.appointmentId))
    const wait = first && (await loadTimeWaitById(tx, practiceId, waitId))
    if (!visit || !wait) return accept({ changed: 0 }, {})
    const { clientId, appointmentId, dayPart } = wait
    const trace = { clientId, objectId: appointmentId }
    const how = !canBeMoved(visit.status) || visit.startsAt <= now ? 'session-over' : hasRunOut(wait, now) ? 'ran-out' : null
    if (how) {
      await endTimeWait(tx, practiceId, wait, { how, now })
      return accept({ changed: 1 }, { ...trace, details: { how } })
    }
    const found = isOffered(wait, now) ? null : await findEarlier(tx, { visit, dayPart, actor, now })
    const time = found?.time
    const until = time && offerEnds(time.startsAt, now, found.move.world.ruleset)
    if (!found || !time || !until) return accept({ changed: 0 }, trace)
    const { move, from, to } = found
    const asked = { on: time.on, at: time.at, clinicianId: visit.clinicianId, roomId: null }
    const { decided } = await settleOn(tx, { practiceId, from, to, moving: move.moving }, move.world, (world) =>
      decideMove({ ...move, world }, asked, { actor, now }),
    )
    const [placed] = decided.visits
    if (!placed || decided.ruling.findings.some(isInTheWay)) return accept({ changed: 0 }, trace)
    const takings = takingsOf(placed).filter(({ kind }) => kind !== 'client')
    const kept = { wait, time: { start: placed.startsAt, end: placed.endsAt }, clinicianId: placed.givenBy, takings, until, now }
    await keepTime(tx, practiceId, kept)
    await insertOutbox(tx, { practiceId, kind: 'time-offered', payload: { waitId }, dueAt: now })
    return accept({ changed: 1 }, { ...trace, details: { offered: placed.startsAt.toISOString() } })
  },
})
