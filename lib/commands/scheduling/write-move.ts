import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import type { VisitAhead } from '../../data/records/client-facts.ts'
import type { WorldAhead } from '../../data/records/world.ts'
import { type MovedVisit, writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import type { DecidedMove } from '../../domain/law/decide-move.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { worldAfter } from '../../domain/law/world-after.ts'
import { takingsOf } from '../../domain/regimens/takings-of.ts'
import { type Afterwards, openAfter } from '../law/reopen.ts'
import { gapTask } from './gap-task.ts'
import { confirmBy, setAsidesOf } from './visit-columns.ts'
import { billedOn } from './write-visit.ts'

type Write = WorldAhead & {
  readonly visit: LoadedAppointment
  readonly decided: DecidedMove
  readonly actor: ActorFor<'appointment.move'>
  readonly now: Date
  readonly reason: string
}

type Drawn = Pick<MovedVisit, 'leftAuthorizationId' | 'drawsOn'> & { readonly authorizationId: string | null }
type Pair = { readonly placed: LawVisit; readonly row: BookedVisit; readonly drawn: Drawn; readonly moved: BookedVisit }

/** Writes a decided move. Gives the ids of the visits that changed, and the world they stand in. */
export async function writeMove(tx: Tx, write: Write): Promise<{ appointmentIds: readonly string[]; after: Afterwards }> {
  const { world, ahead, visit, decided, actor, now, reason } = write
  const ride = visit.rideHome
  const journeyMoves = decided.visits.some((one) => isJourney(one) && one.booked?.cycleId != null)
  const asksDriver = journeyMoves && Boolean(ride?.driverName)
  const pairs = decided.visits.flatMap((placed) => (placed.booked ? [pairOf(write, placed, placed.booked, asksDriver)] : []))
  const ids = pairs.map(({ row }) => row.id)
  const kept = decided.byVisit.flatMap((one) => (one.visit.booked ? [{ ...one, id: one.visit.booked.id }] : []))
  const setAsides = setAsidesOf(kept, actor, reason)
  const after = worldAfter({ ...world, visits: ahead }, { visits: pairs.map(({ moved }) => moved), setAsides, drawn: drawnOf(pairs) })
  const journey = pairs.find(({ placed }) => isJourney(placed))
  await writeTogether(tx, actor.practiceId, {
    clientId: world.client.id,
    now,
    setAsides,
    moved: pairs.map(({ placed, row, drawn: { leftAuthorizationId, drawsOn }, moved }) => ({
      ...{ visit: moved, leftAuthorizationId, drawsOn, leftGroupId: row.groupId },
      coverageId: billedOn(world, placed),
      confirmBy: confirmBy(world, placed.startsAt),
      findings: openAfter(after, moved, { practiceId: actor.practiceId, now }),
      takings: takingsOf(placed),
    })),
    rideAskedAgain: asksDriver ? (ride?.id ?? null) : null,
    cycles: journey?.row.cycleId ? [{ id: journey.row.cycleId, journeyOn: journey.placed.on }] : [],
    tasks: [gapTask(decided) ?? []].flat(),
    mail: { kind: 'appointment-moved', payload: { clientId: world.client.id, appointmentIds: ids } },
  })
  return { appointmentIds: ids, after: { world: after, decided: new Set(ids), ahead } }
}

function pairOf({ world, ahead, visit }: Write, placed: LawVisit, row: BookedVisit, asksDriver: boolean): Pair {
  const drawn = drawnOnMove(world, placed, row)
  const isAsked = asksDriver && row.id === visit.id
  const moved: BookedVisit = {
    ...row,
    status: 'tentative',
    startsAt: placed.startsAt,
    endsAt: placed.endsAt,
    on: placed.on,
    clinicianId: placed.givenBy,
    roomId: placed.chosen.room ?? null,
    chairId: placed.chosen.chair ?? null,
    groupId: placed.groupId,
    authorizationId: drawn.authorizationId,
    sequence: row.sequence + 1,
    plannedDoseAt: plannedDose(row, placed),
    ride: row.ride && isAsked ? { ...row.ride, driverConfirmedAt: null } : row.ride,
    placeToday: placeOn(ahead, row, placed),
  }
  return { placed, row, drawn, moved }
}

/** A planned dose moves with its visit, and is planned anew where the visit grows too short for it. */
function plannedDose({ plannedDoseAt, startsAt }: BookedVisit, placed: LawVisit): Date | null {
  if (plannedDoseAt === null) return null
  const at = new Date(plannedDoseAt.getTime() + placed.startsAt.getTime() - startsAt.getTime())
  return at < placed.endsAt ? at : null
}

/** Where the client said they are counts on the day they said it. */
const placeOn = (ahead: readonly VisitAhead[], row: BookedVisit, { on }: LawVisit): BookedVisit['placeToday'] => {
  const told = ahead.find(({ id }) => id === row.id)?.placeTold ?? row.placeToday
  return told?.toldOn === on ? told : null
}

/** The authorization the visit draws on after its move: none where no plan hears of it. One in force on the new day stays; otherwise the visit is given back and set aside on another. */
function drawnOnMove(world: World, placed: LawVisit, { authorizationId }: BookedVisit): Drawn {
  const stays = { authorizationId, leftAuthorizationId: null, drawsOn: null }
  if (placed.bills === 'none') return stays
  const isKept = isKeptFromPlan({ world, visit: placed })
  const current = isKept ? null : world.authorizations.find(({ id }) => id === authorizationId)
  if (current && current.startsOn <= placed.on && placed.on <= current.endsOn) return stays
  const next = isKept ? null : authorizationFor(world, placed.on, [placed.on])
  return { authorizationId: next, leftAuthorizationId: authorizationId, drawsOn: next }
}

function drawnOf(pairs: readonly Pair[]): Map<string, number> {
  const drawn = new Map<string, number>()
  const add = (id: string | null, count: number) => id && drawn.set(id, (drawn.get(id) ?? 0) + count)
  for (const { drawn: one } of pairs) {
    add(one.leftAuthorizationId, -1)
    add(one.drawsOn, 1)
  }
  return drawn
}
