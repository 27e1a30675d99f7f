import { resolve } from 'node:path'
import { createVitest } from 'vitest/node'
import { readAs } from './overlay.ts'

/** What the parent asks: these tests, with this file read so. */
export type Ask = { readonly tests: readonly string[]; readonly path: string | null; readonly text: string }
export type Answer = { readonly failed: readonly string[]; readonly ran: number; readonly why: string }

const vitest = await createVitest({
  config: 'tests/verify/mutants/vitest.config.ts',
  root: process.cwd(),
  watch: true,
  project: ['unit', 'database'],
})
vitest.onCancel(() => undefined)
// Rules keep nothing between two tests: one worker that reads each module once is several times quicker than one worker for each file.
for (const { name, config } of vitest.projects) if (name === 'unit') Object.assign(config, { isolate: false, maxWorkers: 1 })
const everyTest = await vitest.globTestSpecifications()

/** A mutant is dead with its first failure; of the tests as they are every failure counts. */
function stopAfter(failures: number): void {
  for (const { config } of [vitest, ...vitest.projects]) Object.assign(config, { bail: failures })
}

/** What an earlier mutant left behind counts for nobody: neither its failures nor the stop they brought. */
function forget(): void {
  for (const part of [vitest.state.filesMap, vitest.state.idMap, vitest.state.errorsSet]) part.clear()
}

async function ask({ tests, path, text }: Ask): Promise<Answer> {
  stopAfter(path === null ? 0 : 1)
  forget()
  readAs(path, text)
  if (path) vitest.invalidateFile(resolve(path))
  const wanted = new Set(tests.map((test) => resolve(test)))
  const specifications = everyTest.filter(({ moduleId }) => wanted.has(moduleId))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const failed = testModules.filter((module) => module.state() === 'failed')
  const cases = failed.flatMap((module) => [...module.children.allTests('failed')].map(({ fullName }) => fullName))
  const errors = failed.flatMap((module) => module.errors().map(({ message }) => message))
  if (path) vitest.invalidateFile(resolve(path))
  return {
    failed: failed.map(({ relativeModuleId }) => relativeModuleId),
    ran: testModules.filter((module) => module.state() !== 'queued' && module.state() !== 'skipped').length,
    why: [...cases, ...errors, ...unhandledErrors.map(String)][0] ?? '',
  }
}

process.on('message', async (given: Ask) => {
  try {
    process.send?.(await ask(given))
  } catch (error) {
    process.send?.({ failed: ['(broke)'], ran: 0, why: String(error) } satisfies Answer)
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
