import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ensureBuild } from '../build.ts'
import type { Cast } from '../seed.ts'
import { ensureChromium } from '../support/browser.ts'
import { runNode } from '../support/children.ts'
import { inProject } from '../support/paths.ts'
import type { Environment } from '../support/settings.ts'
import { PlainError, say } from '../support/terminal.ts'
import { ensureSeeded, holdTestServer, seededDatabase } from '../test-database.ts'
import { openTestPortal } from '../test-portal.ts'
import { type Tally, tallyOf } from './check.ts'

type Suite = { readonly suites?: readonly Suite[]; readonly specs: readonly { readonly title: string; readonly ok: boolean }[] }
type Report = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }
  readonly suites: readonly Suite[]
}

const failedIn = ({ suites = [], specs }: Suite): string[] => [
  ...specs.flatMap(({ title, ok }) => (ok ? [] : [title])),
  ...suites.flatMap(failedIn),
]

function figuresIn(file: string): Omit<Tally, 'name'> {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8')) as Report
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, titles: suites.flatMap(failedIn) }
}

const castOf = (project: string): Cast => (project === 'stories' ? 'newcomers' : 'everybody')

/** Makes what a project stands on, the build and its seed, ahead of it; what cannot be made is said when the project itself asks. */
export async function makeReady(project: string): Promise<void> {
  const server = await holdTestServer()
  await Promise.allSettled([ensureBuild(), ensureSeeded(server, castOf(project))])
}

/** Runs one Playwright project in Chromium against the production build on a seeded database of its own. */
export async function browserRun(project: string, given: readonly string[], settings: Environment = {}): Promise<Tally> {
  if (!existsSync(inProject(project === 'stories' ? 'tests/e2e' : 'tests/screenshots'))) {
    throw new PlainError(`There are no ${project} yet.`)
  }
  const chromium = await ensureChromium()
  const server = await holdTestServer()
  const [database] = await Promise.all([seededDatabase(server, project, castOf(project)), ensureBuild()])
  const portal = await openTestPortal(database, settings)
  const file = inProject('.cache/tests', `${project}.json`)
  rmSync(file, { force: true })
  say(`\nRunning the ${project} in ${chromium} …`)
  const env = { ...portal.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const flags = ['--conditions=react-server']
  const options = ['test', `--project=${project}`, '--reporter=list,json', ...given]
  const code = await runNode('node_modules/playwright/cli.js', options, { env: { ...env, NODE_OPTIONS: flags.join(' ') } })
  await portal.close()
  return tallyOf(project, figuresIn(file), code)
}
