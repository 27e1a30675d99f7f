import 'server-only'
import type { WorldRequest } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import { type AskedCycle, type CycleInTurn, decideInTurn } from '../../domain/law/decide-in-turn.ts'
import type { AskedBy } from '../../domain/law/decide-visit.ts'
import type { World } from '../../domain/law/world.ts'
import { newId } from '../../ids.ts'
import { settleOn } from './settle-on.ts'

/** Decides cycles of one client behind the locks of all they chose. No turns where one of them is no cycle of this world. */
export async function settleCycles(
  tx: Tx,
  asked: WorldRequest,
  before: World,
  cycles: readonly AskedCycle[],
  by: AskedBy,
): Promise<{ world: World; turns: readonly CycleInTurn[] }> {
  const { world, decided } = await settleOn(tx, asked, before, (facts) => {
    const turns = decideInTurn(facts, cycles, { by, locationId: asked.locationId, newId }) ?? []
    return { turns, visits: turns.flatMap((turn) => turn.decided.visits) }
  })
  return { world, turns: decided.turns }
}
