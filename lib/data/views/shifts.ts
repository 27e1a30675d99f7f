import 'server-only'
import type { DecidedStep, MoveAsked } from '../../domain/absences/board.ts'
import { journeyDayOf, type VisitMove } from '../../domain/law/decide-move.ts'
import { moveOf } from '../../domain/law/move-of.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { movePrice, standingPrice } from '../../domain/regimens/move-price.ts'
import { turnsOfYear } from '../../domain/regimens/turns-of-year.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Choice, PreviewVisit } from './booking-parts.ts'

/** A visit that somebody else moves: what missing it costs was said when it was booked. */
export type MovedVisit = Omit<PreviewVisit, 'missedFee'>

/** A visit as it stands and as it would. */
export type ShiftedVisit = { readonly id: string; readonly from: MovedVisit; readonly to: MovedVisit }

/** A move as the command is asked for it. */
export type PlannedMove = {
  readonly appointmentId: string
  readonly sequence: number
  readonly on: LocalDate
  readonly at: MoveAsked['at']
  readonly clinicianId: string | null
  readonly shown: { readonly appointmentId: string; readonly startsAt: string; readonly clinicianId: string | null }[]
}

/** What changes together: a cycle, or a visit by itself; what it costs the client, before and after. */
export type Shift = {
  readonly key: string
  readonly cycleNumber: number | null
  readonly visits: readonly ShiftedVisit[]
  readonly centsBefore: Cents | null
  readonly centsAfter: Cents | null
  /** The first day of a plan year that begins between the two, where the price is not the same in it. */
  readonly yearFrom: LocalDate | null
}

export function moveAsked({ asked: { appointmentId, on, at, clinicianId }, moved }: DecidedStep): PlannedMove {
  const sequence = moved.find(({ row }) => row.id === appointmentId)?.row.sequence ?? 0
  const shown = moved.map((one) => ({
    appointmentId: one.row.id,
    startsAt: one.moved.startsAt.toISOString(),
    clinicianId: one.moved.clinicianId,
  }))
  return { appointmentId, sequence, on, at, clinicianId, shown }
}

/** What changes together of one client’s moves, cycle by cycle. */
export function shiftsOf(own: readonly DecidedStep[], rooms: readonly Choice[]): Shift[] {
  const byCycle = Map.groupBy(own, ({ moved, asked }) => moved[0]?.row.cycleId ?? asked.appointmentId)
  return [...byCycle].flatMap(([key, steps]) => {
    const [first] = steps
    if (!first) return []
    return {
      key,
      cycleNumber: first.world.cycles.find(({ id }) => id === key)?.number ?? null,
      visits: steps
        .flatMap(({ moved, world }) =>
          moved.map((one) => ({
            id: one.row.id,
            from: previewOfBooked(one.row, world, rooms),
            to: previewOfBooked(one.moved, world, rooms),
          })),
        )
        .sort((one, other) => one.to.startsAt.getTime() - other.to.startsAt.getTime()),
      ...pricesOf(first, steps.at(-1) ?? first),
    }
  })
}

/** What a cycle, or a visit by itself, costs the client where it stands and where it would: before the first of its moves and after the last. */
function pricesOf(first: DecidedStep, last: DecidedStep): Pick<Shift, 'centsBefore' | 'centsAfter' | 'yearFrom'> {
  const [before, after] = [moveAt(first), moveAt(last)]
  if (!before || !after) return { centsBefore: null, centsAfter: null, yearFrom: null }
  const [centsBefore, centsAfter] = [standingPrice(before), movePrice(after, last.decided)]
  const [from = first.asked.on, to = from] = [dayOf(before), dayOf(after, last)].sort()
  const yearFrom = centsBefore === centsAfter ? null : (turnsOfYear(first.world, { from, to })[0] ?? null)
  return { centsBefore, centsAfter, yearFrom }
}

function moveAt({ world, asked }: DecidedStep): VisitMove | null {
  const booked = world.visits.find(({ id }) => id === asked.appointmentId)
  return booked ? moveOf(world, booked) : null
}

/** The day a price hangs on: of the journey, or of the visit by itself; as it stands, or once it has moved. */
function dayOf(move: VisitMove, step?: DecidedStep): LocalDate {
  if (move.of === 'single') return step?.asked.on ?? move.booked.on
  return step ? journeyDayOf(move.facts, step.asked) : move.facts.current.journeyOn
}

/** A visit of the calendar with its people, and its room or partner facility, by name. */
export const previewOfBooked = (
  { kind, phase, startsAt, endsAt, setting, clinicianId, roomId, facilityId }: BookedVisit,
  { clinicians, facilities }: Pick<World, 'clinicians' | 'facilities'>,
  rooms: readonly Choice[],
): MovedVisit => ({
  ...{ kind, startsAt, endsAt, setting, phases: phase === null ? [] : [phase] },
  clinicianName: clinicians.find(({ id }) => id === clinicianId)?.name ?? null,
  placeName: [...rooms, ...facilities].find(({ id }) => id === (roomId ?? facilityId))?.name ?? null,
})
