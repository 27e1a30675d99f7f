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
import type { LoadedMove } from '../../data/records/visit-move.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { Ruling } from '../../domain/finding.ts'
import { type PlacedVisit, phaseOf } from '../../domain/regimens/place-visits.ts'
import { confirmBy, findingsOnVisit, takingsOf } from './visit-columns.ts'

type Write = {
  readonly loaded: LoadedMove
  readonly visit: LoadedAppointment
  readonly visits: readonly PlacedVisit[]
  readonly ruling: Ruling<string>
  readonly actor: ActorFor<'appointment.move'>
  readonly now: Date
  readonly overrideReason: string
}

type Row = {
  readonly id: string
  readonly groupId: string | null
  readonly authorizationId: string | null
  readonly sequence: number
}

/** Writes a decided move: all that the visits held is given back before anything new is taken, so that they may change places. Gives the ids of the visits that changed. */
export async function writeMove(tx: Tx, write: Write): Promise<string[]> {
  const { loaded, visit, visits, actor, now } = write
  const { practiceId } = actor
  const pairs = visits.flatMap((placed) => {
    const row = rowOf(write, placed)
    return row ? [{ placed, row }] : []
  })
  for (const { row } of pairs) {
    await release(tx, practiceId, { appointmentId: row.id })
    if (row.groupId) await giveSeatBack(tx, practiceId, row.groupId)
  }
  for (const { placed, row } of pairs) await writeOne(tx, write, placed, row)
  if (loaded.of === 'cycle' && visit.kind === 'journey') {
    const on = visits.find((placed) => phaseOf(placed) === 'journey')?.on
    if (on) await updateCycle(tx, practiceId, loaded.cycleId, { journeyOn: toDay(on) })
    await askDriverAgain(tx, visit, practiceId, now)
  }
  return pairs.map(({ row }) => row.id)
}

function rowOf({ loaded, visit }: Write, placed: PlacedVisit): Row | undefined {
  if (loaded.of === 'single') return visit
  const phase = phaseOf(placed)
  return loaded.visits.find((row) => (row.kind === 'journey' ? 'journey' : row.phase) === phase)
}

async function writeOne(tx: Tx, write: Write, placed: PlacedVisit, row: Row): Promise<void> {
  const { loaded, ruling, actor, overrideReason } = write
  const { practiceId, userId } = actor
  const { world } = loaded
  const authorizationId = await authorizationOnMove(tx, write, placed, row)
  await updateAppointment(tx, practiceId, row.id, {
    status: 'tentative',
    confirmedAt: null,
    confirmBy: confirmBy(world, placed.startsAt),
    startsAt: placed.startsAt,
    endsAt: placed.endsAt,
    serviceOn: toDay(placed.on),
    clinicianId: placed.chosen.clinician ?? null,
    roomId: placed.chosen.room ?? null,
    chairId: placed.chosen.chair ?? null,
    groupId: placed.groupId,
    ...(row.authorizationId || authorizationId ? { authorizationId } : {}),
    coverageId: placed.bills === 'none' ? null : (billedCoverage({ coverages: world.coverages, billTo: null, on: placed.on })?.id ?? null),
    sequence: row.sequence + 1,
    ...findingsOnVisit(ruling, userId, overrideReason),
  })
  if (placed.groupId && !(await takeSeat(tx, practiceId, placed.groupId))) throw new LostRace('the last seat was taken meanwhile')
  await reserve(tx, practiceId, { appointmentId: row.id }, takingsOf(placed))
}

/** The authorization the visit draws on after its move. One in force on the new day stays; otherwise the visit is given back and set aside on another. */
async function authorizationOnMove(tx: Tx, { loaded, actor }: Write, placed: PlacedVisit, row: Row): Promise<string | null> {
  const { practiceId } = actor
  const { authorizations } = loaded.world
  if (placed.bills === 'none') return row.authorizationId
  const current = authorizations.find(({ id }) => id === row.authorizationId)
  if (current && current.startsOn <= placed.on && placed.on <= current.endsOn) return current.id
  if (row.authorizationId) await settleVisit(tx, practiceId, row.authorizationId, 'released')
  const next = authorizationFor(loaded.world, placed.on, [placed.on])
  if (next && !(await reserveVisits(tx, practiceId, next, 1))) throw new LostRace('the authorization was used meanwhile')
  return next
}

/** The driver said yes to another time: the name stays, the yes is asked for again. */
async function askDriverAgain(tx: Tx, { rideHome: ride }: LoadedAppointment, practiceId: string, now: Date): Promise<void> {
  if (!ride?.driverName) return
  await updateRide(tx, practiceId, ride.id, { status: 'driver_named', confirmedAt: null, confirmedBy: null })
  await revokeLinks(tx, { practiceId, purpose: 'driver-confirm', rideId: ride.id }, now)
}
