import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type ErrorRegistry } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'
import { partsOf } from '../support/address.ts'
import { inProject } from '../support/paths.ts'
import { PlainError } from '../support/terminal.ts'
import { migrationAdapter } from './adapter.ts'

export const migrationsFolder = inProject('prisma/migrations')
const schemaFolder = inProject('prisma/schema')
const noFilter = { externalTables: [], externalEnums: [] }

function migrations(before = '~'): MigrationList {
  const folders = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : []
  const names = folders.filter((entry) => entry.isDirectory() && entry.name < before).map((entry) => entry.name)
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

function schema(): SchemasContainer {
  const files = readdirSync(schemaFolder).filter((name) => name.endsWith('.prisma'))
  return {
    files: files.sort().map((name) => ({ path: join(schemaFolder, name), content: readFileSync(join(schemaFolder, name), 'utf8') })),
  }
}

/** The names of all migrations, in their order. */
export const migrationNames = (): string[] => migrations().migrationDirectories.map(({ path }) => path)

/** A name for the state all migrations lead to. */
export function migrationsFingerprint(): string {
  const hash = createHash('sha256')
  for (const { path, migrationFile } of migrations().migrationDirectories) hash.update(path).update(migrationFile.content.value)
  return hash.digest('hex').slice(0, 12)
}

type Panic = { message: string; set_message(message: string): void }

/** The engine reports a panic through a global, and leaves a timer behind that would keep the process waiting. */
function makeRoomForEngine(): Panic {
  const panic: Panic = {
    message: '',
    set_message(message) {
      panic.message = message
    },
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic })
  return panic
}

function withoutLingeringTimers(): () => void {
  const original = globalThis.setTimeout
  const patched = (...given: Parameters<typeof setTimeout>) => {
    const timer = original(...given)
    if ((given[1] ?? 0) >= 5_000) timer.unref()
    return timer
  }
  globalThis.setTimeout = Object.assign(patched, original) as typeof setTimeout
  return () => {
    globalThis.setTimeout = original
  }
}

/** The engine gives an error it does not know by its number in the adapter's list. */
function ofAdapter(said: string, known: ErrorRegistry): string {
  const number = /External error id#(\d+)/.exec(said)?.[1]
  const error = number === undefined ? undefined : known.consumeError(Number(number))?.error
  return error instanceof Error ? error.message : said
}

/** What the engine says about a failure, without its own trace. */
function inWords(error: unknown, panic: Panic, known: ErrorRegistry): PlainError {
  const { message } = error as { message?: string }
  const [engineSaid = '', trace = ''] = (panic.message || message || String(error)).split(/\n\s+0: /)
  const said = ofAdapter(engineSaid, known)
  const migration = /migration_name="([^"]+)"/.exec(trace)?.[1]
  return new PlainError(`${migration ? `The migration ${migration} failed` : 'The migrations could not be applied'}: ${said.trim()}`)
}

async function withEngine<Result>(address: string, work: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  const panic = makeRoomForEngine()
  const { SchemaEngine: Engine } = await import('@prisma/schema-engine-wasm')
  const restore = withoutLingeringTimers()
  const adapter = bindMigrationAwareSqlAdapterFactory(
    migrationAdapter({ ...partsOf(address, 'MIGRATE_DATABASE_URL'), max: 3, allowExitOnIdle: true }),
  )
  try {
    const datamodels = schema().files.map((file): [string, string] => [file.path, file.content])
    const engine = await Engine.new({ datamodels }, () => undefined, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw inWords(error, panic, adapter.errorRegistry)
  } finally {
    restore()
  }
}

/** Applies what is missing, in order, and keeps Prisma's own ledger. Returns the names of what it applied. */
export async function applyMigrations(address: string): Promise<string[]> {
  const list = migrations()
  const { appliedMigrationNames } = await withEngine(address, (engine) =>
    engine.applyMigrations({ migrationsList: list, filters: noFilter }),
  )
  return appliedMigrationNames
}

/** The SQL that leads from what the migrations make (those named earlier than `before`) to what the schema says; empty when both agree. */
export async function diffToSchema(address: string, before?: string): Promise<string> {
  const { exitCode, stdout } = await withEngine(address, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations(before) },
      to: { tag: 'schemaDatamodel', ...schema() },
      script: true,
      exitCode: true,
      filters: noFilter,
    }),
  )
  return exitCode === 0 ? '' : (stdout ?? '')
}
