import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations, diffToSchema, migrationsFolder } from '../../../scripts/migrations/engine'
import { refuseStrongRole } from '../../../scripts/postgres/roles'

const owner = process.env.MIGRATE_DATABASE_URL ?? ''
const admin = new Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

beforeAll(() => admin.connect())
afterAll(() => admin.end())

describe('the migrations', () => {
  it('stand in the ledger as Prisma writes it', async () => {
    const { rows } = await admin.query<{ name: string; checksum: string; isDone: boolean; steps: number }>(
      'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isDone", applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1',
    )
    const wanted = folders.map(({ name }) => {
      const sql = readFileSync(join(migrationsFolder, name, 'migration.sql'))
      return { name, checksum: createHash('sha256').update(sql).digest('hex'), isDone: true, steps: 1 }
    })
    expect(rows).toEqual(wanted.sort((a, b) => (a.name < b.name ? -1 : 1)))
  })

  it('are applied once', async () => {
    expect(await applyMigrations(owner)).toEqual([])
  })

  it('make everything the schema says, and leave no shadow database behind', async () => {
    expect(await diffToSchema(owner)).toBe('')
    const { rows } = await admin.query("SELECT datname FROM pg_database WHERE datname LIKE 'shadow\\_%'")
    expect(rows).toEqual([])
  }, 60_000)

  it('say what the database said when they cannot be applied', async () => {
    await expect(diffToSchema(process.env.DATABASE_URL ?? '')).rejects.toThrow('permission denied to create database')
  }, 60_000)

  it('are found wanting when one is missing', async () => {
    const last = folders.map(({ name }) => name).sort()[0] ?? ''
    expect(await diffToSchema(owner, last)).toContain('CREATE TABLE "practice"')
  }, 60_000)
})

describe('refuseStrongRole', () => {
  it('knows a role that no policy holds', async () => {
    await expect(refuseStrongRole(admin, 'DATABASE_URL')).rejects.toThrow('DATABASE_URL signs in as a role that no row policy holds')
  })
})
