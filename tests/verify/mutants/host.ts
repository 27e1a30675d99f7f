import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node'
import { readAs } from './overlay.ts'

/** What the parent asks: these tests, with this file read so; to the end, or until the first failure. */
export type Ask = { readonly tests: readonly string[]; readonly path: string; readonly text: string; readonly toTheEnd?: boolean }
/** Files that failed, the titles in them that did, and how many files were run. */
export type Answer = { readonly failed: readonly string[]; readonly titles: readonly string[]; readonly ran: number }

const vitest = await createVitest({
  config: 'tests/verify/mutants/vitest.config.ts',
  root: process.cwd(),
  watch: true,
  project: ['unit', 'database', 'alone'],
})
vitest.onCancel(() => undefined)
// Rules keep nothing between two tests: one worker that reads each module once is several times quicker than one worker for each file.
// They go in a group of their own, as Vitest gives one number of workers to a group.
for (const { name, config } of vitest.projects) {
  if (name === 'unit') Object.assign(config, { isolate: false, maxWorkers: 1, sequence: { ...config.sequence, groupOrder: 1 } })
}
const everyTest = await vitest.globTestSpecifications()

/** What an earlier mutant left behind counts for nobody: neither its failures nor the stop they brought. */
function forget(): void {
  for (const part of [vitest.state.filesMap, vitest.state.idMap, vitest.state.errorsSet]) part.clear()
}

/** A mutant is dead with its first failure. */
function stopAfter(failures: number): void {
  for (const { config } of [vitest, ...vitest.projects]) Object.assign(config, { bail: failures })
}

/** The stop that a mutant's failure brought may still be ending the workers: Vitest then runs nothing, and says why beside the answer. */
async function runOnceFree(specifications: TestSpecification[]): Promise<readonly TestModule[]> {
  for (let waited = 0; ; waited += 250) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    if (testModules.length > 0 || unhandledErrors.length === 0) return testModules
    if (waited > 10_000) throw new Error(unhandledErrors.map(String).join(' '))
    await sleep(250)
    forget()
  }
}

async function ask({ tests, path, text, toTheEnd = false }: Ask): Promise<Answer> {
  stopAfter(toTheEnd ? 0 : 1)
  forget()
  readAs(path, text)
  vitest.invalidateFile(resolve(path))
  const wanted = new Set(tests.map((test) => resolve(test)))
  const specifications = everyTest.filter(({ moduleId }) => wanted.has(moduleId))
  const testModules = await runOnceFree(specifications)
  const failed = testModules.filter((module) => module.state() === 'failed')
  vitest.invalidateFile(resolve(path))
  return {
    failed: failed.map(({ relativeModuleId }) => relativeModuleId),
    titles: failed.flatMap((module) => [...module.children.allTests('failed')].map(({ fullName }) => fullName)),
    ran: testModules.filter((module) => module.state() !== 'queued' && module.state() !== 'skipped').length,
  }
}

process.on('message', async (given: Ask) => {
  try {
    process.send?.(await ask(given))
  } catch (error) {
    console.error(String(error))
    process.send?.('broken')
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
