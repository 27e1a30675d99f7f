import { inject } from 'vitest'

/** Points this worker at its own copy before any test file reads the environment. */
const database = inject('databases')[Number(process.env.VITEST_POOL_ID) - 1]
if (!database) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`)

process.env.DATABASE_URL = database.app
process.env.WORKER_DATABASE_URL = database.worker
process.env.MIGRATE_DATABASE_URL = database.owner
process.env.TEST_ADMIN_DATABASE_URL = database.admin
