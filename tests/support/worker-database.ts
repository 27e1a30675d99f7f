import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject } from 'vitest'

/** Points this worker, or a file that needs one alone, at its own copy before any test file reads the environment. */
const file = relative(fileURLToPath(new URL('../..', import.meta.url)), expect.getState().testPath ?? '')
const databases = inject('databases')
const database = databases[file] ?? databases[process.env.VITEST_POOL_ID ?? '']
if (!database) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`)

process.env.DATABASE_URL = database.app
process.env.WORKER_DATABASE_URL = database.worker
process.env.MIGRATE_DATABASE_URL = database.owner
process.env.TEST_ADMIN_DATABASE_URL = database.admin
