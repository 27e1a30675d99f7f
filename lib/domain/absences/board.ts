import { type DecidedMove, decideMove, type VisitMove } from '../law/decide-move.ts'
import { type AskedBy, isInTheWay, type LawFinding } from '../law/decide-visit.ts'
import { hasBegun, moveOf } from '../law/move-of.ts'
import { drawnByMoves, type Moved, movedVisits } from '../law/moved-visit.ts'
import { isJourney, placedOf } from '../law/visit.ts'
import type { BookedVisit, World } from '../law/world.ts'
import { worldAfter } from '../law/world-after.ts'
import { type Taking, takingsOf } from '../regimens/takings-of.ts'
import { inOrder } from '../scheduling/open-windows.ts'
import type { TimeRequest } from '../scheduling/visit-request.ts'
import { minuteOf } from '../time/zone-table.ts'

/** Names the world of one client at one place. */
export type WorldKey = string

/**
 * The worlds of several clients side by side while visits of theirs are moved one after the other. The calendars of none of them count
 * any visit that may move: where those stand at the moment is `taken`.
 */
export type Board = {
  readonly worlds: ReadonlyMap<WorldKey, World>
  /** By visit that may move what it occupies now. */
  readonly taken: ReadonlyMap<string, readonly Taking[]>
}

/** A move that is asked for, in the world of its client at its place. */
export type MoveAsked = TimeRequest & { readonly appointmentId: string; readonly worldKey: WorldKey }

/** A move as the law has it once all before it are made. */
export type DecidedStep = {
  readonly asked: MoveAsked
  /** The world it was decided in. */
  readonly world: World
  readonly decided: DecidedMove
  readonly moved: readonly Moved[]
  readonly stops: readonly LawFinding[]
}

/** The board before anything is moved. `movable`: the visits that the calendars of these worlds do not count. */
export function boardOf(worlds: ReadonlyMap<WorldKey, World>, movable: ReadonlySet<string>): Board {
  const taken = new Map<string, readonly Taking[]>()
  for (const world of worlds.values())
    for (const visit of world.visits) if (movable.has(visit.id)) taken.set(visit.id, takingsOf(placedOf(world, visit)))
  return { worlds, taken }
}

/** The visits whose time is nobody's while this one is moved: its own, and with a journey those of its cycle that have not begun. */
const movedWith = ({ visits }: World, booked: BookedVisit): ReadonlySet<string> =>
  new Set(
    isJourney(booked) && booked.cycleId !== null
      ? visits.filter((visit) => visit.cycleId === booked.cycleId && !hasBegun(visit)).map(({ id }) => id)
      : [booked.id],
  )

/** A visit as it would be moved from where the board has it; null for what is not moved this way. */
export function moveOn(board: Board, worldKey: WorldKey, appointmentId: string): VisitMove | null {
  const world = board.worlds.get(worldKey)
  const booked = world?.visits.find(({ id }) => id === appointmentId)
  return world && booked ? moveOf(worldWithout(board, world, movedWith(world, booked)), booked) : null
}

/** A world in which all that may move is taken where it stands, but for these. */
function worldWithout({ taken }: Board, world: World, own: ReadonlySet<string>): World {
  const calendars = new Map(world.calendars)
  for (const [id, takings] of taken) {
    if (own.has(id)) continue
    for (const { resourceId, start, end } of takings) {
      const calendar = calendars.get(resourceId)
      if (calendar) calendars.set(resourceId, { ...calendar, busy: inOrder([...calendar.busy, minuteOf(start), minuteOf(end)]) })
    }
  }
  return { ...world, calendars, toCome: world.toCome.filter(({ visitId }) => !own.has(visitId)) }
}

/** Puts one move to the law as the board stands; null for what is not moved this way. */
export function decideStep(board: Board, asked: MoveAsked, by: AskedBy): DecidedStep | null {
  const move = moveOn(board, asked.worldKey, asked.appointmentId)
  if (!move) return null
  const { worldKey: _key, appointmentId: _id, ...to } = asked
  const decided = decideMove(move, to, by)
  return {
    ...{ asked, decided, world: move.world },
    moved: movedVisits(move.world, decided.visits),
    stops: decided.ruling.findings.filter(isInTheWay),
  }
}

/** The board once a move is made: the client’s visits, everybody’s day, the seats of groups and what is taken. */
export function boardAfter({ worlds, taken }: Board, { world: { client }, moved }: Pick<DecidedStep, 'world' | 'moved'>): Board {
  const visits = moved.map((one) => one.moved)
  const isMoved = new Set(visits.map(({ id }) => id))
  const left = moved.flatMap(({ row, placed }) => (row.groupId === placed.groupId ? [] : (row.groupId ?? [])))
  const joined = moved.flatMap(({ row, placed }) => (row.groupId === placed.groupId ? [] : (placed.groupId ?? [])))
  const days = visits.flatMap(({ id, clinicianId, on, kind, groupId }) =>
    clinicianId && groupId === null ? [{ appointmentId: id, clinicianId, on, kind }] : [],
  )
  const after = (world: World): World => {
    const own = world.client.id === client.id ? worldAfter(world, { visits, drawn: drawnByMoves(moved) }) : world
    return {
      ...own,
      toCome: own.toCome.map((one) => ({ ...one, on: visits.find(({ id }) => id === one.visitId)?.on ?? one.on })),
      clinicianDays: [...own.clinicianDays.filter(({ appointmentId }) => !isMoved.has(appointmentId)), ...days],
      groups: own.groups.map((group) => ({ ...group, seatsLeft: group.seatsLeft + countOf(left, group.id) - countOf(joined, group.id) })),
    }
  }
  return {
    worlds: new Map([...worlds].map(([key, world]) => [key, after(world)])),
    taken: new Map([...taken, ...moved.map(({ moved: { id }, placed }) => [id, takingsOf(placed)] as const)]),
  }
}

const countOf = (ids: readonly string[], id: string): number => ids.filter((one) => one === id).length

/** The board while these visits are out of the way: nobody gives them, and they take no time, room or seat. */
export function boardWithout({ worlds, taken }: Board, ids: ReadonlySet<string>): Board {
  const isLeft = ({ id }: { readonly id: string }) => !ids.has(id)
  const left = (world: World): World => {
    const seats = world.visits.flatMap((visit) => (ids.has(visit.id) ? (visit.groupId ?? []) : []))
    return {
      ...world,
      visits: world.visits.filter(isLeft),
      journeys: world.journeys.filter(isLeft),
      clinicianDays: world.clinicianDays.filter(({ appointmentId }) => !ids.has(appointmentId)),
      groups: world.groups.map((group) => ({ ...group, seatsLeft: group.seatsLeft + countOf(seats, group.id) })),
    }
  }
  return {
    worlds: new Map([...worlds].map(([key, world]) => [key, left(world)])),
    taken: new Map([...taken].filter(([id]) => !ids.has(id))),
  }
}

/**
 * Moves that are all made at once, each decided in the world in which the others stand at their new times: what one leaves is free for another, whatever
 * the order. Null where one is not moved this way.
 */
export function decideAtOnce(board: Board, asked: readonly MoveAsked[], by: AskedBy): DecidedStep[] | null {
  const placed: DecidedStep[] = []
  let after = board
  for (const [index, one] of asked.entries()) {
    const step = decideStep(boardWithout(after, movedBy(board, asked.slice(index + 1))), one, by)
    if (!step) return null
    placed.push(step)
    after = boardAfter(after, step)
  }
  const steps: DecidedStep[] = []
  for (const [index, { asked: one }] of placed.entries()) {
    const step = decideStep([...steps, ...placed.slice(index + 1)].reduce(boardAfter, board), one, by)
    if (!step) return null
    steps.push(step)
  }
  return steps
}

/** All visits that these moves take along. */
export const movedBy = ({ worlds }: Board, moves: readonly Pick<MoveAsked, 'worldKey' | 'appointmentId'>[]): ReadonlySet<string> =>
  new Set(
    moves.flatMap(({ worldKey, appointmentId }) => {
      const world = worlds.get(worldKey)
      const booked = world?.visits.find(({ id }) => id === appointmentId)
      return world && booked ? [...movedWith(world, booked)] : []
    }),
  )

/** Moves one after the other, each as if those before it were made; as far as the first that the law stops or that is not there to move. */
export function decideStepsInTurn(
  board: Board,
  asked: readonly MoveAsked[],
  by: AskedBy,
): { readonly board: Board; readonly steps: readonly DecidedStep[]; readonly missing: MoveAsked | null } {
  const steps: DecidedStep[] = []
  let after = board
  for (const one of asked) {
    const step = decideStep(after, one, by)
    if (!step) return { board: after, steps, missing: one }
    steps.push(step)
    if (step.stops.length > 0) break
    after = boardAfter(after, step)
  }
  return { board: after, steps, missing: null }
}
