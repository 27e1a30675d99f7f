import { finish, isQuick, report, survivor, tell } from '../../support/figures.ts'
import type { Found } from './run.ts'
import { type Live, liveForAnother, liveIn } from './workers.ts'

const given = (flag: string) => (process.argv.includes(flag) ? Number(process.argv[process.argv.indexOf(flag) + 1]) : null)

type Asked = { readonly name: string; readonly role: string; readonly live: Live }

/** Lives as many histories as the command line asks for, tells what came of them, and ends: as a whole, or as one of several processes. */
export async function liveFromHere({ name, role, live }: Asked): Promise<never> {
  const count = given('--count') ?? (isQuick ? 300 : 10_000)
  const seed = given('--seed') ?? 20_261_126
  if (process.argv.includes('--apart')) {
    await liveForAnother(live, role, count, seed)
    process.exit(0)
  }
  const began = performance.now()
  let lived = 0
  const onHistory = () => {
    lived += 1
    if (lived % 500 === 0) tell(`${lived} histories, ${Math.round((performance.now() - began) / lived)} ms each`)
  }
  const found = await liveIn({ live, role, count, seed, workers: given('--workers') ?? 1, onHistory })
  tellWhatCame(found)
  tellFigures(name, { ...found, asked: { count, seed }, ms: performance.now() - began })
  finish()
}

const byName = ({ tally }: Found) => [...tally].sort(([left], [right]) => (left < right ? -1 : 1))

function tellWhatCame(found: Found & { readonly seed: number }): void {
  const commands = byName(found)
  for (const [name, { tried, done, said }] of commands) {
    const [most] = [...said].sort(([, left], [, right]) => right - left)
    const reason = most ? `  mostly ${most[0].slice(0, 100)}` : ''
    tell(`${name.padEnd(28)} ${String(tried).padStart(7)} tried ${String(done).padStart(7)} done${reason}`)
  }
  const never = commands.filter(([, { done }]) => done === 0).map(([name]) => name)
  if (never.length > 0) tell(`never done: ${never.join(', ')}`)
  if (found.never.length > 0) tell(`never came to anything: ${found.never.join('; ')}`)
  if (found.violation) survivor(`seed ${found.seed}: ${found.violation}`, found.way.map((line) => `\n  ${line}`).join(''))
}

/** From so many histories on, everything people may do was done in one of them; of fewer, a few rare things are missing. */
const ENOUGH = 3_000
const MISSING_OF_FEWER = 3

type Told = Found & { readonly asked: { readonly count: number; readonly seed: number }; readonly ms: number }

function tellFigures(name: string, found: Told): void {
  const commands = byName(found)
  const { histories, never, violation, asked, ms } = found
  const sum = (key: 'tried' | 'done') => commands.reduce((total, [, counted]) => total + counted[key], 0)
  const figure = (metric: string, value: number, unit: string, goal: number, better: 'lower' | 'higher' = 'lower', limit = goal) =>
    report({ name, case: `seed ${asked.seed}`, metric, value, unit, goal, limit, better })
  const missing = asked.count < ENOUGH ? MISSING_OF_FEWER : 0
  figure('histories', histories, 'histories', asked.count, 'higher')
  figure('commands-tried', sum('tried'), 'commands', 1, 'higher')
  figure('commands-done', sum('done'), 'commands', 1, 'higher')
  figure('kinds-of-command', commands.length, 'kinds', 1, 'higher')
  figure('kinds-never-done', commands.filter(([, { done }]) => done === 0).length, 'kinds', 0)
  figure('acts-never-done', never.length, 'acts', 0, 'lower', missing)
  figure('violations', violation ? 1 : 0, 'violations', 0)
  figure('time-of-one', Math.round(ms / Math.max(1, histories)), 'ms', 10_000)
  figure('time-of-a-command', Math.round(ms / Math.max(1, sum('tried'))), 'ms', 10_000)
}
