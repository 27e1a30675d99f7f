import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shapeOfDatabase } from '../../../scripts/migrations/database-shape'
import { migrationsIn } from '../../../scripts/migrations/files'
import { applyMigrations } from '../../../scripts/migrations/runner'
import { schemaText, shapeOfSchema } from '../../../scripts/migrations/schema-shape'
import { stepsBetween } from '../../../scripts/migrations/shape'
import { refuseStrongRole } from '../../../scripts/postgres/roles'
import { type SpareDatabase, spareDatabase } from '../../support/spare-database'

const owner = process.env.MIGRATE_DATABASE_URL ?? ''
const admin = new Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })

beforeAll(() => admin.connect())
afterAll(() => admin.end())

describe('the migrations', () => {
  it('stand in the ledger as Prisma writes it', async () => {
    const { rows } = await admin.query<{ name: string; checksum: string; isDone: boolean; steps: number }>(
      'SELECT migration_name AS name, checksum, finished_at >= started_at AS "isDone", applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1',
    )
    expect(rows).toEqual(migrationsIn().map(({ name, checksum }) => ({ name, checksum, isDone: true, steps: 1 })))
  })

  it('are applied once', async () => {
    expect(await applyMigrations(owner)).toEqual([])
  })

  it('make everything the schema says', async () => {
    expect(stepsBetween(await shapeOfDatabase(admin), shapeOfSchema(schemaText()))).toEqual([])
  })
})

describe('a draft', () => {
  it('leads an empty database to the whole schema', async () => {
    const spare = await spareDatabase('drafted')
    const client = new Client({ connectionString: spare.owner })
    await client.connect()
    const wanted = shapeOfSchema(schemaText())
    await client.query(stepsBetween(await shapeOfDatabase(client), wanted).join('\n'))
    expect(stepsBetween(await shapeOfDatabase(client), wanted)).toEqual([])
    await client.end()
    await spare.drop()
  }, 60_000)

  it('takes back whatever else is there', async () => {
    const odd: readonly (readonly [string, string])[] = [
      [
        'ALTER TYPE "Phase" ADD VALUE \'odd\'',
        '-- Phase knows odd, which the schema does not: make the type anew, values are not dropped.',
      ],
      ['CREATE TABLE odd (id uuid)', 'DROP TABLE "odd";'],
      ['CREATE INDEX odd_name ON room (name)', 'DROP INDEX "odd_name";'],
      [
        'ALTER TABLE room ADD CONSTRAINT odd_key FOREIGN KEY (practice_id) REFERENCES practice',
        'ALTER TABLE "room" DROP CONSTRAINT "odd_key";',
      ],
      ['ALTER TABLE room ADD COLUMN colour text', 'ALTER TABLE "room" DROP COLUMN "colour";'],
      ['ALTER TABLE room ALTER COLUMN name DROP NOT NULL', 'ALTER TABLE "room" ALTER COLUMN "name" SET NOT NULL;'],
      ["ALTER TABLE room ALTER COLUMN name SET DEFAULT 'odd'", 'ALTER TABLE "room" ALTER COLUMN "name" DROP DEFAULT;'],
      [
        'ALTER TABLE retention_run ALTER COLUMN deleted_in_all TYPE integer',
        'ALTER TABLE "retention_run" ALTER COLUMN "deleted_in_all" TYPE bigint;',
      ],
    ]
    await admin.query('BEGIN')
    try {
      for (const [change] of odd) await admin.query(change)
      const steps = stepsBetween(await shapeOfDatabase(admin), shapeOfSchema(schemaText()))
      expect(steps.sort()).toEqual(odd.map(([, step]) => step).sort())
    } finally {
      await admin.query('ROLLBACK')
    }
  })

  it('leaves alone what only the migrations can say', async () => {
    await admin.query('BEGIN')
    await admin.query('CREATE INDEX lower_name ON room (lower(name)); CREATE INDEX few ON room (name) WHERE name <> $$$$')
    expect(stepsBetween(await shapeOfDatabase(admin), shapeOfSchema(schemaText()))).toEqual([])
    await admin.query('ROLLBACK')
  })
})

describe('applying', () => {
  let spare: SpareDatabase
  let client: Client
  let folder: string

  beforeEach(async () => {
    spare = await spareDatabase('applying')
    client = new Client({ connectionString: spare.owner })
    await client.connect()
    folder = mkdtempSync(join(tmpdir(), 'sojourn-migrations-'))
  })
  afterEach(async () => {
    await client.end()
    await spare.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  const apply = () => applyMigrations(spare.owner, { folder })
  const ledger = async () =>
    (await client.query<{ name: string }>('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1')).rows.map(({ name }) => name)

  it('ends at one that fails with a sentence, keeps those before it and nothing of it, and goes on when it is mended', async () => {
    write('1_first', 'CREATE TABLE first (n int);')
    write('2_second', "CREATE TABLE second (n int);\n\n-- Why.\nINSERT INTO first\n  VALUES ('x');\nCREATE TABLE third (n int);")
    await expect(apply()).rejects.toThrow(
      'The migration 2_second failed in line 5 (INSERT INTO first): invalid input syntax for type integer: "x".',
    )
    expect(await ledger()).toEqual(['1_first'])
    expect((await client.query("SELECT to_regclass('second') AS there")).rows).toEqual([{ there: null }])
    write('2_second', 'CREATE TABLE second (n int);')
    expect(await apply()).toEqual(['2_second'])
  })

  it('names the line of a statement whose rows are at fault', async () => {
    write('1_first', 'CREATE TABLE first (n int);\nINSERT INTO first VALUES (1), (1);\nCREATE UNIQUE INDEX one ON first (n);')
    await expect(apply()).rejects.toThrow(
      'The migration 1_first failed in line 3 (CREATE UNIQUE INDEX one ON first (n)): could not create unique index "one".',
    )
  })

  it('names what fails only when it is to be kept', async () => {
    write('1_first', 'CREATE TABLE a (n int PRIMARY KEY, m int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1, 2);')
    await expect(apply()).rejects.toThrow(/^The migration 1_first failed at its end: .* violates foreign key constraint/)
    expect(await ledger()).toEqual([])
  })

  it('refuses a file that was changed after it had been applied, before anything else', async () => {
    write('1_first', 'CREATE TABLE first (n int);')
    await apply()
    write('1_first', 'CREATE TABLE first (n bigint);')
    write('2_second', 'CREATE TABLE second (n int);')
    await expect(apply()).rejects.toThrow('The migration 1_first is not the file that was applied to this database.')
    expect(await ledger()).toEqual(['1_first'])
  })

  it('is done once by two at the same moment', async () => {
    write('1_first', 'CREATE TABLE first (n int); SELECT pg_sleep(0.2);')
    write('2_second', 'CREATE TABLE second (n int);')
    const applied = await Promise.all([apply(), apply()])
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
    expect(await ledger()).toEqual(['1_first', '2_second'])
  })

  it('can stand outside a transaction, and is not begun again when it broke off', async () => {
    write('1_first', 'CREATE TABLE first (n int);\nINSERT INTO first VALUES (1), (1);')
    write(
      '2_second',
      '-- outside a transaction\nCREATE INDEX CONCURRENTLY plain ON first (n);\nCREATE UNIQUE INDEX CONCURRENTLY one ON first (n);',
    )
    await expect(apply()).rejects.toThrow('The migration 2_second failed in line 3')
    await expect(apply()).rejects.toThrow('The migration 2_second broke off half-way. Take back by hand what it left, then mark it: UPDATE')
    await client.query(
      'DROP INDEX plain, one; DELETE FROM first; UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL',
    )
    expect(await apply()).toEqual(['2_second'])
  })

  it('stops before a name', async () => {
    write('1_first', 'CREATE TABLE first (n int);')
    write('2_second', 'CREATE TABLE second (n int);')
    expect(await applyMigrations(spare.owner, { folder, before: '2' })).toEqual(['1_first'])
    expect(await ledger()).toEqual(['1_first'])
  })
})

describe('refuseStrongRole', () => {
  it('knows a role that no policy holds', async () => {
    await expect(refuseStrongRole(admin, 'DATABASE_URL')).rejects.toThrow('DATABASE_URL signs in as a role that no row policy holds')
  })
})
