import 'server-only'
import type { z } from 'zod'
import { tellOfOwnVisits } from '../../data/records/news.ts'
import { endSeatWait } from '../../data/records/seat-waits.ts'
import { loadWorld, type WorldAhead } from '../../data/records/world.ts'
import { writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import { withCalendars } from '../../data/with-calendars.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import type { Finding } from '../../domain/finding.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import { decideVisit, isInTheWay, type LawRuling, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import { bookedOf, drawnBy } from '../../domain/law/visit-to-write.ts'
import type { GroupInWorld, World } from '../../domain/law/world.ts'
import { worldAfter } from '../../domain/law/world-after.ts'
import { leavesPairUnpaid } from '../../domain/regimens/cycle-alternatives.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { joinGroupInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, type Result, reject } from '../command.ts'
import { openAfter } from '../law/reopen.ts'
import { isForAnother, loadAskedSeat, noSuchClient } from './asked-seat.ts'
import { ownVisitTasks } from './own-visit-tasks.ts'
import { addedVisit } from './write-visit.ts'

type Input = z.output<typeof joinGroupInput>
type By = { readonly actor: ActorFor<'group.join'>; readonly now: Date }
export type Seated = {
  readonly appointmentId: string
  readonly waitsFor: readonly Finding[]
  /** Where the plan pays no group beside the hour of that day: other sessions, which it does pay. */
  readonly instead: readonly GroupAlternative[]
}
/** Another session with a seat that this client could take. */
export type GroupAlternative = { readonly groupId: string; readonly title: string; readonly startsAt: string; readonly seatsLeft: number }

const OFFER_DAYS = 30
const OFFERS = 6

/**
 * Takes a seat in a group session for a client: the seat counter, the client's time, the visit of the authorization. Leaving is cancelling the
 * seat. A client takes one for themselves by the same law; the desk and whoever leads the session find it on their lists.
 */
export const joinGroup = command<'group.join', Input, Seated, GroupAlternative>({
  name: 'group.join',
  input: joinGroupInput,
  async run(input, { actor, now, tx }) {
    if (isForAnother(actor, input)) return reject(noSuchClient)
    return withCalendars(tx, actor, () => takeSeat(tx, input, { actor, now }))
  },
  alternatives: (input, _ruling, { actor, now, tx }) => withCalendars(tx, actor, () => otherSessions(tx, input, { actor, now })),
})

async function takeSeat(tx: Tx, { groupId, clientId }: Input, { actor, now }: By): Promise<Result<Seated, GroupAlternative>> {
  const asked = await loadAskedSeat(tx, { groupId, clientId }, { actor, now })
  if ('wrong' in asked) return reject(asked.wrong)
  const { read, group } = asked
  const { world } = read
  const visit = seatVisit(world, group)
  const ruling = decideVisit(world, visit, 'book', { actor, now })
  const trace = { clientId, objectId: groupId, details: { on: group.on, phase: group.phase } }
  if (ruling.findings.some(isInTheWay)) return decline({ ...ruling, alternatives: [] }, trace)
  const instead = leavesPairUnpaid(ruling) ? await otherSessions(tx, { groupId, clientId }, { actor, now }) : []
  const { appointmentId, after } = await writeSeat(tx, read, { visit, group }, { actor, now })
  const details = { ...trace.details, appointmentId }
  return { ...accept({ appointmentId, waitsFor: waitsIn(ruling), instead }, { ...trace, details }, warningsIn(ruling)), after }
}

type Seat = { readonly visit: LawVisit; readonly group: GroupInWorld }

/** Writes a seat that was decided. Gives its id, and the world it stands in. */
async function writeSeat(tx: Tx, { world, ahead }: WorldAhead, { visit, group }: Seat, { actor, now }: By) {
  const authorizationId = isKeptFromPlan({ world, visit }) ? null : authorizationFor(world, group.on, [visit])
  const asked = { id: newId(), visit, authorizationId }
  const booked = bookedOf({ world, locationId: group.locationId }, asked)
  const after = worldAfter({ ...world, visits: ahead }, { visits: [booked], drawn: drawnBy([booked]) })
  const clientId = world.client.id
  await writeTogether(tx, actor.practiceId, {
    ...{ clientId, now },
    added: [addedVisit(world, booked, asked, openAfter(after, booked, { practiceId: actor.practiceId, now }))],
    tasks: actor.role === 'client' ? ownVisitTasks('visit-booked', asked.id, group.clinicianId) : [],
    mail: { kind: 'appointment-booked', payload: { clientId, appointmentIds: [asked.id] } },
  })
  await endSeatWait(tx, actor.practiceId, { groupId: group.id, clientId }, { how: 'seated', now })
  await tellOfOwnVisits(tx, actor, [asked.id], now)
  return { appointmentId: asked.id, after: { world: after, decided: new Set([asked.id]), ahead } }
}

/** Sessions of the same phase in which the client could sit, none of which leaves a group that no plan pays. */
async function otherSessions(tx: Tx, { groupId, clientId }: Input, by: By): Promise<readonly GroupAlternative[]> {
  const { actor, now } = by
  const world = await worldFromToday(tx, { practiceId: actor.practiceId, groupId, clientId, now })
  const asked = world?.groups.find(({ id }) => id === groupId)
  if (!world || !asked) return []
  const fits = (ruling: LawRuling) => !ruling.findings.some(isInTheWay) && !leavesPairUnpaid(ruling)
  return world.groups
    .filter((group) => group.id !== groupId && group.phase === asked.phase && group.startsAt > now)
    .filter((group) => fits(decideVisit(world, seatVisit(world, group), 'book', by)))
    .slice(0, OFFERS)
    .map(({ id, title, startsAt, seatsLeft }) => ({ groupId: id, title, startsAt: startsAt.toISOString(), seatsLeft }))
}

type Asked = { practiceId: string; groupId: string; clientId: string; now: Date }

async function worldFromToday(tx: Tx, { practiceId, groupId, clientId, now }: Asked): Promise<World | null> {
  const asked = await tx.groupSession.findUnique({
    where: { practiceId_id: { practiceId, id: groupId } },
    select: { locationId: true, timeZone: true },
  })
  if (!asked) return null
  const from: LocalDate = localDateOf(now, asked.timeZone)
  return loadWorld(tx, { practiceId, clientId, locationId: asked.locationId, now, from, to: addDays(from, OFFER_DAYS) })
}
