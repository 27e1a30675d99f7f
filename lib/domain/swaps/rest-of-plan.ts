import {
  type Board,
  boardAfter,
  boardWithout,
  type DecidedStep,
  decideAtOnce,
  decideStep,
  type MoveAsked,
  movedBy,
  moveOn,
  type WorldKey,
} from '../absences/board.ts'
import type { AskedBy, LawFinding } from '../law/decide-visit.ts'
import { nearestOpeningOfMove } from '../law/openings.ts'
import { isJourney } from '../law/visit.ts'
import type { BookedVisit } from '../law/world.ts'
import { addDays, daysBetween, type LocalDate, type LocalTime } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'

/** A journey of the plan, in the world of its client at its place. */
export type RestJourney = { readonly worldKey: WorldKey; readonly appointmentId: string }

/** When the first of the journeys is to be, on the clock of its place. */
export type RestTime = { readonly on: LocalDate; readonly at: LocalTime }

/** A cycle that does not move by the same number of days: where it would have been, what stops it there, and where its journey goes. */
export type UnlikeCycle = {
  readonly appointmentId: string
  readonly sameOn: LocalDate
  readonly on: LocalDate
  readonly findings: readonly LawFinding[]
}

export type PlacedRest = {
  /** Each cycle as it would stand once all have moved, the first one first. */
  readonly steps: readonly DecidedStep[]
  readonly unlike: readonly UnlikeCycle[]
  /** The journeys that stay when they are: the first lawful time after is the one they have. */
  readonly stays: readonly string[]
}

/** A cycle that the law does not let move, why, and when the first could be so that all can. */
export type RestRefused = {
  readonly appointmentId: string
  readonly cycleNumber: number | null
  readonly startsAt: string
  readonly findings: readonly LawFinding[]
  readonly instead: RestTime | null
}

type OfPlan = Pick<BookedVisit, 'cycleId' | 'kind' | 'startsAt' | 'status'>

/** How many days after the same number of days a cycle is looked for a day, and how far around the day asked for another is offered. */
const LOOK_AHEAD = 21
const OFFER_DAYS = 14

/** In the calendar, and not begun. */
export const isAhead = ({ status }: Pick<BookedVisit, 'status'>): boolean => status === 'tentative' || status === 'confirmed'

/** The journey of a cycle and those of its plan after it, the first one first: what has begun or is called off is none of them. Empty where that of the cycle has. */
export function journeysFrom<Visit extends OfPlan>(visits: readonly Visit[], cycleId: string): Visit[] {
  const journeys = visits
    .filter((visit) => visit.cycleId !== null && isJourney(visit) && isAhead(visit))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const first = journeys.findIndex((visit) => visit.cycleId === cycleId)
  return first < 0 ? [] : journeys.slice(first)
}

/**
 * The rest of a plan at other times: the first journey when it is asked for, each later one by the same number of days where the law has a time for it
 * then, at the time of day nearest to its own; else on the first day after, within three weeks. Each keeps whoever gives it and comes after the one
 * before it, and takes its cycle along. One for which there is no day stands by the same number of days with what stops it. Null for what is not moved
 * this way. Pure.
 */
export const placeRest = (board: Board, journeys: readonly RestJourney[], to: RestTime, by: AskedBy): PlacedRest | null =>
  placedWhile(board, journeys, to, by, () => true)

/** The same as long as each cycle goes on; null from the first that does not. */
function placedWhile(
  board: Board,
  journeys: readonly RestJourney[],
  to: RestTime,
  by: AskedBy,
  goesOn: (step: DecidedStep) => boolean,
): PlacedRest | null {
  const [first] = journeys
  const from = first && standing(board, first)
  if (!from) return null
  const days = daysBetween(from.on, to.on)
  const unlike: UnlikeCycle[] = []
  const asked: MoveAsked[] = []
  const stays: string[] = []
  let [after, before]: [Board, LocalDate | null] = [board, null]
  for (const [index, journey] of journeys.entries()) {
    const here = boardWithout(after, movedBy(board, journeys.slice(index + 1)))
    const found: Way | null = before === null ? firstStep(here, journey, to, by) : laterStep(here, journey, { days, before }, by)
    if (!found || !goesOn(found.step)) return null
    const { step, same }: Way = found
    const { appointmentId } = journey
    const on: LocalDate = step.asked.on
    if (same.asked.on !== on) unlike.push({ appointmentId, sameOn: same.asked.on, on, findings: same.stops })
    before = on
    if (isWhereItStands(board, step.asked)) stays.push(appointmentId)
    else {
      asked.push(step.asked)
      after = boardAfter(after, step)
    }
  }
  const steps = decideAtOnce(board, asked, by)
  return steps && { steps, unlike, stays }
}

/** The time nearest to the one asked for to which the first journey could move so that all of the rest can, the later of two; null for none within two weeks. */
export function nearestRest(board: Board, journeys: readonly RestJourney[], to: RestTime, by: AskedBy): RestTime | null {
  const [first] = journeys
  const booked = first && standing(board, first)
  const move = first && moveOn(boardWithout(board, movedBy(board, journeys.slice(1))), first.worldKey, first.appointmentId)
  if (!booked || !move) return null
  for (let far = 0; far <= OFFER_DAYS; far += 1)
    for (const on of new Set([addDays(to.on, far), addDays(to.on, -far)])) {
      if (on === booked.on || on < move.world.today) continue
      const opening = nearestOpeningOfMove(move, { on, at: to.at, clinicianId: booked.clinicianId, roomId: null }, by)
      if (!('at' in opening)) continue
      const rest = placedWhile(board, journeys, { on, at: opening.at }, by, isLawful)
      if (rest?.steps.every(isLawful)) return { on, at: opening.at }
    }
  return null
}

const isLawful = ({ stops }: DecidedStep): boolean => stops.length === 0

const standing = ({ worlds }: Board, { worldKey, appointmentId }: RestJourney): BookedVisit | undefined =>
  worlds.get(worldKey)?.visits.find(({ id }) => id === appointmentId)

function isWhereItStands(board: Board, { on, at, ...journey }: MoveAsked): boolean {
  const booked = standing(board, journey)
  return booked?.on === on && localTimeOf(booked.startsAt, booked.timeZone) === at
}

function stepTo(board: Board, journey: RestJourney, to: RestTime, by: AskedBy): DecidedStep | null {
  const clinicianId = standing(board, journey)?.clinicianId ?? null
  return decideStep(board, { ...journey, ...to, clinicianId, roomId: null }, by)
}

/** Where a journey goes, and where it would have gone by the same number of days. */
type Way = { readonly step: DecidedStep; readonly same: DecidedStep }

function firstStep(board: Board, journey: RestJourney, to: RestTime, by: AskedBy): Way | null {
  const step = stepTo(board, journey, to, by)
  return step && { step, same: step }
}

type Later = { readonly days: number; readonly before: LocalDate }

/** A later journey by the same number of days at its own time, and where it goes. */
function laterStep(board: Board, journey: RestJourney, { days, before }: Later, by: AskedBy): Way | null {
  const booked = standing(board, journey)
  const move = moveOn(board, journey.worldKey, journey.appointmentId)
  if (!booked || !move) return null
  const at = localTimeOf(booked.startsAt, booked.timeZone)
  const sameOn = addDays(booked.on, days)
  const same = stepTo(board, journey, { on: sameOn, at }, by)
  if (!same) return null
  for (let later = 0; later <= LOOK_AHEAD; later += 1) {
    const on = addDays(sameOn, later)
    if (on <= before) continue
    const opening = nearestOpeningOfMove(move, { on, at, clinicianId: booked.clinicianId, roomId: null }, by)
    const step = 'at' in opening ? stepTo(board, journey, { on, at: opening.at }, by) : null
    if (step && isLawful(step)) return { step, same }
  }
  return { step: same, same }
}
