import type { AskedBy } from '../law/decide-visit.ts'
import { stillFit } from '../law/openings.ts'
import type { World } from '../law/world.ts'
import { daysBetween } from '../time/local.ts'
import type { CycleOpening, KeptOpenings } from './kept-openings.ts'
import { type LaidThings, laidTogether, NOTHING } from './laid-together.ts'
import { type SoonestPlan, soonestPlan } from './place-regimen.ts'
import type { PlanBoard, Taken } from './plan-many.ts'
import type { PlacedCycle, RegimenToPlace } from './regimen-proposal.ts'

/** A client who waits: their world, what of their plan has no visit, and who would book it. */
export type ClientToPlace = { readonly world: World; readonly asked: RegimenToPlace; readonly by: AskedBy }

/** All cycles of one client, each with its request and its visits. */
export type ClientPlan = readonly PlacedCycle[]

/** `soonestOf`: the best of one client on what is free now, with why there is none. */
export type ClientsBoard = PlanBoard<ClientPlan> & { readonly soonestOf: (client: number) => SoonestPlan }

/** What a client costs who has no plan, in days: more than the longest wait there can be. */
export const UNPLACED_DAYS = 200

/**
 * Clients who wait as a board of plans: each is placed as the law would have it if the plans of the others were booked, people, rooms,
 * chairs, seats and the days of everybody included. A plan costs the days until its last journey.
 */
export function clientsBoard(clients: readonly ClientToPlace[]): ClientsBoard {
  const laid = laidTogether()
  const kept = clients.map(({ by }) => keptWhile(laid, by))
  const clientOf = (index: number): ClientToPlace => {
    const client = clients[index]
    if (!client) throw new Error(`there is no client ${index}`)
    return client
  }
  const soonestOf = (index: number): SoonestPlan => {
    const { world, asked, by } = clientOf(index)
    const now = laid.over(world)
    return soonestPlan(now, asked, by, (kept[index] ?? keptWhile(laid, by))(now))
  }
  return {
    clients: clients.length,
    soonestOf,
    planOf: (index) => soonestOf(index).cycles,
    take(_, plan): Taken {
      const visits = plan.flatMap(({ turn }) => turn.fresh.map(({ visit }) => visit))
      const again = () => laid.put(visits)
      again()
      return { giveBack: () => laid.takeBack(visits), again }
    },
    costOf: (index, plan) => (plan ? lastedOf(clientOf(index), plan) : UNPLACED_DAYS),
  }
}

/** A board of some of its clients, in this order. */
export const boardOf = (board: ClientsBoard, chosen: readonly number[]): PlanBoard<ClientPlan> => {
  const at = (index: number) => chosen[index] ?? -1
  return {
    clients: chosen.length,
    planOf: (index) => board.planOf(at(index)),
    take: (index, plan) => board.take(at(index), plan),
    costOf: (index, plan) => board.costOf(at(index), plan),
  }
}

const lastedOf = ({ asked: { from } }: ClientToPlace, plan: ClientPlan): number => daysBetween(from, plan.at(-1)?.request.journeyOn ?? from)

/**
 * What was found out of a day holds while nothing else is laid on it and on the days beside it. More that is laid only takes away: where
 * nothing was open with nothing laid, nothing is; and the first opening of then is the first now, while its visits still fit.
 */
function keptWhile(laid: LaidThings, by: AskedBy): (now: World) => KeptOpenings {
  const kept = new Map<string, { readonly around: string; readonly opening: CycleOpening }>()
  const withNothing = new Map<string, CycleOpening>()
  return (now) => ({
    find(alike, on) {
      const key = `${alike} ${on}`
      const found = kept.get(key)
      if (found?.around === laid.around(on)) return found.opening
      const first = withNothing.get(key)
      return first && ('why' in first || stillFit(now, first.visits(), by)) ? first : undefined
    },
    keep(alike, on, opening) {
      const around = laid.around(on)
      kept.set(`${alike} ${on}`, { around, opening })
      if (around === NOTHING) withNothing.set(`${alike} ${on}`, opening)
    },
  })
}
