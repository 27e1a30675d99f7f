import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'

/**
 * `verify -- histories [--quick] [--count n] [--seed n] [--workers n] [--json]`: what all actors may do to one client, in any order, on a
 * real database, with what must always be so read from the rows after each command by statements that ask no rule of the product.
 *
 * Left out, because what they speak of is not there yet or is held elsewhere: waiting lists of groups (none), a client's own word about
 * a plan and what it moves (with the billing of claims), payment plans and refunds (none), a deactivated user (a session is asked at the
 * door, not in a command), sending of mail (a history never commits: tests/jobs), retention and legal hold (none), rows of
 * another practice (`verify -- walls`), psychotherapy notes (`verify -- walls`), holds of the public calendar (`verify -- race`).
 */
const role = new URL(process.env.DATABASE_URL ?? '').username
process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL ?? process.env.DATABASE_URL
process.env.DATABASE_POOL = '1'

const { openSandbox } = await import('../support/sandbox.ts')
const as = process.env.HISTORIES_AS ?? role
openSandbox(as)
const { liveForAnother, liveIn } = await import('./histories/workers.ts')

const given = (flag: string) => (process.argv.includes(flag) ? Number(process.argv[process.argv.indexOf(flag) + 1]) : null)
const count = given('--count') ?? (isQuick ? 300 : 10_000)
const firstSeed = given('--seed') ?? 20_261_126

if (process.argv.includes('--apart')) {
  await liveForAnother(as, count, firstSeed)
  process.exit(0)
}
process.env.HISTORIES_AS = role

const began = performance.now()
let lived = 0
const onHistory = () => {
  lived += 1
  if (lived % 500 === 0) tell(`${lived} histories, ${Math.round((performance.now() - began) / lived)} ms each`)
}
const {
  histories,
  tally,
  never: neverCame,
  violation,
  way,
  seed,
} = await liveIn({
  role,
  count,
  seed: firstSeed,
  workers: given('--workers') ?? 1,
  onHistory,
})

const commands = [...tally].sort(([left], [right]) => (left < right ? -1 : 1))
for (const [name, { tried, done, said }] of commands) {
  const [most] = [...said].sort(([, left], [, right]) => right - left)
  const reason = most ? `  mostly ${most[0].slice(0, 100)}` : ''
  tell(`${name.padEnd(28)} ${String(tried).padStart(7)} tried ${String(done).padStart(7)} done${reason}`)
}
const never = commands.filter(([, { done }]) => done === 0).map(([name]) => name)
if (never.length > 0) tell(`never done: ${never.join(', ')}`)
if (neverCame.length > 0) tell(`never came to anything: ${neverCame.join('; ')}`)
if (violation) survivor(`seed ${seed}: ${violation}`, way.map((line) => `\n  ${line}`).join(''))

const sum = (key: 'tried' | 'done') => commands.reduce((total, [, counted]) => total + counted[key], 0)
const figure = (metric: string, value: number, unit: string, goal: number, better: 'lower' | 'higher' = 'lower') =>
  report({ name: 'histories', case: `seed ${firstSeed}`, metric, value, unit, goal, limit: goal, better })
figure('histories', histories, 'histories', count, 'higher')
figure('commands-tried', sum('tried'), 'commands', 1, 'higher')
figure('commands-done', sum('done'), 'commands', 1, 'higher')
figure('kinds-of-command', commands.length, 'kinds', 1, 'higher')
figure('kinds-never-done', never.length, 'kinds', 0)
figure('acts-never-done', neverCame.length, 'acts', 0)
figure('violations', violation ? 1 : 0, 'violations', 0)
figure('time-of-one', Math.round((performance.now() - began) / Math.max(1, histories)), 'ms', 10_000)
finish()
