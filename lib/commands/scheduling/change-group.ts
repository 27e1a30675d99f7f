import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import { findGroup, findSessions, isSameSeats, loadSeats, lockGroups, type StandingGroup, updateGroup } from '../../data/records/groups.ts'
import { loadPlaceOfRoom } from '../../data/records/places.ts'
import { release, reserve } from '../../data/records/reservations.ts'
import { countKeptSeats } from '../../data/records/seat-waits.ts'
import type { Tx } from '../../data/scope.ts'
import { type Finding, onceEach, rulingOf } from '../../domain/finding.ts'
import { waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { followsChange, type RefusedWeek } from '../../domain/scheduling/group-series.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { changeGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { askSessions, lockSessions, refusedOf, rulesOfSessions, takingsOfSession, timeOfSession } from './ask-sessions.ts'
import { type ChangedSession, decideSeats, type MovedSeats, writeSeats } from './moved-seats.ts'

type Input = z.output<typeof changeGroupInput>
type Changed = { readonly groupId: string; readonly sessions: number; readonly told: number; readonly waitsFor: readonly Finding[] }

/**
 * Gives a session, or it and those of its series after it, another time, leader, room, name or size. Each session and each seat is put to the law as
 * it would be: all change or none. Clients whose visit changes are told once, and it waits to be confirmed again. Where the law stops it, the answer
 * says which day, for whom and why.
 */
export const changeGroup = command<'group.change', Input, Changed, RefusedWeek>({
  name: 'group.change',
  input: changeGroupInput,
  async standing({ groupId }, { actor: { practiceId }, tx }) {
    const group = await findGroup(tx, practiceId, groupId)
    return group && { version: group.version, values: formOf(group) }
  },
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const first = await findGroup(tx, practiceId, input.groupId)
    if (!first || first.startsAt <= now) return reject({ form: ['There is no such group ahead, or it was called off.'] })
    const place = await loadPlaceOfRoom(tx, practiceId, { locationId: first.locationId, roomId: input.roomId })
    if (!place) return reject({ roomId: ['Choose a room at this location.'] })
    const given = await rulesOfSessions(tx, practiceId, { place, phase: first.phase, now })
    const groups = await findSessions(tx, practiceId, first, input.scope)
    const changed = groups.map((group): ChangedSession => {
      const asked = { ...asChanged(group, first, input), at: input.at }
      return { group, asked, time: timeOfSession(asked, given) }
    })
    const ids = groups.map(({ id }) => id)
    const seats = await loadSeats(tx, practiceId, ids)
    for (const { id } of seats) await lockVisit(tx, practiceId, id)
    const sessions = changed.map(({ asked }) => asked)
    await lockSessions(tx, sessions, given, [...new Set(seats.flatMap(({ clientId }) => clientId ?? []))])
    await lockGroups(tx, practiceId, ids)
    if (!isSameSeats(seats, await loadSeats(tx, practiceId, ids))) throw new LostRace('a seat was taken or given back meanwhile')
    if (seats.some(({ status }) => !canBeMoved(status)))
      return reject({ form: ['A client has checked in already. This session stays as it is.'] })
    for (const group of groups)
      if (group.seatsTaken + (await countKeptSeats(tx, practiceId, group.id, now)) > input.seats)
        return reject({ seats: ['More seats than that are taken or kept for somebody.'] })
    const answers = await askSessions(tx, sessions, { ...given, except: ids, seats: seats.map(({ id }) => id) })
    if (answers === null) return reject({ clinicianId: ['Choose somebody who works here.'] })
    const trace = { objectId: first.id, details: { scope: input.scope, on: input.on, at: input.at, sessions: ids.length } }
    const refused = refusedOf(sessions, answers, given)
    if (refused) return decline(refused, trace)
    const moved = await decideSeats(tx, changed, seats, { actor, now, locationId: first.locationId })
    const stopped = stoppedOf(moved)
    if (stopped.length > 0) return decline(rulingOfWeeks(stopped, given), trace)
    await writeSessions(tx, practiceId, changed, { input, given })
    const after = await writeSeats(tx, moved, { actor, now })
    const rulings = moved.map(({ decided }) => decided.ruling)
    const value = { groupId: first.id, sessions: ids.length, told: moved.length, waitsFor: onceEach(rulings.flatMap(waitsIn)) }
    return { ...accept(value, trace, onceEach(rulings.flatMap(warningsIn))), after }
  },
})

/** The fields of the form as the session stands. */
const formOf = ({ title, clinicianId, roomId, startsAt, timeZone, capacity }: StandingGroup) => ({
  ...{ title, clinicianId, roomId: roomId ?? '', seats: capacity },
  ...{ on: localDateOf(startsAt, timeZone), at: localTimeOf(startsAt, timeZone) },
})

const sessionOf = ({ startsAt, timeZone, clinicianId, roomId }: StandingGroup) => ({
  on: localDateOf(startsAt, timeZone),
  clinicianId,
  roomId,
})

const asChanged = (group: StandingGroup, first: StandingGroup, { on, clinicianId, roomId }: Input) =>
  followsChange(sessionOf(group), { from: sessionOf(first), to: { on, clinicianId, roomId } })

/** What the law stops, by client and by the day of their seat as it would be. */
const stoppedOf = (moved: readonly MovedSeats[]): RefusedWeek[] =>
  moved.flatMap(({ clientId, decided }) =>
    decided.byVisit.flatMap(({ visit: { on }, findings }) => {
      const stops = findings.filter(({ bite }) => bite === 'stops')
      return stops.length > 0 ? [{ on, clientId, findings: stops }] : []
    }),
  )

const rulingOfWeeks = (weeks: readonly RefusedWeek[], { ruleset, now }: { ruleset: { version: string }; now: Date }) =>
  rulingOf<string, RefusedWeek>(onceEach(weeks.flatMap(({ findings }) => findings)), {
    ...{ rulesetVersion: ruleset.version, evaluatedAt: now, alternatives: weeks },
  })

type Write = { readonly input: Input; readonly given: Parameters<typeof takingsOfSession>[1] }

/** Writes the sessions: all they held is given back before anything is taken, so that one may stand where another stood. */
async function writeSessions(tx: Tx, practiceId: string, changed: readonly ChangedSession[], { input, given }: Write): Promise<void> {
  for (const { group } of changed) await release(tx, practiceId, { groupId: group.id })
  for (const { group, asked, time } of changed) {
    const { on, clinicianId, roomId } = asked
    const times = { startsAt: time.start, endsAt: time.end, serviceOn: toDay(on) }
    await updateGroup(tx, practiceId, group.id, { ...times, clinicianId, roomId, title: input.title, capacity: input.seats })
    await reserve(tx, practiceId, { groupId: group.id }, takingsOfSession(asked, given))
  }
}
