import 'server-only'
import type { DecidedStep } from '../../domain/absences/board.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { compare } from '../../domain/compare.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { type LawFinding, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { singleKinds } from '../../domain/scheduling/visit-request.ts'
import { decideSwap } from '../../domain/swaps/decide-swap.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { loadBoard, loadVisitsById } from '../records/absences.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { loadBookingPlaces, nameColumns } from './booking-parts.ts'
import { moveAsked, type Shift, shiftsOf } from './shifts.ts'

/** A visit that can be chosen to change places with. */
export type Standing = {
  readonly id: string
  readonly clientName: string
  readonly kind: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
}

/** One of the two as it would stand: as the command is asked for it, what changes, and what the law says of it. */
export type SwapSide = {
  readonly appointmentId: string
  readonly sequence: number
  readonly shown: readonly { readonly appointmentId: string; readonly startsAt: string; readonly clinicianId: string | null }[]
  readonly clientId: string
  readonly clientName: string
  readonly shifts: readonly Shift[]
  readonly stops: readonly LawFinding[]
  readonly waitsFor: readonly Finding[]
  readonly warnings: readonly Finding[]
}

export type SwapOptions = {
  readonly visit: Standing
  readonly timeZone: string
  /** Visits in the days around it, the nearest kind and day first. */
  readonly others: readonly Standing[]
  /** Present once another is chosen. `sides` is null where the two are not moved this way. */
  readonly chosen: {
    readonly other: Standing
    readonly exchangesPeople: boolean
    readonly sides: readonly [SwapSide, SwapSide] | null
  } | null
}

/** Days before and after a visit whose visits are listed, and how many at most. */
const AROUND = 14
const LISTED = 60

/** What a visit could change places with and, once another is chosen, what would come of it. Null where there is no such visit to move. */
export async function findSwap(
  tx: Tx,
  actor: Actor,
  { appointmentId, withId, now }: { readonly appointmentId: string; readonly withId: string | undefined; readonly now: Date },
): Promise<SwapOptions | null> {
  const where = {
    ...visibleAppointments(actor),
    groupId: null,
    clientId: { not: null },
    kind: { in: [...singleKinds, 'journey' as const] },
  }
  const movable = { status: { in: ['tentative' as const, 'confirmed' as const] } }
  const visit = await tx.appointment.findFirst({ where: { AND: [where, movable, { id: appointmentId }] }, select: columns })
  if (!visit) return null
  const { timeZone } = visit
  const on = localDateOf(visit.startsAt, timeZone)
  const first = startOfDay(addDays(on, -AROUND), timeZone)
  const rows = await tx.appointment.findMany({
    where: {
      AND: [where, movable, { id: { not: visit.id }, ...(visit.cycleId && { NOT: { cycleId: visit.cycleId } }) }],
      startsAt: { gt: first > now ? first : now, lt: startOfDay(addDays(on, AROUND + 1), timeZone) },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  const far = ({ startsAt }: { readonly startsAt: Date }) => Math.abs(startsAt.getTime() - visit.startsAt.getTime())
  const isOther = ({ kind }: { readonly kind: string }) => Number(kind !== visit.kind)
  const others = rows.sort((one, other) => compare(isOther(one), isOther(other)) || compare(far(one), far(other)))
  const other = others.find(({ id }) => id === withId)
  return {
    ...{ visit: standingOf(visit), timeZone, others: others.slice(0, LISTED).map(standingOf) },
    chosen: other ? await chosenSwap(tx, actor, [visit, other], now) : null,
  }
}

const columns = {
  ...{ id: true, kind: true, startsAt: true, endsAt: true, timeZone: true, cycleId: true, clientId: true },
  ...{ client: { select: nameColumns }, clinician: { select: { name: true } } },
} as const

type Row = Omit<Standing, 'clientName' | 'clinicianName'> & {
  readonly client: Parameters<typeof clientNameOf>[0] | null
  readonly clinician: { readonly name: string } | null
  readonly timeZone: string
}

const standingOf = ({ id, kind, startsAt, endsAt, client, clinician }: Row): Standing => ({
  ...{ id, kind, startsAt, endsAt },
  ...{ clientName: client ? clientNameOf(client) : '', clinicianName: clinician?.name ?? null },
})

async function chosenSwap(tx: Tx, actor: Actor, rows: readonly [Row, Row], now: Date): Promise<NonNullable<SwapOptions['chosen']>> {
  const { practiceId } = actor
  const ids = rows.map(({ id }) => id)
  const asked = await loadVisitsById(tx, practiceId, ids)
  const loaded = await loadBoard(tx, asked, { practiceId, now })
  const [one, other] = rows.map(({ id }) => ({ appointmentId: id, worldKey: loaded.keyOf.get(id) ?? '' }))
  const swap = one && other ? decideSwap(loaded.board, one, other, { actor, now }) : null
  const rooms = (await loadBookingPlaces(tx, practiceId)).flatMap((place) => place.rooms)
  const side = (index: 0 | 1) => (step: DecidedStep) => sideOf(step, standingOf(rows[index]).clientName, rooms)
  return {
    other: standingOf(rows[1]),
    exchangesPeople: swap?.exchangesPeople ?? false,
    sides: swap && [side(0)(swap.steps[0]), side(1)(swap.steps[1])],
  }
}

function sideOf(step: DecidedStep, clientName: string, rooms: Parameters<typeof shiftsOf>[1]): SwapSide {
  const { appointmentId, sequence, shown } = moveAsked(step)
  const { ruling } = step.decided
  return {
    ...{ appointmentId, sequence, shown, clientId: step.world.client.id, clientName, stops: step.stops },
    shifts: shiftsOf([step], rooms),
    ...{ waitsFor: onceEach(waitsIn(ruling)), warnings: onceEach(warningsIn(ruling)) },
  }
}
