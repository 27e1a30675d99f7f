import { authorizationFor } from '../coverage/authorization-for.ts'
import type { PlaceTold } from '../journeys/rule-place-today.ts'
import { isKeptFromPlan } from './asks-payers.ts'
import type { LawVisit } from './visit.ts'
import type { BookedVisit, World } from './world.ts'

/** What a visit draws on after its move: the authorization it leaves and the other one it is set aside on, where it changes. */
export type Drawn = {
  readonly authorizationId: string | null
  readonly leftAuthorizationId: string | null
  readonly drawsOn: string | null
}

/** A visit that is moved: as it is decided, as it stood, and as it will stand in the calendar. */
export type Moved = { readonly placed: LawVisit; readonly row: BookedVisit; readonly drawn: Drawn; readonly moved: BookedVisit }

type Beside = {
  /** Where clients said they are for the days of visits ahead. */
  readonly ahead: readonly { readonly id: string; readonly placeTold: PlaceTold | null }[]
  /** The journey whose driver is asked again. */
  readonly asksDriverOf: string | null
}

/** Decided visits that stand already, as they will stand at their new time: each waits to be confirmed again. */
export const movedVisits = (world: World, visits: readonly LawVisit[], beside: Beside = { ahead: [], asksDriverOf: null }): Moved[] =>
  visits.flatMap((placed) => (placed.booked ? [movedVisit(world, placed, placed.booked, beside)] : []))

function movedVisit(world: World, placed: LawVisit, row: BookedVisit, { ahead, asksDriverOf }: Beside): Moved {
  const drawn = drawnOnMove(world, placed, row)
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
    ride: row.ride && row.id === asksDriverOf ? { ...row.ride, driverConfirmedAt: null } : row.ride,
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
const placeOn = (ahead: Beside['ahead'], row: BookedVisit, { on }: LawVisit): BookedVisit['placeToday'] => {
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
  const next = isKept ? null : authorizationFor(world, placed.on, [placed])
  return { authorizationId: next, leftAuthorizationId: authorizationId, drawsOn: next }
}

/** By authorization how many more visits are set aside on it; below zero for those given back. */
export function drawnByMoves(moves: readonly Pick<Moved, 'drawn'>[]): Map<string, number> {
  const drawn = new Map<string, number>()
  const add = (id: string | null, count: number) => id && drawn.set(id, (drawn.get(id) ?? 0) + count)
  for (const { drawn: one } of moves) {
    add(one.leftAuthorizationId, -1)
    add(one.drawsOn, 1)
  }
  return drawn
}
