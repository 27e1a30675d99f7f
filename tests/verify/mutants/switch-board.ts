import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tell } from '../../support/figures.ts'
import type { Candidate } from './candidates.ts'
import { numberedDomain } from './numbered.ts'
import type { Mutant } from './operators.ts'
import type { Report, Wanted } from './switch-runner.ts'
import { stages } from './switch-stages.ts'

const keyOf = ({ path, start, end, to }: Mutant) => `${path} ${start} ${end} ${to}`

/** The mutants that the tests came by, and those they noticed. */
type Noticed = { readonly reached: ReadonlySet<Candidate>; readonly dead: ReadonlySet<Candidate> }

/** The mutants of the rules that the rules' own tests notice, all tried in one process for each group of tests: a second for thousands of them. */
export async function noticedBySwitches(candidates: readonly Candidate[]): Promise<Noticed> {
  const numbered = numberedDomain()
  const numbers = new Map(numbered.map(({ id, mutant }) => [keyOf(mutant), id]))
  const byId = new Map(candidates.map((candidate) => [numbers.get(keyOf(candidate.mutant)) ?? 0, candidate]))
  mkdirSync('.cache', { recursive: true })
  const place = mkdtempSync('.cache/mutants-')
  try {
    const wanted: Wanted = { reports: `${place}/reports`, count: numbered.length, ids: [...byId.keys()] }
    mkdirSync(wanted.reports)
    writeFileSync(`${place}/wanted.json`, JSON.stringify(wanted))
    for (const stage of Object.keys(stages)) {
      await runStage(stage, `${place}/wanted.json`)
      tell(`${readReports(wanted.reports).flatMap(({ dead }) => dead).length} of ${byId.size} noticed by the tests of ${stage}`)
    }
    const reports = readReports(wanted.reports)
    const broken = reports.flatMap((report) => report.broken)
    if (broken.length > 0) throw new Error(`These tests keep something from one mutant to the next: ${broken.join(', ')}`)
    const named = (key: 'reached' | 'dead') => new Set(reports.flatMap((report) => report[key].flatMap((id) => byId.get(id) ?? [])))
    return { reached: named('reached'), dead: named('dead') }
  } finally {
    rmSync(place, { recursive: true })
  }
}

const readReports = (place: string): Report[] =>
  readdirSync(place).map((name) => JSON.parse(readFileSync(`${place}/${name}`, 'utf8')) as Report)

/** Rejects where the tests do not all pass as they are. */
async function runStage(stage: string, wanted: string): Promise<void> {
  const vitest = 'node_modules/vitest/vitest.mjs'
  const config = 'tests/verify/mutants/switch.config.ts'
  const env = { ...process.env, MUTANTS_STAGE: stage, MUTANTS_WANTED: wanted }
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, '--reporter', 'dot'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-4_000)))
  const code = await new Promise((ended) => child.once('exit', ended))
  if (code !== 0) throw new Error(`The tests of ${stage} do not pass with every switch off: ${said}`)
}
