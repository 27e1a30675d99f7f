import { existsSync, readdirSync } from 'node:fs'
import { browserRun } from '../checks/stories-check.ts'
import { runNode, serverFlags } from '../support/children.ts'
import { inProject } from '../support/paths.ts'
import { PlainError, say } from '../support/terminal.ts'
import { emptyDatabase, holdBenchServer, holdTestServer } from '../test-database.ts'

function namesIn(folder: string): string[] {
  if (!existsSync(inProject(folder))) return []
  const files = readdirSync(inProject(folder), { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  return files.map((entry) => entry.name.replace(/\.ts$/, '')).sort()
}

/** Picks the scripts a person asked for by name, `all` of them, or says which there are. */
function chosen(folder: string, name: string | undefined): string[] {
  const names = namesIn(folder)
  if (name === 'all' && names.length > 0) return names
  if (name && names.includes(name)) return [name]
  const known = names.length > 0 ? `there are: all, ${names.join(', ')}` : 'there are none yet'
  throw new PlainError(`${name ? `There is no "${name}" in ${folder}` : `Say which one of ${folder} to run`}; ${known}.`)
}

async function runEach(folder: string, isBench: boolean, [name, ...given]: readonly string[]): Promise<number> {
  const names = chosen(folder, name)
  const server = isBench ? await holdBenchServer() : await holdTestServer()
  let worst = 0
  for (const script of names) {
    if (names.length > 1) say(`\n${script}`)
    const { env } = await emptyDatabase(server, script.replaceAll('-', '_'))
    worst = Math.max(worst, await runNode(`${folder}/${script}.ts`, given, { flags: serverFlags, env }))
  }
  return worst
}

/** `verify -- <name>|all [--quick] [--json]`: attacks, races and crashes, each on a fresh migrated database of the test server. */
export const verifyCommand = async (given: readonly string[]): Promise<number> => runEach('tests/verify', false, given)

/** `drill [--dump FILE] [--rows N] [--json]`: a backup is put into an empty server of its own and looked through. */
export const drillCommand = async (given: readonly string[]): Promise<number> =>
  runNode('tests/verify/drill.ts', given, { flags: serverFlags })

/** `bench -- <name>|all [--quick] [--json]`: figures, on a server that waits for the disk like a real one. */
export const benchCommand = async (given: readonly string[]): Promise<number> => runEach('tests/bench', true, given)

/** `screenshots`: every page of the demo practice, narrow and wide, light and dark, into `screenshots/`. */
export async function screenshotsCommand(given: readonly string[]): Promise<number> {
  const { passed, failed } = await browserRun('screenshots', given, { SOJOURN_MODE: 'demo' })
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

/** `docs`: writes the tables of README and docs that are made from the code. */
export async function docsCommand(given: readonly string[]): Promise<number> {
  const script = 'scripts/write-docs.ts'
  if (!existsSync(inProject(script))) throw new PlainError('There are no tables to write yet.')
  return runNode(script, given, { flags: serverFlags })
}
