import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { findEmptyCalledOff, lockGroups, updateGroup } from '../../data/records/groups.ts'
import { loadPlaceOfRoom } from '../../data/records/places.ts'
import { reserve } from '../../data/records/reservations.ts'
import type { RefusedWeek } from '../../domain/scheduling/group-series.ts'
import { localTimeOf } from '../../domain/time/practice-time.ts'
import { reopenGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { type AskedSession, askSessions, lockSessions, refusedOf, rulesOfSessions, takingsOfSession } from './ask-sessions.ts'

const NOT_THERE = 'Whoever led it, or its room, is no longer there.'

type Reopened = { readonly sessions: number }

/** Holds sessions of one place again that were called off while nobody sat in them, so that nobody was told: all of them or none, where the rules still allow each. */
export const reopenGroup = command<'group.reopen', { readonly groupIds: string[] }, Reopened, RefusedWeek>({
  name: 'group.reopen',
  input: reopenGroupInput,
  async run({ groupIds }, { actor, now, tx }) {
    const { practiceId } = actor
    const groups = await findEmptyCalledOff(tx, practiceId, groupIds)
    const [first] = groups
    if (!first || groups.length < groupIds.length)
      return reject({ form: ['One of these sessions is held, or had clients who were told that it is not.'] })
    const place = await loadPlaceOfRoom(tx, practiceId, { locationId: first.locationId, roomId: first.roomId ?? '' })
    if (!place) return reject({ form: [NOT_THERE] })
    const given = await rulesOfSessions(tx, practiceId, { place, phase: first.phase, now })
    const sessions = groups.map(({ serviceOn, startsAt, timeZone, clinicianId, roomId }): AskedSession => {
      return { on: fromDay(serviceOn), at: localTimeOf(startsAt, timeZone), clinicianId, roomId: roomId ?? '' }
    })
    await lockSessions(tx, sessions, given)
    await lockGroups(tx, practiceId, groupIds)
    const answers = await askSessions(tx, sessions, given)
    if (answers === null) return reject({ form: [NOT_THERE] })
    const refused = refusedOf(sessions, answers, given)
    const trace = { objectId: first.id, details: { sessions: sessions.length } }
    if (refused) return decline(refused, trace)
    for (const [index, session] of sessions.entries()) {
      const groupId = groups[index]?.id ?? ''
      await updateGroup(tx, practiceId, groupId, { status: 'confirmed', cancelledAt: null })
      await reserve(tx, practiceId, { groupId }, takingsOfSession(session, given))
    }
    return accept({ sessions: sessions.length }, trace)
  },
})
