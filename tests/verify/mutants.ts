import { readFileSync } from 'node:fs'
import { finish, isQuick, report, tell } from '../support/figures.ts'
import { openBench } from './mutants/bench.ts'
import { type Candidate, candidatesOf, cellCandidates, chosen, type Kind, namedCandidate } from './mutants/candidates.ts'
import { namedMutants } from './mutants/named.ts'
import { applied } from './mutants/operators.ts'
import { importsOf, relatedTests } from './mutants/related.ts'

/** `verify -- mutants [--quick] [--seed n] [--count n] [--only domain|cells|wiring|named] [--in part/of/a/path] [--json]` */
function given(flag: string): string | null {
  const at = process.argv.indexOf(flag)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}

const seed = Number(given('--seed') ?? 20_261_122)
const only = given('--only')
const part = given('--in') ?? ''
const count = (quick: number, full: number) => Number(given('--count') ?? (isQuick ? quick : full))
const named = namedMutants.filter(({ path }) => path.includes(part)).map(namedCandidate)
const wants = (kind: Kind) => only === null || only === kind
const cells = cellCandidates().filter(({ home, mutant }) => home?.includes(part) || mutant.from.includes(part))
const tried: Candidate[] = [
  ...(wants('named') ? chosen(named, isQuick ? 4 : named.length, seed) : []),
  ...(wants('domain') ? chosen(candidatesOf('domain', part), count(28, 300), seed) : []),
  ...(wants('cells') ? chosen(cells, count(4, cells.length), seed) : []),
  ...(wants('wiring') ? chosen(candidatesOf('wiring', part), count(4, 150), seed) : []),
]

const imports = importsOf(process.cwd())
const isUnit = (path: string) => /^tests\/domain\/.*\.test\.ts$/.test(path)
/** The seeds of the demo take a minute and would only say what nearer tests say. */
const isWired = (path: string) => /^tests\/(domain\/(law|regimens)|commands|data(?!\/seed)|jobs)\/.*\.test\.ts$/.test(path)

/** Near tests first: what a mutant breaks shows close by, and a far one would only find it again. */
function testsFor({ kind, test, mutant, home = mutant.path }: Candidate): readonly string[] {
  if (test !== null) return [test]
  const near = kind === 'domain' ? relatedTests(imports, home, isUnit).slice(0, 24) : []
  return near.length > 0 ? near : relatedTests(imports, home, isWired).slice(0, kind === 'domain' || isQuick ? 4 : 12)
}

const bench = openBench(isQuick ? 60_000 : 120_000)
const wanted = tried.map((candidate) => ({ candidate, tests: testsFor(candidate) }))
const sound = await bench.ask({ tests: [...new Set(wanted.flatMap(({ tests }) => tests))], path: null, text: '' }, 15 * 60_000)
if (sound === 'endless') throw new Error('The tests do not end, before anything is changed.')
// A test that fails as it is kills nothing.
for (const test of sound.failed) tell(`fails as it is, and is left out: ${test}`)
const plans = wanted.map(({ candidate, tests }) => ({ candidate, tests: tests.filter((test) => !sound.failed.includes(test)) }))

let checks = 0

/** After the first few dead mutants: the file as it is must live, or the bench remembers what it should have forgotten. */
async function provesItself(path: string, tests: readonly string[]): Promise<void> {
  checks += 1
  if (checks > 3) return
  const answer = await bench.ask({ tests, path, text: readFileSync(path, 'utf8') }, 10 * 60_000)
  if (answer === 'endless' || answer.failed.length > 0 || answer.ran !== tests.length)
    throw new Error(`${path} as it is was taken for a mutant: ${JSON.stringify(answer)}`)
}

const began = performance.now()
const killed: Record<Kind, number> = { domain: 0, cells: 0, wiring: 0, named: 0 }
let alive = 0

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 90)

/** Said as soon as it is known: a long run that is stopped has told what it found. */
function sayAlive({ kind, name, mutant }: Candidate, ran: number): void {
  const { path, line, from, to } = mutant
  const now = kind === 'cells' ? 'off' : flat(to) || '(gone)'
  tell(`alive  ${path}:${line}  ${name}: ${flat(from)} -> ${now}  (${ran} test files)`)
  alive += 1
}

for (const [index, { candidate, tests }] of plans.entries()) {
  const { kind, mutant } = candidate
  const text = applied(readFileSync(mutant.path, 'utf8'), mutant)
  // Step by step outwards: most mutants die in the nearest files.
  let dead = false
  for (let from = 0; from < tests.length && !dead; from = from === 0 ? 3 : tests.length) {
    const answer = await bench.ask({ tests: tests.slice(from, from === 0 ? 3 : tests.length), path: mutant.path, text })
    dead = answer === 'endless' || answer.failed.length > 0
  }
  if (dead) {
    killed[kind] += 1
    await provesItself(mutant.path, tests.slice(0, 3))
  } else sayAlive(candidate, tests.length)
  if (index % 20 === 19) tell(`${index + 1} of ${plans.length} tried, ${alive} alive`)
}
bench.close()

const share = (kind: Kind) => {
  const all = tried.filter((candidate) => candidate.kind === kind).length
  if (all === 0) return
  const goal = kind === 'domain' ? 95 : 100
  const limit = kind === 'named' ? 100 : isQuick ? 75 : kind === 'domain' ? 90 : 80
  report({
    name: 'mutants',
    case: `${kind}, seed ${seed}`,
    metric: `killed of ${all}`,
    value: (killed[kind] / all) * 100,
    unit: '%',
    goal,
    limit,
    better: 'higher',
  })
}
share('domain')
share('cells')
share('wiring')
share('named')
tell(`${Math.round((performance.now() - began) / 1000)} s`)
finish()
