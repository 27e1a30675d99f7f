import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { Client, type PoolConfig } from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Field = { dataTypeID: number; name: string }
type Answer = { fields: Field[]; rows: unknown[][]; rowCount: number | null }
/** What the adapter keeps to itself and has to be mended. */
type Inside = {
  performIO(query: unknown): Promise<Answer>
  queryRaw(query: unknown): Promise<{ columnTypes: number[]; rows: unknown[][] }>
  onError(error: unknown): never
}

const internalChar = 18
const text = 25

/** The adapter knows no `"char"`, which the system catalogs are full of: it is read as text and reported as a character. */
function readsInternalChar(queryable: object): void {
  const inside = queryable as Inside
  const performIO = inside.performIO.bind(queryable)
  const queryRaw = inside.queryRaw.bind(queryable)
  const characters = new WeakMap<unknown[][], number[]>()
  inside.performIO = async (query) => {
    const answer = await performIO(query)
    const found = answer.fields.flatMap((field, index) => (field.dataTypeID === internalChar ? [index] : []))
    if (found.length === 0) return answer
    characters.set(answer.rows, found)
    const fields = answer.fields.map((field) => (field.dataTypeID === internalChar ? { ...field, dataTypeID: text } : field))
    return { fields, rows: answer.rows, rowCount: answer.rowCount }
  }
  inside.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of characters.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}

/** Sends a script whole: cut at every semicolon, as the adapter would, a function body falls apart. */
function sendsScriptsWhole(adapter: Adapter): void {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      ;(adapter as unknown as Inside).onError(error)
    }
  }
}

function mended(adapter: Adapter): Adapter {
  readsInternalChar(adapter)
  sendsScriptsWhole(adapter)
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (level) => {
    const transaction = await startTransaction(level)
    readsInternalChar(transaction)
    return transaction
  }
  return adapter
}

/** Runs one statement on a connection of its own. */
async function once(config: PoolConfig, statement: string): Promise<void> {
  const client = new Client(config)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The database as the migration engine wants to meet it. The address comes in parts: from a connection string it would take the real database for the shadow. */
export function migrationAdapter(config: PoolConfig): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(config, { schema: 'public' })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mended(await factory.connect()),
    connectToShadowDb: async () => {
      const database = `shadow_${randomUUID()}`
      await once(config, `CREATE DATABASE "${database}"`)
      const shadow = mended(await new PrismaPg({ ...config, database }, { schema: 'public' }).connect())
      const dispose = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await dispose()
        // Not by force: an owner may not end the server's own vacuum, and a plain drop waits for it.
        await once(config, `DROP DATABASE IF EXISTS "${database}"`)
      }
      return shadow
    },
  }
}
