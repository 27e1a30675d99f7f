import 'server-only'
import { LostRace } from '../../data/errors.ts'
import { findGroup, loadGroup, loadSeats, updateGroup } from '../../data/records/groups.ts'
import { release } from '../../data/records/reservations.ts'
import { callOffGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { type AskedVisit, askVisit, underway } from '../law/ask-visit.ts'
import { callOff } from './call-off.ts'

/**
 * Calls a group session off: every seat is put to the law as a visit that is cancelled, and all go or none. Each client is told, nobody
 * is charged, a cycle that loses its part is open again, and the leader and the room are free. A session that has begun stays.
 */
export const callOffGroup = command({
  name: 'group.call-off',
  input: callOffGroupInput,
  async standing({ groupId }, { actor: { practiceId }, tx }) {
    const group = await findGroup(tx, practiceId, groupId)
    return group && { version: group.version, values: {} }
  },
  async run({ groupId, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    // Clients before the session, as whoever takes a seat locks them.
    const seats = await loadSeats(tx, practiceId, groupId)
    const asked: AskedVisit[] = []
    for (const { id } of seats)
      asked.push(underway(await askVisit(tx, { actor, now, appointmentId: id, moment: 'cancel', act: { reason, rest: 'keep' } })))
    const group = await loadGroup(tx, practiceId, groupId)
    if (!group) return reject({ form: ['There is no such group, or it was called off already.'] })
    if (group.endsAt <= now) return reject({ form: ['This group is over.'] })
    if (!isSame(seats, await loadSeats(tx, practiceId, groupId))) throw new LostRace('a seat was taken or given back meanwhile')
    const trace = { objectId: groupId, details: { appointmentIds: seats.map(({ id }) => id) } }
    const stopped = asked.find(({ stops }) => stops.length > 0)
    if (stopped) return decline({ ...stopped.ruling, alternatives: [] }, trace)
    for (const { row } of asked) await callOff(tx, row, { status: 'cancelled', reason, now, rest: 'keep', isTold: true })
    await release(tx, practiceId, { groupId })
    await updateGroup(tx, practiceId, groupId, { status: 'cancelled', cancelledAt: now })
    return accept({ groupId, told: seats.length }, trace)
  },
})

type Seats = Awaited<ReturnType<typeof loadSeats>>

const isSame = (one: Seats, other: Seats): boolean => one.map(({ id }) => id).join() === other.map(({ id }) => id).join()
