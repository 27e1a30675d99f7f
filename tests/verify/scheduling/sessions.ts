import { callOffGroup } from '../../../lib/commands/scheduling/call-off-group.ts'
import { changeGroup } from '../../../lib/commands/scheduling/change-group.ts'
import { joinGroup } from '../../../lib/commands/scheduling/join-group.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { reopenGroup } from '../../../lib/commands/scheduling/reopen-group.ts'
import { findGroupToChange } from '../../../lib/data/views/group-change.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from '../histories/act.ts'
import { give, type History, Violation } from '../histories/history.ts'

const hours = ['09:00', '16:00', '11:00', '14:00'] as const
const hourOf = (way: number) => hours[way % hours.length] ?? '09:00'

/** A series as a form asks for it, from a day of the next week on; led by one of the two, or by both in turn. */
export const seriesOf = ({ clinic, now }: History, way: number) => {
  const { locationId, rooms, therapist, otherTherapist } = clinic
  const inTurn = way % 3 === 0 ? [therapist.clinicianId] : []
  return {
    ...{ locationId, roomId: way % 2 === 0 ? rooms.two : rooms.one, clinicianId: otherTherapist.clinicianId, inTurn },
    ...{ phase: way % 2 === 0 ? ('integration' as const) : ('preparation' as const), title: 'Week by week', seats: 2, weeks: 3 },
    ...{ on: addDays(localDateOf(now, clinic.timeZone), 4 + (way % 5)), at: hourOf(way) },
  }
}

/** Three weeks of a group, and this client in the first of them. */
async function open(history: History, way: number): Promise<void> {
  const { clinic, client } = history
  const opened = await give(history, openGroup, seriesOf(history, way), clinic.frontDesk.actor)
  if (opened.status !== 'done' || way % 2 === 1) return
  await give(history, joinGroup, { groupId: opened.value.groupId, clientId: client.id }, clinic.frontDesk.actor)
}

type Row = { readonly id: string; readonly version: number; readonly on: string; readonly roomId: string; readonly clinicianId: string }

/** The next session of a series that stands. */
const next = async ({ role, clinic, now }: History): Promise<Row | undefined> =>
  (
    await readRows<Row>(
      role,
      `SELECT id, version, service_on::text AS "on", room_id AS "roomId", clinician_id AS "clinicianId" FROM group_session WHERE series_id IS NOT NULL
        AND practice_id = '${clinic.practiceId}' AND status <> 'cancelled' AND starts_at > '${now.toISOString()}' ORDER BY starts_at, id LIMIT 1`,
    )
  )[0]

/** A session, or it and all that follow, at another hour, on the day after, with somebody else or in another room. */
async function change(history: History, way: number): Promise<void> {
  const { clinic } = history
  const group = await next(history)
  if (!group) return
  const { therapist, otherTherapist, rooms } = clinic
  const other = group.clinicianId === therapist.clinicianId ? otherTherapist.clinicianId : therapist.clinicianId
  const to = {
    on: way % 4 === 1 ? addDays(group.on as LocalDate, 1) : group.on,
    clinicianId: way % 4 === 2 ? other : group.clinicianId,
    roomId: way % 4 === 3 ? rooms.one : group.roomId,
  }
  const asked = {
    groupId: group.id,
    version: group.version,
    scope: way % 2 === 0 ? 'rest' : 'one',
    title: 'Week by week',
    seats: 2 + (way % 3),
  }
  await give(history, changeGroup, { ...asked, ...to, at: hourOf(way + 1) }, clinic.frontDesk.actor)
}

/** A session, or all that are left, is called off; each client has the seat that is shown instead. What nobody sat in is held again at once. */
async function callOff(history: History, way: number): Promise<void> {
  const { clinic, now } = history
  const by = clinic.frontDesk.actor
  const group = await next(history)
  if (!group) return
  const scope = way % 2 === 0 ? ('rest' as const) : ('one' as const)
  const shown = await clinic.read(by, (tx) => findGroupToChange(tx, by, { groupId: group.id, scope, now }))
  const offers = shown?.members.map(({ appointmentId, instead }) => ({ appointmentId, groupId: instead[0]?.groupId ?? null })) ?? []
  const asked = { groupId: group.id, version: group.version, scope, reason: 'The leader is ill.', offers }
  const gone = await give(history, callOffGroup, asked, by)
  if (gone.status !== 'done') {
    if (offers.some(({ groupId }) => groupId !== null))
      throw new Violation(`seats that were shown instead could not be offered: ${JSON.stringify(gone)}`)
    return
  }
  const { empty } = gone.value
  if (empty.length === 0 || way % 3 === 0) return
  const again = await give(history, reopenGroup, { groupIds: empty }, by)
  if (again.status === 'refused' && again.ruling.findings.some(({ code }) => code === 'TIME_TAKEN'))
    throw new Violation('a session that was called off a moment ago has lost its time')
}

/** What is done to a group of several weeks. */
export const sessions: readonly Act[] = [
  { name: 'a series is opened', weight: 4, ways: 30, do: open },
  { name: 'a series is changed', weight: 4, follows: 'a series is opened', ways: 24, do: change },
  { name: 'a series is called off', weight: 4, follows: 'a series is opened', ways: 12, do: callOff },
]
