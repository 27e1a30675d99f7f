import { defineConfig } from 'prisma/config'

/** Only Prisma's own commands read this. Without an address they still format, validate and generate. */
const url = process.env.MIGRATE_DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
