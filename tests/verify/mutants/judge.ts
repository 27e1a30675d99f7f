import { readFileSync } from 'node:fs'
import { tell } from '../../support/figures.ts'
import type { openBench } from './bench.ts'
import { type Candidate, switchedOff } from './candidates.ts'
import { applied } from './operators.ts'

type Bench = ReturnType<typeof openBench>

/** What is tried, and its tests step by step outwards. */
export type Plan = { readonly candidate: Candidate; readonly steps: readonly (readonly string[])[] }

/** Whether tests hold as they are, asked once of each that says it found a mutant: one that fails anyway finds nothing. */
const holds = new Map<string, Promise<boolean>>()
let looked = 0

async function failsAnyway(bench: Bench, test: string, path: string): Promise<boolean> {
  const known = holds.get(test)
  if (known) return !(await known)
  const asked = bench.ask({ tests: [test], path, text: readFileSync(path, 'utf8') }, 10 * 60_000).then((answer) => {
    const isSound = answer !== 'endless' && answer.failed.length === 0
    // The bench must forget a mutant, and must not take a test it could not run for one that holds.
    if (isSound && answer.ran === 0) throw new Error(`${test} was not run: ${JSON.stringify(answer)}`)
    if (!isSound) tell(`fails as it is, and is left out: ${test}`)
    looked += 1
    return isSound
  })
  holds.set(test, asked)
  return !(await asked)
}

/** Whether some test notices. The nearest are asked first: what a mutant breaks shows close by, and a far one would only find it again. */
export async function isDead(bench: Bench, { candidate, steps }: Plan): Promise<boolean> {
  const { path } = candidate.mutant
  const text = applied(readFileSync(path, 'utf8'), candidate.mutant)
  for (const tests of steps) {
    let left = tests
    while (left.length > 0) {
      const answer = await bench.ask({ tests: left, path, text })
      if (answer === 'endless') return true
      const [found] = answer.failed
      if (found === undefined) break
      if (!(await failsAnyway(bench, found, path))) return true
      left = left.filter((test) => test !== found)
    }
  }
  return false
}

/** How many tests were tried as they are. */
export const looks = (): number => looked

/**
 * Tries every plan, as many at once as there are benches. Those that need a database go to the first bench: one database is enough for
 * all, and the others have rules to try meanwhile.
 */
export async function tryAll(plans: readonly Plan[], benches: readonly Bench[], said: (plan: Plan, dead: boolean) => void): Promise<void> {
  const needsDatabase = ({ steps }: Plan) => steps.some((tests) => tests.some((test) => !test.startsWith('tests/domain/')))
  const wired = plans.filter((plan) => needsDatabase(plan) && plan.candidate.kind !== 'domain')
  const pure = plans.filter((plan) => !wired.includes(plan))
  await Promise.all(
    benches.map(async (bench, index) => {
      for (;;) {
        const plan = (index === 0 ? wired.shift() : undefined) ?? pure.shift()
        if (!plan) return
        said(plan, await isDead(bench, plan))
      }
    }),
  )
}

const TABLE = 'tests/domain/law/table.test.ts'

/**
 * The cells that the table's own test notices. Those of one moment are switched off together, since each has a test of its own, which
 * looks at what its row says at that moment: it fails whatever becomes of other rows.
 */
export async function cellsNoticed(bench: Bench, cells: readonly Candidate[]): Promise<ReadonlySet<Candidate>> {
  const noticed = new Set<Candidate>()
  for (const moment of new Set(cells.map(({ cell }) => cell?.moment))) {
    const own = cells.filter(({ cell }) => cell?.moment === moment)
    const { text, path } = switchedOff(own)
    const answer = await bench.ask({ tests: [TABLE], path, text, toTheEnd: true }, 5 * 60_000)
    if (answer === 'endless') continue
    for (const one of own) if (answer.titles.some((title) => isOf(title, one))) noticed.add(one)
  }
  return noticed
}

const isOf = (title: string, { cell }: Candidate): boolean =>
  cell !== undefined && title.startsWith(`${cell.row}: `) && title.endsWith(` at ${cell.moment}`)
