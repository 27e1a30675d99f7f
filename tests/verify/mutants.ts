import { availableParallelism } from 'node:os'
import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'
import { openBench } from './mutants/bench.ts'
import { type Candidate, candidatesOf, cellCandidates, chosen, type Kind, namedCandidate } from './mutants/candidates.ts'
import { cellsNoticed, looks, type Plan, tryAll } from './mutants/judge.ts'
import { namedMutants } from './mutants/named.ts'
import { exportedAt, importsOf, relatedTests } from './mutants/related.ts'
import { noticedBySwitches } from './mutants/switch-board.ts'

/**
 * `verify -- mutants [--quick] [--seed n] [--count n] [--only domain|cells|wiring|named] [--in part/of/a/path] [--json]`
 *
 * Tried, chosen by the seed: 300 changes of a sign, bound, condition, number, answer or finding in `lib/domain`; every cell of the law's
 * table switched off; 120 of the findings dropped in `lib/domain/law`, stops taken out of `lib/commands` and conditions taken out of the
 * queries of `lib/data/records`; every named mutant. Quick: 28, 4, 4 and 4 of them. `--count` is for each kind.
 */
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
  ...(wants('wiring') ? chosen(candidatesOf('wiring', part), count(4, 120), seed) : []),
  ...(wants('domain') ? chosen(candidatesOf('domain', part), count(28, 300), seed) : []),
  ...(wants('cells') ? chosen(cells, count(4, cells.length), seed) : []),
]

const imports = importsOf(process.cwd())
const isUnit = (path: string) => /^tests\/domain\/.*\.test\.ts$/.test(path)
/** The seeds of the demo take a minute and would only say what nearer tests say. */
const isWired = (path: string) => /^tests\/(domain\/(law|regimens)|commands|data(?!\/seed)|jobs)\/.*\.test\.ts$/.test(path)

const inSteps = (tests: readonly string[], ...ends: readonly number[]): (readonly string[])[] =>
  ends.map((end, index) => tests.slice(ends[index - 1] ?? 0, end)).filter((some) => some.length > 0)

/** The tests of a mutant, nearest first; a rule is tried by those of the rules, and by a few that put it to use where all of them pass. */
function stepsFor(candidate: Candidate): (readonly string[])[] {
  const { kind, test, mutant, home = mutant.path } = candidate
  if (test !== null) return [[test]]
  const given = home === mutant.path ? exportedAt(home, mutant.line) : null
  const wired = relatedTests(imports, home, isWired, kind === 'wiring' ? given : null)
  if (kind === 'wiring') return inSteps(wired, 1, 4, ...(isQuick ? [] : [12, 40]))
  const near = relatedTests(imports, home, isUnit)
  const inUse = wired.filter((one) => !isUnit(one)).slice(0, near.length === 0 ? 4 : 2)
  // What the tests of the rules came by on the switchboard, all of them were asked about.
  return [...(switched.reached.has(candidate) ? [] : inSteps(near, 1, 4, 24)), ...inSteps(inUse, inUse.length)]
}

const began = performance.now()
const domain = tried.filter(({ kind }) => kind === 'domain')
const none: ReadonlySet<Candidate> = new Set()
const switched = domain.length > 0 ? await noticedBySwitches(domain) : { reached: none, dead: none }
const plans = tried.map((candidate): Plan => ({ candidate, steps: stepsFor(candidate) }))
const killed: Record<Kind, number> = { domain: 0, cells: 0, wiring: 0, named: 0 }
let alive = 0
let done = 0

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 90)

/** Said as soon as it is known: a long run that is stopped has told what it found. */
function said({ candidate: { kind, mutant }, steps }: Plan, isDead: boolean): void {
  done += 1
  if (isDead) killed[kind] += 1
  else {
    const { path, line, from, to, operator } = mutant
    const now = kind === 'cells' ? 'off' : flat(to) || '(gone)'
    survivor(`${path}:${line}`, `${operator}: ${flat(from)} -> ${now}  (${steps.flat().length} test files)`)
    alive += 1
  }
  if (done % 20 === 0) tell(`${done} of ${plans.length} tried, ${alive} alive`)
}

for (const plan of plans) if (switched.dead.has(plan.candidate)) said(plan, true)

const benches = Array.from({ length: Math.min(2, availableParallelism()) }, () => openBench(isQuick ? 90_000 : 120_000))
const [bench] = benches
const noticed = bench
  ? await cellsNoticed(
      bench,
      tried.filter(({ kind }) => kind === 'cells'),
    )
  : new Set<Candidate>()
for (const plan of plans) if (noticed.has(plan.candidate)) said(plan, true)
await tryAll(
  plans.filter(({ candidate }) => !noticed.has(candidate) && !switched.dead.has(candidate)),
  benches,
  said,
)
for (const bench of benches) bench.close()

const share = (kind: Kind) => {
  const all = tried.filter((candidate) => candidate.kind === kind).length
  if (all === 0) return
  const goal = kind === 'domain' ? 95 : 100
  const limit = kind === 'named' || (kind === 'cells' && !isQuick) ? 100 : isQuick ? 75 : kind === 'domain' ? 90 : 80
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
tell(`${Math.round((performance.now() - began) / 1000)} s, ${looks()} tests tried as they are`)
finish()
