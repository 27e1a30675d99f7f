import type { DecidedMove, VisitMove } from '../law/decide-move.ts'
import type { Cents } from '../money.ts'
import { type CycleAsPlaced, cycleAsItStands, cyclePrice } from './cycle-price.ts'
import { visitPrice } from './visit-price.ts'

/** A cycle as it would stand once one of its visits has moved. */
const cycleAsMoved = (
  { facts: { current } }: Extract<VisitMove, { of: 'cycle' }>,
  { byVisit }: Pick<DecidedMove, 'byVisit'>,
): CycleAsPlaced => ({
  ...{ format: current.format, journeyContact: current.journeyContact ?? null },
  visits: byVisit.map(({ visit }) => visit),
})

/** What the visit, or the cycle it belongs to, costs the client once it has moved, by whoever gives it then; null where nobody can say. */
export function movePrice(move: VisitMove, decided: Pick<DecidedMove, 'byVisit'>): Cents | null {
  if (move.of === 'cycle') return cyclePrice(move.world, cycleAsMoved(move, decided))
  const [moved] = decided.byVisit
  return moved
    ? visitPrice(move.world, { kind: move.kind, on: moved.visit.on, setting: move.setting, clinicianId: moved.visit.givenBy })
    : null
}

/** The same where it stands, by whoever gives it now. */
export function standingPrice(move: VisitMove): Cents | null {
  if (move.of === 'cycle') return cyclePrice(move.world, cycleAsItStands(move.world, move.facts))
  const { on, clinicianId } = move.booked
  return visitPrice(move.world, { kind: move.kind, on, setting: move.setting, clinicianId })
}
