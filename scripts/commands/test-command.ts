import type { Tally } from '../checks/check.ts'
import { failedOne } from '../checks/check.ts'
import { migrationsCheck } from '../checks/migrations-check.ts'
import { staticCheck, staticChecks } from '../checks/static-checks.ts'
import { browserRun, makeReady } from '../checks/stories-check.ts'
import { vitestCheck } from '../checks/vitest-check.ts'
import { report } from '../support/life.ts'
import { PlainError, say } from '../support/terminal.ts'
import { holdTestServer } from '../test-database.ts'

type Part = (given: readonly string[]) => Promise<readonly Tally[]>

const inProjects = (...names: string[]) => names.map((name) => `--project=${name}`)

const parts: Readonly<Record<string, Part>> = {
  static: async () => Promise.all(staticChecks.map(staticCheck)),
  migrations: async () => [await migrationsCheck()],
  unit: async (given) => [await vitestCheck('unit', [...inProjects('unit', 'America/New_York', 'Asia/Kolkata'), ...given])],
  database: async (given) => [await vitestCheck('database', [...inProjects('database', 'alone'), ...given])],
  e2e: async (given) => [await browserRun('stories', given)],
  ...Object.fromEntries(staticChecks.map((name) => [name, async () => [await staticCheck(name)]])),
}

const everything = ['static', 'migrations', 'unit', 'database', 'e2e']

/** Of the whole run: a story that is told at two widths is told on a phone, and roads that are walked for long wait for `test e2e`. */
const ofWhole: Readonly<Record<string, readonly string[]>> = { e2e: ['--grep-invert=at 1440|@walk'] }

const secondsSince = (began: number) => Math.round((Date.now() - began) / 1000)

/** One part that breaks is one failure; the others still run. */
async function attempt(name: string, given: readonly string[]): Promise<readonly Tally[]> {
  const began = Date.now()
  const part = parts[name]
  if (!part) throw new PlainError(`There are no "${name}" tests; there are: ${Object.keys(parts).join(', ')}.`)
  try {
    const tallies = await part(given)
    say(`${name}: ${secondsSince(began)} s`)
    return tallies
  } catch (error) {
    report(error)
    return [failedOne(name)]
  }
}

function summarise(tallies: readonly Tally[], began: number): number {
  const sum = (key: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[key], 0)
  say('\nSummary')
  for (const { name, passed, failed, skipped, titles = [] } of tallies) {
    say(`  ${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
    for (const title of titles) say(`    failed: ${title}`)
  }
  say(`  ${secondsSince(began)} s`)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
}

/** `test [static|migrations|unit|database|e2e|types|lint|layers] [-- arguments]`: each of them by default; the last line is the sum. */
export async function testCommand([name, ...given]: readonly string[]): Promise<number> {
  const began = Date.now()
  const wanted = name ? [name] : everything
  const rest = given.filter((argument) => argument !== '--')
  if (!name || name === 'database' || name === 'migrations') await holdTestServer()
  const tallies: Tally[] = []
  let ready: Promise<void> | null = null
  for (const part of wanted) {
    // The build waits long for one core: the unit tests take the other. Tests that race on a database have the machine to themselves.
    if (!name && part === 'unit') ready = makeReady('stories')
    if (part === 'database') await ready
    tallies.push(...(await attempt(part, [...rest, ...(name ? [] : (ofWhole[part] ?? []))])))
  }
  return summarise(tallies, began)
}
