import { planRegimen } from '../../../lib/domain/regimens/plan-regimen.ts'
import { isQuick, median, report, timed } from '../../support/figures.ts'
import { instance, queryOf, UNPLACED } from '../references/regimens.ts'
import { bestOfPool, earliestEndBySolver, poolOf } from '../references/solver.ts'

const name = 'planner'
const figure = { name, goal: 0, limit: 0, better: 'lower' } as const

/** The same instances by an open solver of integer programs (HiGHS), which is no part of the product: one client whole, fifty from a pool of plans. `ours`: what our plans of the fifty cost after two seconds, in days. */
export function besideSolver(ours: number): void {
  oneClient()
  fiftyClients(ours)
}

function oneClient(): void {
  const what = 'one client beside an integer program (HiGHS), 20 practices'
  const tried = Array.from({ length: 20 }, (_, index) => {
    const of = instance({ seed: index + 1 })
    const [client] = of.clients
    if (!client) throw new Error('an instance has a client')
    const [theirs, theirTime] = timed(() => earliestEndBySolver(of, client))
    const [ours, ourTime] = timed(() => planRegimen(queryOf(of, client))?.days.at(-1) ?? null)
    return { theirs, ours, theirTime, ourTime }
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

function fiftyClients(ours: number): void {
  const make = () => instance({ clinicians: 24, rooms: 12, clients: 50, seats: 2, seed: 11 })
  const pool = poolOf(make, isQuick ? { searches: 20, millisecondsEach: 25 } : { searches: 80, millisecondsEach: 50 })
  const theirs = bestOfPool(pool, make(), SECONDS)
  const what = `50 clients at once beside a solver (HiGHS, ${SECONDS} s, ${pool.length} plans, ${theirs.rows} rows)`
  const all = make().clients.length
  const known = { ...figure, case: what, limit: all * UNPLACED }
  report({ ...known, metric: 'cost of what the solver chose', value: theirs.cost, unit: 'days' })
  report({ ...known, metric: 'without a plan by the solver', value: all - theirs.placed, unit: 'clients' })
  report({
    ...figure,
    case: what,
    metric: 'our cost after 2 s',
    value: ours / theirs.cost,
    unit: 'of the solver’s',
    goal: 1,
    limit: 1.03,
  })
}
