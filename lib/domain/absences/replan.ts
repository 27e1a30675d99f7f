import type { BookedVisit } from '../law/world.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import { type Board, type DecidedStep, decideStepsInTurn, type MoveAsked, moveOn, type WorldKey } from './board.ts'
import { dear } from './dear.ts'
import { findWay, type NoWay } from './find-way.ts'
import { replanCycles, type Where } from './replan-cycles.ts'

/** The visits of one client at one place that are hit. */
export type HitClient = { readonly worldKey: WorldKey; readonly hit: readonly BookedVisit[] } & Where

/** A visit for which nothing lawful was found, and why. */
export type LeftVisit = {
  readonly worldKey: WorldKey
  readonly visit: BookedVisit
  readonly because: { readonly of: 'seat' } | { readonly of: 'call' } | { readonly of: 'no-way'; readonly whyNot: readonly NoWay[] }
}

export type Replan = {
  /** In the order in which they are made, each decided as if those before it were. */
  readonly steps: readonly DecidedStep[]
  readonly left: readonly LeftVisit[]
}

/** How often another client goes first because somebody else took what they would have needed. */
const ORDERS = 6

/**
 * One plan for all visits that an absence hits: for each client the one that moves the fewest visits, decided by the law of a move and as
 * if the moves before it were made. Clients go in the order given; where one of them comes off worse than alone,
 * that one goes first, and the better plan counts. Pure.
 */
export function replan(board: Board, clients: readonly HitClient[]): Replan {
  const alone = new Map<WorldKey, number>()
  /** What a client’s moves come to where nobody else is moved. */
  const worthAlone = (client: HitClient): number => {
    const known = alone.get(client.worldKey) ?? worth(inThisOrder(board, [client]))
    alone.set(client.worldKey, known)
    return known
  }
  let best: Replan | null = null
  let order = clients
  for (let attempt = 0; attempt < ORDERS; attempt += 1) {
    const plan = inThisOrder(board, order)
    if (best === null || worth(plan) < worth(best)) best = plan
    const one = order.find((client, index) => index > 0 && worth(ofClient(plan, client)) > Math.max(client.hit.length, worthAlone(client)))
    if (!one) break
    order = [one, ...order.filter((other) => other !== one)]
  }
  return best ?? { steps: [], left: [] }
}

const ofClient = ({ steps, left }: Replan, { worldKey }: HitClient): Replan => ({
  steps: steps.filter(({ asked }) => asked.worldKey === worldKey),
  left: left.filter((one) => one.worldKey === worldKey),
})

const worth = ({ steps, left }: Replan): number => left.length * 1e6 + steps.reduce((sum, { moved }) => sum + moved.length, 0)

function inThisOrder(board: Board, clients: readonly HitClient[]): Replan {
  const steps: DecidedStep[] = []
  const left: LeftVisit[] = []
  let after = board
  for (const client of clients) {
    const found = forClient(after, client)
    const made = decideStepsInTurn(after, found.steps, client.by)
    steps.push(...made.steps)
    left.push(...found.left)
    after = made.board
  }
  return { steps, left }
}

/** One client: the cycles whose journey is to come first, then what stands by itself or is left of a cycle. */
function forClient(board: Board, { worldKey, hit, days, by }: HitClient): { steps: MoveAsked[]; left: LeftVisit[] } {
  const where = { days, by }
  const cycles = replanCycles(board, worldKey, new Set(hit.map(({ id }) => id)), where)
  const steps = [...cycles.steps]
  const left: LeftVisit[] = []
  let after = decideStepsInTurn(board, steps, by).board
  for (const visit of hit) {
    if (cycles.taken.has(visit.cycleId ?? '')) {
      if (cycles.left.includes(visit.cycleId ?? '')) left.push({ worldKey, visit, because: whyLeft(after, worldKey, visit, by) })
      continue
    }
    const step = nearestDay(after, worldKey, visit, where)
    if (!step) left.push({ worldKey, visit, because: whyLeft(after, worldKey, visit, by) })
    else {
      steps.push(step)
      after = decideStepsInTurn(after, [step], by).board
    }
  }
  return { steps, left }
}

function whyLeft(board: Board, worldKey: WorldKey, visit: BookedVisit, by: Where['by']): LeftVisit['because'] {
  const move = moveOn(board, worldKey, visit.id)
  if (!move) return { of: visit.groupId === null ? 'call' : 'seat' }
  const found = findWay(move, visit, visit.on, by)
  return { of: 'no-way', whyNot: 'whyNot' in found ? found.whyNot : [] }
}

/** The move of a visit by itself to the nearest day on which there is one; of two as near the one that changes less, then the sooner. */
function nearestDay(board: Board, worldKey: WorldKey, visit: BookedVisit, { days, by }: Where): MoveAsked | null {
  const move = moveOn(board, worldKey, visit.id)
  if (!move) return null
  const far = (on: LocalDate) => Math.abs(daysBetween(visit.on, on))
  const byDistance = Map.groupBy(
    days.toSorted((one, other) => far(one) - far(other)),
    far,
  )
  for (const [distance, nearest] of byDistance) {
    const ways = nearest.flatMap((on) => {
      const found = findWay(move, visit, on, by)
      return 'way' in found
        ? [{ ...found.way, cost: dear({ visits: 1, days: distance, ...found.way, later: daysBetween(move.world.today, on) }) }]
        : []
    })
    const [best] = ways.sort((one, other) => one.cost - other.cost)
    if (best) return { ...best.to, worldKey, appointmentId: visit.id }
  }
  return null
}
