import 'server-only'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import {
  giveSeatBack,
  type LoadedAppointment,
  reserveVisits,
  settleVisit,
  takeSeat,
  updateAppointment,
  updateCycle,
} from '../../data/records/appointments.ts'
import { revokeLinks } from '../../data/records/link-grants.ts'
import { release, reserve } from '../../data/records/reservations.ts'
import { updateRide } from '../../data/records/rides.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import type { DecidedMove } from '../../domain/law/decide-move.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { keptFindings } from '../law/kept-findings.ts'
import { confirmBy, keepSetAsides, takingsOf } from './visit-columns.ts'
import { billedOn } from './write-visit.ts'

type Write = {
  readonly world: World
  readonly visit: LoadedAppointment
  readonly decided: DecidedMove
  readonly actor: ActorFor<'appointment.move'>
  readonly now: Date
  readonly reason: string
}

type Pair = { readonly placed: LawVisit; readonly row: BookedVisit }

/** Writes a decided move: all that the visits held is given back before anything new is taken, so that they may change places. Gives the ids of the visits that changed. */
export async function writeMove(tx: Tx, write: Write): Promise<string[]> {
  const { world, visit, decided, actor, now, reason } = write
  const { practiceId } = actor
  const pairs = decided.visits.flatMap((placed): Pair[] => (placed.booked ? [{ placed, row: placed.booked }] : []))
  for (const { row } of pairs) {
    await release(tx, practiceId, { appointmentId: row.id })
    if (row.groupId) await giveSeatBack(tx, practiceId, row.groupId)
  }
  for (const pair of pairs) await writeOne(tx, write, pair)
  const journey = pairs.find(({ placed }) => isJourney(placed))
  if (journey?.row.cycleId) {
    await updateCycle(tx, practiceId, journey.row.cycleId, { journeyOn: toDay(journey.placed.on) })
    await askDriverAgain(tx, visit, practiceId, now)
  }
  const kept = decided.byVisit.flatMap((one) => (one.visit.booked ? [{ ...one, id: one.visit.booked.id }] : []))
  await keepSetAsides(tx, { world, actor, reason, decided: kept })
  return pairs.map(({ row }) => row.id)
}

async function writeOne(tx: Tx, write: Write, { placed, row }: Pair): Promise<void> {
  const { world, actor, now } = write
  const { practiceId } = actor
  const authorizationId = await authorizationOnMove(tx, write, { placed, row })
  await updateAppointment(tx, practiceId, row.id, {
    status: 'tentative',
    confirmedAt: null,
    confirmBy: confirmBy(world, placed.startsAt),
    startsAt: placed.startsAt,
    endsAt: placed.endsAt,
    serviceOn: toDay(placed.on),
    clinicianId: placed.givenBy,
    roomId: placed.chosen.room ?? null,
    chairId: placed.chosen.chair ?? null,
    groupId: placed.groupId,
    ...(row.authorizationId || authorizationId ? { authorizationId } : {}),
    coverageId: billedOn(world, placed),
    sequence: row.sequence + 1,
    findings: keptFindings(world, placed, { actor, now }),
    reopenedAt: null,
    reopenedBecause: null,
  })
  if (placed.groupId && !(await takeSeat(tx, practiceId, placed.groupId))) throw new LostRace('the last seat was taken meanwhile')
  await reserve(tx, practiceId, { appointmentId: row.id }, takingsOf(placed))
}

/** The authorization the visit draws on after its move. One in force on the new day stays; otherwise the visit is given back and set aside on another. */
async function authorizationOnMove(tx: Tx, { world, actor }: Write, { placed, row }: Pair): Promise<string | null> {
  const { practiceId } = actor
  if (placed.bills === 'none') return row.authorizationId
  const current = world.authorizations.find(({ id }) => id === row.authorizationId)
  if (current && current.startsOn <= placed.on && placed.on <= current.endsOn) return current.id
  if (row.authorizationId) await settleVisit(tx, practiceId, row.authorizationId, 'released')
  const next = authorizationFor(world, placed.on, [placed.on])
  if (next && !(await reserveVisits(tx, practiceId, next, 1))) throw new LostRace('the authorization was used meanwhile')
  return next
}

/** The driver said yes to another time: the name stays, the yes is asked for again. */
async function askDriverAgain(tx: Tx, { rideHome: ride }: LoadedAppointment, practiceId: string, now: Date): Promise<void> {
  if (!ride?.driverName) return
  await updateRide(tx, practiceId, ride.id, { status: 'driver_named', confirmedAt: null, confirmedBy: null })
  await revokeLinks(tx, { practiceId, purpose: 'driver-confirm', rideId: ride.id }, now)
}
