import loadHighs from 'highs'
import { planMany } from '../../../lib/domain/regimens/plan-many.ts'
import type { RegimenPlan } from '../../../lib/domain/regimens/plan-regimen.ts'
import { boardOf, type Client, CYCLES, type Instance, LEAST, MOST, queryOf, UNPLACED, type Use, usesOf } from './regimens.ts'
import { numbers } from './workload.ts'

const highs = await loadHighs()
const options = { output_flag: false, random_seed: 1, threads: 1 } as const
const sum = (terms: readonly string[]) => terms.join(' + ')

/**
 * The last day of the earliest plan of one client, as an integer program: of one lead, each cycle on one of the days that fit, with its gaps.
 * Null where the solver proves that there is none.
 */
export function earliestEndBySolver(of: Instance, client: Client): number | null {
  const query = queryOf(of, client)
  const rows: string[] = []
  const [binaries, ends]: [string[], string[]] = [[], []]
  for (const lead of query.choices) {
    const days: number[] = []
    for (let day = query.firstDay; day <= query.lastDay; day += 1) if (query.fits('cycle', day, lead)) days.push(day)
    if (days.length < CYCLES) continue
    const on = (cycle: number, day: number) => `x_${lead}_${cycle}_${day}`
    const dayOf = (cycle: number, sign: string) => days.map((day) => `${sign} ${day} ${on(cycle, day)}`).join(' ')
    binaries.push(`z_${lead}`)
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      binaries.push(...days.map((day) => on(cycle, day)))
      rows.push(`${sum(days.map((day) => on(cycle, day)))} - z_${lead} = 0`)
      if (cycle === 0) continue
      const gap = `${dayOf(cycle, '+')} ${dayOf(cycle - 1, '-')}`
      rows.push(`${gap} - ${LEAST} z_${lead} >= 0`, `${gap} - ${MOST} z_${lead} <= 0`)
    }
    ends.push(...days.map((day) => `${day} ${on(CYCLES - 1, day)}`))
  }
  if (binaries.length === 0) return null
  rows.push(`${sum(binaries.filter((one) => one.startsWith('z_')))} = 1`)
  const { Status, ObjectiveValue } = highs.solve(programOf(sum(ends), rows, binaries), options)
  if (Status === 'Infeasible') return null
  if (Status !== 'Optimal') throw new Error(`the solver ended with ${Status}`)
  return Math.round(ObjectiveValue)
}

type Pooled = { readonly client: number; readonly cost: number; readonly takes: readonly string[] }
type PoolSize = { readonly searches: number; readonly millisecondsEach: number }

/** Plans that short searches of the instance came to, each once, with every quarter of an hour and every seat it takes. */
export function poolOf(make: () => Instance, { searches, millisecondsEach }: PoolSize): Pooled[] {
  const pool = new Map<string, Pooled>()
  for (let seed = 1; seed <= searches; seed += 1) {
    const of = make()
    const board = boardOf(of)
    const taken = new Map<RegimenPlan<number>, readonly Use[]>()
    const take = (client: number, plan: RegimenPlan<number>) => {
      const who = of.clients[client]
      taken.set(plan, (who && usesOf(of, who, plan)) ?? [])
      return board.take(client, plan)
    }
    const search = planMany({ ...board, take }, { random: numbers(seed) })
    const began = performance.now()
    let { value: best } = search.next()
    while (performance.now() - began < millisecondsEach) best = search.next().value
    for (const [client, plan] of best.plans.entries()) {
      if (plan === null) continue
      const takes = (taken.get(plan) ?? []).flatMap((use) => namesOf(of, use))
      pool.set(`${client} ${takes.join(' ')}`, { client, cost: board.costOf(client, plan), takes })
    }
  }
  return [...pool.values()]
}

/** The quarters of an hour of a person's or a room's day, or the seat, by name. */
function namesOf({ clinicians, rooms, groups }: Instance, use: Use): string[] {
  if ('seat' in use) return [`g${groups.indexOf(use.seat)}`]
  const who = clinicians.includes(use.days) ? `c${clinicians.indexOf(use.days)}` : `r${rooms.indexOf(use.days)}`
  return Array.from({ length: 32 }, (_, quarter) => quarter).flatMap((quarter) =>
    (use.mask >>> quarter) & 1 ? [`${who}d${use.day}q${quarter}`] : [],
  )
}

type ChosenPlans = { readonly cost: number; readonly placed: number; readonly rows: number }

/** The best plans of a pool that go together, as an integer program, as far as the solver comes in so many seconds. */
export function bestOfPool(pool: readonly Pooled[], { clients, groups }: Instance, seconds: number): ChosenPlans {
  const wanted = new Map<string, number[]>()
  const want = (what: string, plan: number) => wanted.set(what, [...(wanted.get(what) ?? []), plan])
  for (const [plan, { client, takes }] of pool.entries()) for (const what of [`client${client}`, ...takes]) want(what, plan)
  // Quarters of an hour that the same plans take are one row.
  const rows = [
    ...new Set(
      [...wanted].flatMap(([what, plans]) => {
        const most = what.startsWith('g') ? (groups[Number(what.slice(1))]?.seats ?? 1) : 1
        return plans.length > most ? [`${sum(plans.map((plan) => `p${plan}`))} <= ${most}`] : []
      }),
    ),
  ]
  const saved = pool.map(({ cost }, plan) => `${cost - UNPLACED} p${plan}`)
  const program = programOf(
    saved.join(' + ').replaceAll('+ -', '- '),
    rows,
    pool.map((_, plan) => `p${plan}`),
  )
  const { Columns } = highs.solve(program, { ...options, time_limit: seconds })
  const isChosen = (plan: number) => {
    const column = Columns[`p${plan}`]
    return column !== undefined && 'Primal' in column && column.Primal > 0.5
  }
  const chosen = pool.filter((_, plan) => isChosen(plan))
  const cost = clients.length * UNPLACED + chosen.reduce((total, one) => total + one.cost - UNPLACED, 0)
  return { cost, placed: chosen.length, rows: rows.length }
}

/** In the form that solvers read, a few terms a line. */
function programOf(objective: string, rows: readonly string[], binaries: readonly string[]): string {
  const short = (text: string) => text.replaceAll(/((?:[^ ]+ ){60})/g, '$1\n ')
  const named = rows.map((row, index) => ` r${index}: ${short(row)}`)
  return ['Minimize', ` cost: ${short(objective)}`, 'Subject To', ...named, 'Binaries', ...binaries.map((one) => ` ${one}`), 'End'].join(
    '\n',
  )
}
