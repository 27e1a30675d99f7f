/** What the plans of many clients are laid on: what is still free, what a plan takes of it, and what it costs. Clients are numbers from 0. */
export type PlanBoard<Plan> = {
  readonly clients: number
  /** The best plan of one client on what is free now; null when there is none. */
  readonly planOf: (client: number) => Plan | null
  /** Takes what a plan uses, and gives what takes it back; null, and nothing taken, where it no longer fits as a whole. */
  readonly take: (client: number, plan: Plan) => Taken | null
  /** What a client costs with this plan, or without one. */
  readonly costOf: (client: number, plan: Plan | null) => number
}

/** What one plan took: given back, and taken again just as it was. */
export type Taken = { readonly giveBack: () => void; readonly again: () => void }

/** The best found so far; null for a client who has no plan. */
export type ManyPlans<Plan> = {
  readonly plans: readonly (Plan | null)[]
  readonly cost: number
  readonly placed: number
  readonly moves: number
}

type Search = {
  /** Numbers from 0 to below 1; the same ones give the same plans. */
  readonly random: () => number
  /** How many clients are planned anew in one move. */
  readonly atOnce?: number
}

const AT_ONCE = 6
/** How often a move begins with somebody who has no plan, while there is anybody. */
const UNPLACED_FIRST = 0.7

/**
 * Plans for many clients at once, better and better for as long as it is asked: first everybody in turn, each as well as what is left
 * allows; then, move by move, the plans of a few are taken up and laid anew in another order, and stay where that costs no more. Gives
 * what stands after each move, never worse than before; whoever asks may stop at any time. One move costs what its few plans cost.
 */
export function* planMany<Plan>(board: PlanBoard<Plan>, { random, atOnce = AT_ONCE }: Search): Generator<ManyPlans<Plan>, never> {
  const laid: (Laid<Plan> | null)[] = Array.from({ length: board.clients }, () => null)
  const costOf = (client: number) => board.costOf(client, laid[client]?.plan ?? null)
  const sum = (clients: readonly number[]) => clients.reduce((cost, client) => cost + costOf(client), 0)
  const lay = (client: number) => {
    const plan = board.planOf(client)
    const taken = plan === null ? null : board.take(client, plan)
    laid[client] = plan !== null && taken !== null ? { plan, taken } : null
  }
  const everybody = laid.map((_, client) => client)
  for (const client of everybody) lay(client)
  let cost = sum(everybody)
  const told = (moves: number) => {
    const plans = laid.map((one) => one?.plan ?? null)
    return { plans, cost, placed: plans.filter((plan) => plan !== null).length, moves }
  }
  yield told(0)
  for (let moves = 1; ; moves += 1) {
    const chosen = chooseFew(laid, random, Math.min(atOnce, board.clients))
    const before = chosen.map((client) => laid[client] ?? null)
    const costBefore = sum(chosen)
    for (const client of chosen) {
      laid[client]?.taken.giveBack()
      laid[client] = null
    }
    for (const client of shuffled(chosen, random)) lay(client)
    const costAfter = sum(chosen)
    if (costAfter <= costBefore) cost += costAfter - costBefore
    else {
      for (const client of chosen) laid[client]?.taken.giveBack()
      for (const [at, client] of chosen.entries()) {
        laid[client] = before[at] ?? null
        laid[client]?.taken.again()
      }
    }
    yield told(moves)
  }
}

type Laid<Plan> = { readonly plan: Plan; readonly taken: Taken }

const oneOf = (list: readonly number[], random: () => number): number => list[Math.floor(random() * list.length)] ?? 0

function chooseFew(laid: readonly (object | null)[], random: () => number, count: number): number[] {
  const unplaced = laid.flatMap((one, client) => (one === null ? [client] : []))
  const chosen = new Set<number>()
  if (unplaced.length > 0 && random() < UNPLACED_FIRST) chosen.add(oneOf(unplaced, random))
  while (chosen.size < count) {
    let client = Math.floor(random() * laid.length)
    // Whatever chance says, the next who is not chosen yet is.
    while (chosen.has(client)) client = (client + 1) % laid.length
    chosen.add(client)
  }
  return [...chosen]
}

function shuffled(clients: readonly number[], random: () => number): number[] {
  const order = [...clients]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const one = order[last]
    order[last] = order[other] ?? 0
    order[other] = one ?? 0
  }
  return order
}
