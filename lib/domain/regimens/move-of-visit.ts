import type { Ruling } from '../finding.ts'
import { findStarts } from '../scheduling/availability.ts'
import type { SingleKind, TimeRequest, VisitAlternative } from '../scheduling/visit-request.ts'
import type { Minute } from '../time/zone-table.ts'
import type { CycleWorld } from './cycle-world.ts'
import { decideMove, type MoveFacts, moveAlternatives, startsOfMove } from './decide-move.ts'
import { decideVisit, type VisitWorld, visitQuery } from './decide-visit.ts'
import { type PlacedVisit, phaseOf } from './place-visits.ts'
import { visitAlternatives } from './visit-alternatives.ts'

/** What a move depends on: the cycle the visit is of, or the visit by itself. */
export type VisitMove =
  | { readonly of: 'cycle'; readonly world: CycleWorld; readonly facts: MoveFacts }
  | { readonly of: 'single'; readonly world: VisitWorld; readonly kind: SingleKind; readonly setting: 'office' | 'telehealth' }

/** The visits that would change, and what the rules say of the whole. */
export function decideMoveOfVisit(move: VisitMove, to: TimeRequest): { visits: readonly PlacedVisit[]; ruling: Ruling<string> } {
  if (move.of === 'single') {
    const { visit, ruling } = decideVisit(move.world, { ...to, kind: move.kind, setting: move.setting })
    return { visits: [visit], ruling }
  }
  const { visits, ruling, moved } = decideMove(move.world, move.facts, to)
  return { visits: visits.filter((one) => moved.includes(phaseOf(one))), ruling }
}

/** Lawful times for this visit in place of the one asked for. */
export function alternativesOfMove(move: VisitMove, to: TimeRequest): VisitAlternative<TimeRequest>[] {
  if (move.of === 'cycle') return moveAlternatives(move.world, move.facts, to)
  const { kind, setting, world } = move
  return visitAlternatives(world, { ...to, kind, setting })
    .filter(({ request }) => request.setting === setting)
    .map(({ request: { on, at, clinicianId, roomId }, ...rest }) => ({ ...rest, request: { on, at, clinicianId, roomId } }))
}

/** When the visit could begin on the day asked for, as far as people and rooms go. */
export const startsOfVisitMove = (move: VisitMove, to: TimeRequest): Minute[] =>
  move.of === 'cycle'
    ? startsOfMove(move.world, move.facts, to)
    : findStarts(visitQuery(move.world, { ...to, kind: move.kind, setting: move.setting }))
