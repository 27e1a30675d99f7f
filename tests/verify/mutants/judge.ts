import { readFileSync } from 'node:fs'
import { tell } from '../../support/figures.ts'
import type { openBench } from './bench.ts'
import { type Candidate, switchedOff } from './candidates.ts'
import { applied } from './operators.ts'

type Bench = ReturnType<typeof openBench>

/** What is tried, and its tests step by step outwards. */
export type Plan = { readonly candidate: Candidate; readonly steps: readonly (readonly string[])[] }

/** Tests that were looked at without any mutant: those that hold, and those that fail anyway and so find nothing. */
const sound = new Set<string>()
const failing = new Set<string>()

type Noticed = { readonly plan: Plan; readonly test: string }

/** The test that notices a mutant; null when none does. The nearest are asked first: what a mutant breaks shows close by, and a far one would only find it again. */
async function noticedBy(bench: Bench, { candidate, steps }: Plan): Promise<string | null> {
  const { path } = candidate.mutant
  const text = applied(readFileSync(path, 'utf8'), candidate.mutant)
  for (const step of steps) {
    const tests = step.filter((test) => !failing.has(test))
    if (tests.length === 0) continue
    const first = await bench.ask({ tests, path, text })
    const answer = first === 'endless' && tests.some(needsDatabase) ? await askPatiently(bench, { tests, path, text }) : first
    if (answer === 'endless') return ENDLESS
    const [found] = answer.failed
    if (found !== undefined) return found
    if (answer.ran < tests.length) throw new Error(`Of ${tests.join(', ')} only ${answer.ran} ran`)
  }
  return null
}

const needsDatabase = (test: string): boolean => !test.startsWith('tests/domain/')

/** Tests on a database may only be slow, on a machine that does much else: they are asked again with several times what they take as they are. */
async function askPatiently(bench: Bench, asked: { tests: readonly string[]; path: string; text: string }) {
  const began = performance.now()
  await bench.ask({ ...asked, text: readFileSync(asked.path, 'utf8') }, 10 * 60_000)
  return bench.ask(asked, Math.max(60_000, 4 * (performance.now() - began)))
}

const ENDLESS = '(endless)'
/** So many mutants are noticed before the tests that noticed them are looked at as they are, in one run. */
const LOOK_AFTER = 20

/** Looks once, with no mutant about, at each test that says it found one. */
async function look(bench: Bench, noticed: readonly Noticed[]): Promise<void> {
  const tests = [...new Set(noticed.map(({ test }) => test))].filter((test) => !sound.has(test) && !failing.has(test))
  const path = noticed[0]?.plan.candidate.mutant.path
  if (tests.length === 0 || path === undefined) return
  const answer = await bench.ask({ tests, path, text: readFileSync(path, 'utf8'), toTheEnd: true }, 10 * 60_000)
  // The bench must forget a mutant, and must not take a test it could not run for one that holds.
  if (answer === 'endless' || answer.ran < tests.length) throw new Error(`${tests.join(', ')} did not all run: ${JSON.stringify(answer)}`)
  for (const test of tests) {
    const fails = answer.failed.includes(test) && (await failsAlone(bench, test, path))
    ;(fails ? failing : sound).add(test)
    if (fails) tell(`fails as it is, and is left out: ${test}`)
  }
}

/** Among many others a test may only have had too little time. */
async function failsAlone(bench: Bench, test: string, path: string): Promise<boolean> {
  const alone = await bench.ask({ tests: [test], path, text: readFileSync(path, 'utf8') }, 10 * 60_000)
  return alone === 'endless' || alone.failed.length > 0
}

/** How many tests were tried as they are. */
export const looks = (): number => sound.size + failing.size

/**
 * Tries every plan, as many at once as there are benches. Those that need a database go to the first bench: one database is enough for
 * all, and the others have rules to try meanwhile.
 */
export async function tryAll(plans: readonly Plan[], benches: readonly Bench[], said: (plan: Plan, dead: boolean) => void): Promise<void> {
  const wired = plans.filter(({ steps, candidate }) => steps.flat().some(needsDatabase) && candidate.kind !== 'domain')
  const pure = plans.filter((plan) => !wired.includes(plan))
  await Promise.all(
    benches.map(async (bench, index) => {
      const again: Plan[] = []
      const noticed: Noticed[] = []
      const settle = async () => {
        await look(bench, noticed)
        for (const { plan, test } of noticed.splice(0)) {
          if (failing.has(test)) again.push(plan)
          else said(plan, true)
        }
      }
      for (;;) {
        const plan = again.shift() ?? (index === 0 ? wired.shift() : undefined) ?? pure.shift()
        if (!plan && noticed.length === 0) return
        const test = plan && (await noticedBy(bench, plan))
        if (plan && (!test || test === ENDLESS)) said(plan, test === ENDLESS)
        else if (plan && test) noticed.push({ plan, test })
        if (!plan || noticed.length >= LOOK_AFTER) await settle()
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
