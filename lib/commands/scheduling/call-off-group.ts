import 'server-only'
import type { z } from 'zod'
import { fromDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { findGroup, findSessions, isSameSeats, loadSeats, lockGroups, type SeatInSession, updateGroup } from '../../data/records/groups.ts'
import { release } from '../../data/records/reservations.ts'
import { offerInstead } from '../../data/records/seat-waits.ts'
import { loadWorld } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { decideVisit, isInTheWay } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import { offerEnds } from '../../domain/scheduling/seat-waits.ts'
import { callOffGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { type AskedVisit, askVisit, underway } from '../law/ask-visit.ts'
import { callOff } from './call-off.ts'

type Input = z.output<typeof callOffGroupInput>
type By = { readonly actor: ActorFor<'group.call-off'>; readonly now: Date }

/** `empty`: the sessions nobody sat in, which can be held again. */
type CalledOff = {
  readonly groupId: string
  readonly sessions: number
  readonly told: number
  readonly offered: number
  readonly empty: readonly string[]
}

/**
 * Calls a group session off, or it and those of its series after it: every seat is put to the law as a visit that is cancelled, and all go or none.
 * Each client is told, nobody is charged, a cycle that loses its part is open again, and leaders and rooms are free. Whoever is offered a seat in
 * another session finds it kept for them by the clock of the waiting list; where one is no longer theirs to take, nothing is called off. A session
 * that has begun stays.
 */
export const callOffGroup = command<'group.call-off', Input, CalledOff>({
  name: 'group.call-off',
  input: callOffGroupInput,
  async standing({ groupId }, { actor: { practiceId }, tx }) {
    const group = await findGroup(tx, practiceId, groupId)
    return group && { version: group.version, values: {} }
  },
  async run({ groupId, scope, reason, ...input }, { actor, now, tx }) {
    const { practiceId } = actor
    const offers = input.offers.flatMap((offer) => (offer.groupId === null ? [] : [{ ...offer, groupId: offer.groupId }]))
    const first = await findGroup(tx, practiceId, groupId)
    if (!first) return reject({ form: ['There is no such group, or it was called off already.'] })
    const ids = (await findSessions(tx, practiceId, first, scope)).map(({ id }) => id)
    // Clients before sessions, as whoever takes a seat locks them.
    const seats = await loadSeats(tx, practiceId, ids)
    const asked: AskedVisit[] = []
    for (const { id } of seats)
      asked.push(underway(await askVisit(tx, { actor, now, appointmentId: id, moment: 'cancel', act: { reason, rest: 'keep' } })))
    await lockGroups(tx, practiceId, [...ids, ...offers.map((offer) => offer.groupId)])
    const group = await findGroup(tx, practiceId, groupId)
    if (!group) return reject({ form: ['There is no such group, or it was called off already.'] })
    if (group.endsAt <= now) return reject({ form: ['This group is over.'] })
    if (!isSameSeats(seats, await loadSeats(tx, practiceId, ids))) throw new LostRace('a seat was taken or given back meanwhile')
    const trace = { objectId: groupId, details: { scope, appointmentIds: seats.map(({ id }) => id), offered: offers.length } }
    const stopped = asked.find(({ stops }) => stops.length > 0)
    if (stopped) return decline({ ...stopped.ruling, alternatives: [] }, trace)
    for (const { row } of asked) await callOff(tx, row, { status: 'cancelled', reason, now, rest: 'keep', isTold: true })
    for (const id of ids) {
      await release(tx, practiceId, { groupId: id })
      await updateGroup(tx, practiceId, id, { status: 'cancelled', cancelledAt: now })
    }
    for (const offer of offers) {
      const seat = seats.find(({ id }) => id === offer.appointmentId)
      if (!seat || ids.includes(offer.groupId) || !(await offerSeat(tx, seat, offer.groupId, { actor, now })))
        return reject({ form: ['A seat that was to be offered instead has gone. Nothing was called off. Look at the offers again.'] })
    }
    const told = new Set(seats.map(({ clientId }) => clientId)).size
    const empty = ids.filter((id) => seats.every((seat) => seat.groupId !== id))
    return accept({ groupId, sessions: ids.length, told, offered: offers.length, empty }, trace)
  },
})

/** Keeps a seat in another session for whoever lost this one, and tells them. False where the law would not seat them there now. */
async function offerSeat(tx: Tx, { clientId, groupId: insteadOfId }: SeatInSession, groupId: string, { actor, now }: By): Promise<boolean> {
  const { practiceId, userId } = actor
  const session = await findGroup(tx, practiceId, groupId)
  if (!session || !clientId || !insteadOfId) return false
  const on = fromDay(session.serviceOn)
  const world = await loadWorld(tx, { practiceId, clientId, locationId: session.locationId, now, from: on, to: on })
  const group = world?.groups.find(({ id }) => id === groupId)
  const until = world && offerEnds(session.startsAt, now, world.ruleset)
  if (!world || !group || !until || decideVisit(world, seatVisit(world, group), 'book', { actor, now }).findings.some(isInTheWay))
    return false
  const waitId = await offerInstead(tx, practiceId, { groupId, clientId, askedBy: userId, insteadOfId, now, until })
  await insertOutbox(tx, { practiceId, kind: 'seat-offered', payload: { waitId }, dueAt: now })
  return true
}
