import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { runNode } from '../support/children.ts'
import { inProject } from '../support/paths.ts'
import { say } from '../support/terminal.ts'
import { type Tally, tallyOf } from './check.ts'

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** Runs Vitest with these arguments. A file that cannot even be loaded counts as a failure. */
export async function vitestCheck(name: string, given: readonly string[]): Promise<Tally> {
  const file = inProject('.cache/tests', `${name}.json`)
  rmSync(file, { force: true })
  say(`\nRunning the ${name} tests …`)
  // Whoever names files wants to read what was tried.
  const isNamed = given.some((argument) => !argument.startsWith('-'))
  const reporters = [`--reporter=${isNamed ? 'verbose' : 'default'}`, '--reporter=json', `--outputFile.json=${file}`]
  const code = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...given])
  if (!existsSync(file)) return tallyOf(name, { passed: 0, failed: 0, skipped: 0 }, code || 1)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const failed = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'))
  return tallyOf(
    name,
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests,
      titles: [...unloaded.map((file) => relative(inProject('.'), file.name)), ...failed.map(({ fullName }) => fullName)],
    },
    code,
  )
}
