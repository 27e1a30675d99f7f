import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const withDatabase = ['commands', 'data', 'auth', 'actions', 'jobs', 'scripts/postgres'].map((folder) => `tests/${folder}/**/*.test.ts`)
const histories = 'tests/verify/{histories,ledger}/*.test.ts'
const elsewhere = ['tests/e2e/**', 'tests/bench/**', 'tests/verify/**']
const settings = ['./tests/support/settings.ts', './tests/support/silence.ts']
const wallClock = ['tests/domain/time/**/*.test.ts', 'tests/domain/scheduling/**/*.test.ts']

/** The same tests on a machine that stands in another zone: rules know no zone but the one they are given. */
const inZone = (TZ: string) => ({ extends: true as const, test: { name: TZ, include: wallClock, setupFiles: settings, env: { TZ } } })

/** Seeds have a database each, histories a transaction that never ends, and settings are read once: these files know nothing of another's. */
const alone = [
  'data/seed/*',
  'data/moving/*',
  'data/throttle-closed',
  'data/resting',
  'data/nameless',
  'auth/*',
  'actions/*',
  'commands/access/start-demo-session',
  'jobs/worker',
].map((file) => `tests/${file}.test.ts`)
/** Tests on PostgreSQL. */
const onDatabase = (name: string, test: { include: string[]; exclude?: string[]; isolate: boolean }) => ({
  extends: true as const,
  test: {
    name,
    ...test,
    globalSetup: './tests/support/database.ts',
    setupFiles: [...settings, './tests/support/worker-database.ts'],
    env: { TZ: 'UTC' },
  },
})

export default defineConfig({
  resolve: { alias: { '@/': path('./'), 'server-only': path('./tests/support/empty.ts') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    // Most of what a test makes is garbage a moment later.
    execArgv: ['--max-semi-space-size=32'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...withDatabase, ...elsewhere],
          setupFiles: settings,
          env: { TZ: 'UTC' },
          isolate: false,
        },
      },
      inZone('America/New_York'),
      inZone('Asia/Kolkata'),
      onDatabase('database', { include: withDatabase, exclude: alone, isolate: false }),
      onDatabase('alone', { include: [...alone, histories], isolate: true }),
    ],
  },
})
