import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import { loadPlaceOfRoom } from '../../data/records/places.ts'
import { reserve } from '../../data/records/reservations.ts'
import type { Finding } from '../../domain/finding.ts'
import { daysOfSeries, leaderOn, type RefusedWeek } from '../../domain/scheduling/group-series.ts'
import { newId } from '../../ids.ts'
import { openGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import {
  type AskedSession,
  askSessions,
  lockSessions,
  refusedOf,
  rulesOfSessions,
  takingsOfSession,
  timeOfSession,
} from './ask-sessions.ts'

type Input = z.output<typeof openGroupInput>
type Opened = { readonly groupId: string; readonly sessions: number }

/**
 * Opens a group session, or one every week: all of them or none. Each takes whoever leads it and its room, with the time kept after it. A series
 * that the rules stop says which weeks and why.
 */
export const openGroup = command<'group.open', Input, Opened, RefusedWeek>({
  name: 'group.open',
  input: openGroupInput,
  async run({ locationId, roomId, phase, title, on: first, at, seats, weeks, without, ...led }, { actor, now, tx }) {
    const { practiceId } = actor
    const place = await loadPlaceOfRoom(tx, practiceId, { locationId, roomId })
    if (!place) return reject({ roomId: ['Choose a room at this location.'] })
    const given = await rulesOfSessions(tx, practiceId, { place, phase, now })
    const sessions = daysOfSeries(first, weeks, without).map((on): AskedSession => {
      return { on, at, roomId, clinicianId: leaderOn(on, first, [led.clinicianId, ...led.inTurn]) }
    })
    const [start] = sessions
    if (!start) return reject({ weeks: ['No week is left on which it is held.'] })
    await lockSessions(tx, sessions, given)
    const answers = await askSessions(tx, sessions, given)
    if (answers === null) return reject({ clinicianId: ['Choose somebody who works here.'] })
    const taken = weeks === 1 ? takenFields(answers[0] ?? []) : null
    if (taken) return reject(taken)
    const refused = refusedOf(sessions, answers, given)
    if (refused) return decline(refused, { details: { phase, on: first, weeks } })
    const ids = sessions.map(() => newId())
    const [groupId = ''] = ids
    await tx.groupSession.createMany({
      data: sessions.map((session, index) => {
        const { start: startsAt, end: endsAt } = timeOfSession(session, given)
        return {
          ...{
            practiceId,
            id: ids[index] ?? '',
            phase,
            title,
            clinicianId: session.clinicianId,
            roomId,
            locationId,
            setting: 'office' as const,
          },
          ...{ startsAt, endsAt, timeZone: place.timeZone, serviceOn: toDay(session.on), capacity: seats, status: 'confirmed' as const },
          seriesId: sessions.length > 1 ? groupId : null,
        }
      }),
    })
    for (const [index, session] of sessions.entries())
      await reserve(tx, practiceId, { groupId: ids[index] ?? '' }, takingsOfSession(session, given))
    return accept({ groupId, sessions: sessions.length }, { objectId: groupId, details: { phase, on: start.on, seats, weeks } })
  },
})

/** A single session that is in somebody's way says so at its field. */
function takenFields(findings: readonly Finding<string>[]) {
  const isTaken = (kind: string) => findings.some(({ code, params }) => code === 'TIME_TAKEN' && params.resource === kind)
  if (isTaken('clinician')) return { clinicianId: ['They are taken at that time.'] }
  return isTaken('room') ? { roomId: ['The room is taken at that time.'] } : null
}
