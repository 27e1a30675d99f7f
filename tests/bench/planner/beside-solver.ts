import { planMany } from '../../../lib/domain/regimens/plan-many.ts'
import { planRegimen } from '../../../lib/domain/regimens/plan-regimen.ts'
import { isQuick, median, report } from '../../support/figures.ts'
import { boardOf, instance, queryOf, UNPLACED } from '../references/regimens.ts'
import { bestOfPool, earliestEndBySolver, poolOf } from '../references/solver.ts'
import { numbers } from '../references/workload.ts'

const name = 'planner'
const figure = { name, goal: 0, limit: 0, better: 'lower' } as const
const milliseconds = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** The same instances by an open solver of integer programs (HiGHS), which is no part of the product: one client whole, fifty from a pool of plans. */
export function besideSolver(): void {
  oneClient()
  fiftyClients()
}

function oneClient(): void {
  const what = 'one client beside an integer program (HiGHS), 20 practices'
  const tried = Array.from({ length: 20 }, (_, index) => {
    const of = instance({ seed: index + 1 })
    const [client] = of.clients
    if (!client) throw new Error('an instance has a client')
    const result: { theirs?: number | null; ours?: number | null } = {}
    const theirTime = milliseconds(() => {
      result.theirs = earliestEndBySolver(of, client)
    })
    const ourTime = milliseconds(() => {
      result.ours = planRegimen(queryOf(of, client))?.days.at(-1) ?? null
    })
    return { ...result, theirTime, ourTime }
  })
  const unlike = tried.filter(({ theirs, ours }) => theirs !== ours).length
  report({ ...figure, case: what, metric: 'last day, or that there is no plan, unlike the solver’s', value: unlike, unit: 'practices' })
  const [theirs, ours] = [median(tried.map(({ theirTime }) => theirTime)), median(tried.map(({ ourTime }) => ourTime))]
  report({
    ...figure,
    case: what,
    metric: 'the solver takes',
    value: theirs / ours,
    unit: 'times ours',
    goal: 100,
    limit: 10,
    better: 'higher',
  })
}

const SECONDS = isQuick ? 10 : 60
const BUDGET_MS = 2_000

function fiftyClients(): void {
  const make = () => instance({ clinicians: 24, rooms: 12, clients: 50, seats: 2, seed: 11 })
  const pool = poolOf(make, isQuick ? { searches: 20, millisecondsEach: 25 } : { searches: 80, millisecondsEach: 50 })
  const theirs = bestOfPool(pool, make(), SECONDS)
  const search = planMany(boardOf(make()), { random: numbers(1) })
  const began = performance.now()
  let { value: best } = search.next()
  while (performance.now() - began < BUDGET_MS) best = search.next().value
  const what = `50 clients at once beside a solver (HiGHS, ${SECONDS} s, ${pool.length} plans, ${theirs.rows} rows)`
  const all = make().clients.length
  const known = { ...figure, case: what, limit: all * UNPLACED }
  report({ ...known, metric: 'cost of what the solver chose', value: theirs.cost, unit: 'days' })
  report({ ...known, metric: 'without a plan by the solver', value: all - theirs.placed, unit: 'clients' })
  report({
    ...figure,
    case: what,
    metric: 'our cost after 2 s',
    value: best.cost / theirs.cost,
    unit: 'of the solver’s',
    goal: 1,
    limit: 1.03,
  })
}
