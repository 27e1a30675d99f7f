import { fileURLToPath } from 'node:url'
import { createServer, createServerModuleRunner } from 'vite'

// A process of its own for each database: `take.ts <file> <instant>` writes what the practice's admin takes along into a file.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const [path = '', instant = ''] = process.argv.slice(2)
const server = await createServer({
  ...{ root, configFile: false, logLevel: 'error', appType: 'custom' },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  resolve: { alias: { '@/': root, 'server-only': `${root}tests/support/empty.ts` } },
  oxc: { jsx: { runtime: 'automatic' } },
})
const runner = createServerModuleRunner(server.environments.ssr)
const { takeWhole } = await runner.import<typeof import('./take-whole.ts')>(`${root}tests/verify/roundtrip/take-whole.ts`)
await takeWhole(path, new Date(instant))
process.exit(0)
