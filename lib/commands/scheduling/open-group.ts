import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadCalendars } from '../../data/records/calendars.ts'
import { loadClinicians } from '../../data/records/people-facts.ts'
import { freeExpiredHolds, loadOccupied, lockResources, reserve, type Taking } from '../../data/records/reservations.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { loadClinicianDays } from '../../data/records/visit-facts.ts'
import type { Tx } from '../../data/scope.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { ruleGroupSession } from '../../domain/scheduling/rule-group-session.ts'
import { addMinutes, type Interval } from '../../domain/time/interval.ts'
import { addDays } from '../../domain/time/local.ts'
import { instantAt, localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { openGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Opens a group session: its clinician and its room are taken for it, with the time kept after it. */
export const openGroup = command({
  name: 'group.open',
  input: openGroupInput,
  async run({ locationId, clinicianId, roomId, phase, title, on, at, seats }, { actor, now, tx }) {
    const { practiceId } = actor
    const room = await tx.room.findFirst({
      where: { practiceId, id: roomId, locationId, isActive: true },
      select: { location: { select: { timeZone: true, state: true } } },
    })
    if (!room) return reject({ roomId: ['Choose a room at this location.'] })
    const { timeZone, state } = room.location
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
    const { minutes, bufferMinutes } = ruleset.services.group
    const startsAt = instantAt(on, at, timeZone)
    const endsAt = addMinutes(startsAt, minutes)
    const taken = { start: startsAt, end: addMinutes(endsAt, bufferMinutes) }
    await lockResources(tx, practiceId, [clinicianId, roomId])
    await freeExpiredHolds(tx, practiceId, [clinicianId, roomId], now)
    const session = { start: startsAt, end: endsAt }
    const findings = await askSession(tx, { practiceId, locationId, clinicianId, roomId, timeZone, state, now, ruleset, phase, session })
    if (findings === null) return reject({ clinicianId: ['Choose somebody who works here.'] })
    const standing = await loadOccupied(tx, practiceId, [clinicianId, roomId], taken, now)
    if (standing.some(({ resourceId }) => resourceId === clinicianId)) return reject({ clinicianId: ['They are taken at that time.'] })
    if (standing.length > 0) return reject({ roomId: ['The room is taken at that time.'] })
    const ruling = rulingOf<string, never>(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, { details: { phase, on } })
    const groupId = newId()
    const place = { clinicianId, roomId, locationId, setting: 'office' as const, startsAt, endsAt, timeZone, serviceOn: toDay(on) }
    await tx.groupSession.createMany({
      data: [{ practiceId, id: groupId, phase, title, ...place, capacity: seats, status: 'confirmed' }],
    })
    const takings: Taking[] = [
      { ...taken, resourceId: clinicianId, kind: 'clinician' },
      { ...taken, resourceId: roomId, kind: 'room' },
    ]
    await reserve(tx, practiceId, { groupId }, takings)
    return accept({ groupId }, { objectId: groupId, details: { phase, on, seats } })
  },
})

type Asked = {
  readonly practiceId: string
  readonly locationId: string
  readonly clinicianId: string
  readonly roomId: string
  readonly timeZone: string
  readonly state: string
  readonly now: Date
  readonly ruleset: Ruleset
  readonly phase: 'preparation' | 'integration'
  readonly session: Interval
}

/** What the rules say of the session; null when nobody of the practice is to lead it. */
async function askSession(tx: Tx, asked: Asked): Promise<readonly Finding<string>[] | null> {
  const { practiceId, locationId, clinicianId, roomId, now, session, timeZone } = asked
  const leader = (await loadClinicians(tx, practiceId)).find(({ id }) => id === clinicianId)
  if (!leader) return null
  const on = localDateOf(session.start, timeZone)
  const window = { start: startOfDay(addDays(on, -1), timeZone), end: startOfDay(addDays(on, 2), timeZone) }
  const calendars = await loadCalendars(tx, practiceId, { clinicianIds: [clinicianId], locationId, roomIds: [roomId] }, window, now)
  const [leaderCalendar, roomCalendar] = [calendars.get(clinicianId), calendars.get(roomId)]
  if (!leaderCalendar || !roomCalendar) return null
  const day = (await loadClinicianDays(tx, { practiceId, from: on, to: on })).filter((visit) => visit.clinicianId === clinicianId)
  const leaderDay = { visits: day.length, journeys: day.filter(({ kind }) => kind === 'journey').length }
  return ruleGroupSession({ ...asked, leader, leaderCalendar, leaderDay, roomCalendar })
}
