import { mergeConfig } from 'vitest/config'
import base from '../../../vitest.config.ts'
import { mutated } from './overlay.ts'

/** The house's own tests, with one file read as the mutant has it: nothing is kept from one run to the next. */
const config = mergeConfig(base, {
  plugins: [mutated],
  // Somebody who edits a file meanwhile must not cut a run short.
  server: { watch: null },
  test: { bail: 1, pool: 'threads', maxWorkers: 2, reporters: [{}], fsModuleCache: false },
})
// A thread takes no flags of the engine.
config.test = { ...config.test, execArgv: [] }

export default config
