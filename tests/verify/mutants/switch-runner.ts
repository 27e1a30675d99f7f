import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type RunnerTestCase, TestRunner } from 'vitest'
import { Switches } from './switch-state.ts'

/** What is asked: the folder for reports, how many mutants have a number, and the numbers that are to be tried. */
export type Wanted = { readonly reports: string; readonly count: number; readonly ids: readonly number[] }
/** What the tests of a file found: the mutants they came by and noticed, and the tests that no longer passed afterwards as they are. */
export type Report = { readonly reached: readonly number[]; readonly dead: readonly number[]; readonly broken: readonly string[] }

const { reports, count, ids } = JSON.parse(readFileSync(process.env.MUTANTS_WANTED ?? '', 'utf8')) as Wanted
const switches = new Switches(count)
Object.assign(globalThis, { $mutants: switches })

const alive = new Set(ids)
const read = new Set<string>()

/** What the other worker, and whoever ran before, has noticed. */
function readReports(): void {
  for (const name of readdirSync(reports).filter((one) => !read.has(one))) {
    read.add(name)
    for (const id of (JSON.parse(readFileSync(`${reports}/${name}`, 'utf8')) as Report).dead) alive.delete(id)
  }
}

/** Runs each test as it is, and then once with every mutant switched on that it came by and that nothing has noticed yet. */
export default class SwitchRunner extends TestRunner {
  #reached = new Set<number>()
  #dead: number[] = []
  #broken: string[] = []

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    switches.begin(0)
    await run()
    for (const id of switches.reached().filter((one) => alive.has(one))) {
      this.#reached.add(id)
      switches.begin(id)
      try {
        await run()
      } catch {
        alive.delete(id)
        this.#dead.push(id)
      }
    }
    switches.begin(0)
    // A mutant that left something behind would let this test find others that are none.
    if (this.#dead.length > 0) await Promise.resolve(run()).catch(() => this.#broken.push(test.fullTestName))
  }

  override onCollectStart(file: Parameters<TestRunner['onCollectStart']>[0]): void {
    readReports()
    super.onCollectStart(file)
  }

  override async onAfterRunSuite(suite: Parameters<TestRunner['onAfterRunSuite']>[0]): Promise<void> {
    await super.onAfterRunSuite(suite)
    if (suite.id !== suite.file.id) return
    const report: Report = { reached: [...this.#reached], dead: this.#dead, broken: this.#broken }
    writeFileSync(`${reports}/${suite.file.name.replaceAll('/', '-')}.json`, JSON.stringify(report))
    this.#reached = new Set()
    this.#dead = []
    this.#broken = []
  }
}
