import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { folderRange, numberedDomain } from './numbered.ts'
import { stages } from './switch-stages.ts'
import { withSwitches } from './switches.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const path = (inside: string) => `${root}${inside}`
const numbered = Map.groupBy(numberedDomain(), ({ mutant }) => mutant.path)

const switches = {
  name: 'switches',
  enforce: 'pre' as const,
  load(id: string) {
    const file = relative(root, id.split('?')[0] ?? '').replaceAll('\\', '/')
    const mutants = numbered.get(file)
    return mutants ? withSwitches(readFileSync(path(file), 'utf8'), file, mutants, folderRange(file)) : null
  },
}

/** The tests of the rules, in files where every mutant can be switched on. */
export default defineConfig({
  root,
  plugins: [switches],
  resolve: { alias: { '@/': path(''), 'server-only': path('tests/support/empty.ts') } },
  server: { watch: null },
  test: {
    ...stages[process.env.MUTANTS_STAGE ?? ''],
    name: 'switches',
    runner: path('tests/verify/mutants/switch-runner.ts'),
    setupFiles: [path('tests/support/settings.ts'), path('tests/support/silence.ts')],
    env: { TZ: 'UTC' },
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    fsModuleCache: false,
  },
})
