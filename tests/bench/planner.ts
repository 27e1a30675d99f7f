import { replan } from '../../lib/domain/absences/replan.ts'
import { planMany } from '../../lib/domain/regimens/plan-many.ts'
import { planRegimen } from '../../lib/domain/regimens/plan-regimen.ts'
import { client as clientOf, fewestMoved, lostDay } from '../domain/absences/lost-day.ts'
import { finish, isQuick, median, percentile, report, timed } from '../support/figures.ts'
import { fc } from '../support/property.ts'
import { besideSolver } from './planner/beside-solver.ts'
import { throughService } from './planner/through-service.ts'
import { lostDayOf } from './references/lost-days.ts'
import { boardOf, earliestEnd, type Instance, instance, queryOf } from './references/regimens.ts'
import { numbers } from './references/workload.ts'

/** `bench -- planner [--quick] [--json]`: one client's six cycles against trying every day, a lost day against trying everything, fifty clients at once against what is known of them, and both beside an open solver. */
const name = 'planner'
const figure = { name, goal: 0, limit: 0, better: 'lower' } as const

/** The one client of an instance of one. */
function onlyOf({ clients }: Instance) {
  const [client] = clients
  if (!client) throw new Error('an instance has a client')
  return client
}

function oneClient(): void {
  const seeds = Array.from({ length: 300 }, (_, index) => index + 1)
  for (const seed of seeds.slice(0, 100)) planRegimen(queryOf(instance({ seed }), onlyOf(instance({ seed }))))
  const tried = seeds.map((seed) => {
    const of = instance({ seed })
    const client = onlyOf(of)
    const [end, reference] = timed(() => earliestEnd(of, client))
    const [plan, ours] = timed(() => planRegimen(queryOf(of, client)))
    return { end, found: plan?.days.at(-1) ?? null, reference, ours }
  })
  const what = 'one client, six cycles in twelve weeks, 300 practices'
  const unlike = tried.filter(({ end, found }) => end !== found).length
  report({ ...figure, case: what, metric: 'last day unlike every set of days that can be reached', value: unlike, unit: 'practices' })
  const feasible = tried.filter(({ found }) => found !== null).length
  report({ ...figure, case: what, metric: 'with a plan', value: feasible, unit: 'practices', goal: 164, limit: 164, better: 'higher' })
  const ratio = median(tried.map(({ ours }) => ours)) / median(tried.map(({ reference }) => reference))
  report({ ...figure, case: what, metric: 'ratio to every set of days that can be reached', value: ratio, unit: 'x', goal: 10, limit: 40 })
  report({
    ...figure,
    case: what,
    metric: 'p95',
    value: percentile(
      tried.map(({ ours }) => ours),
      0.95,
    ),
    unit: 'ms',
    goal: 2,
    limit: 8,
  })
}

type Many = {
  readonly title: string
  readonly leads?: number
  readonly known: number
  readonly cost: readonly [goal: number, limit: number]
  readonly placed: readonly [goal: number, limit: number]
}

const cases: readonly Many[] = [
  { title: '24 clinicians, 12 rooms', known: 4_579, cost: [4_900, 5_220], placed: [34, 32] },
  { title: '24 clinicians, 12 rooms, three leads each', leads: 3, known: 7_809, cost: [7_809, 7_887], placed: [15, 15] },
]
const BUDGET_MS = 2_000

/** Reports one case, and gives what its plans cost after two seconds, in days. */
function manyClients({ title, leads, known, cost, placed }: Many): number {
  const size = { clinicians: 24, rooms: 12, clients: 50, seats: 2, seed: 11, ...(leads && { leads }) }
  const alone = boardOf(instance(size))
  const bound = Array.from({ length: alone.clients }, (_, client) => alone.costOf(client, alone.planOf(client))).reduce(
    (sum, one) => sum + one,
    0,
  )
  const what = `50 clients at once, ${title}`
  report({ ...figure, case: what, metric: 'sum of everybody alone', value: bound, unit: 'days', goal: known, limit: known })
  const began = performance.now()
  const search = planMany(boardOf(instance(size)), { random: numbers(1) })
  let { value: best } = search.next()
  const first = performance.now() - began
  report({ ...figure, case: what, metric: 'first whole proposal', value: first, unit: 'ms', goal: 100, limit: 500 })
  while (performance.now() - began < BUDGET_MS) best = search.next().value
  report({
    ...figure,
    case: what,
    metric: `cost after ${BUDGET_MS / 1_000} s (${best.moves} moves)`,
    value: best.cost,
    unit: 'days',
    goal: cost[0],
    limit: cost[1],
  })
  report({
    ...figure,
    case: what,
    metric: 'with a plan',
    value: best.placed,
    unit: 'clients',
    goal: placed[0],
    limit: placed[1],
    better: 'higher',
  })
  return best.cost
}

function lostDays(): void {
  const small = fc.sample(lostDay, { numRuns: isQuick ? 20 : 200, seed: 1 })
  const unlike = small.filter((lost) => {
    const { steps, left } = replan(lost.board, [clientOf(lost)])
    const moved = steps.reduce((sum, step) => sum + step.moved.length, 0)
    return (left.length > 0 ? null : moved) !== fewestMoved(lost)
  })
  const what = 're-plan of a lost day'
  report({
    ...figure,
    case: `${what}, ${small.length} small cases`,
    metric: 'moved visits unlike trying everything',
    value: unlike.length,
    unit: 'cases',
  })
  const seeds = Array.from({ length: 100 }, (_, index) => index + 1)
  for (const seed of seeds.slice(0, 10)) replan(lostDayOf(seed).board, [lostDayOf(seed).client])
  const tried = seeds.map((seed) => {
    const { board, client } = lostDayOf(seed)
    return timed(() => replan(board, [client]))
  })
  const of = `${what}, six cycles, 20 clinicians, 6 rooms half taken, 100 practices`
  const times = tried.map(([, ms]) => ms)
  const left = tried.filter(([plan]) => plan.left.length > 0).length
  report({ ...figure, case: of, metric: 'without a plan', value: left, unit: 'practices' })
  for (const [metric, value] of [
    ['p50', median(times)],
    ['p95', percentile(times, 0.95)],
  ] as const)
    report({ ...figure, case: of, metric, value, unit: 'ms', goal: 100, limit: 300 })
}

oneClient()
await throughService()
lostDays()
const [fifty = Number.NaN] = (isQuick ? cases.slice(0, 1) : cases).map(manyClients)
besideSolver(fifty)
finish()
