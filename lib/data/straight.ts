import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma } from './generated/client.ts'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Connection = Awaited<ReturnType<Adapter['startTransaction']>>
type Statement = Parameters<Connection['queryRaw']>[0]
type Answer = Awaited<ReturnType<Connection['queryRaw']>>

/** The connection a transaction runs on, from its first statement to before its last. */
export type Straight = { connection: Connection | null }

const kept = globalThis as typeof globalThis & { sojournBeginning?: AsyncLocalStorage<Straight> }
kept.sojournBeginning ??= new AsyncLocalStorage<Straight>()
/** One for the process: a build holds this file more than once, and another copy than the page's may have opened the connection. */
const beginning = kept.sojournBeginning

/** Runs `work`, which begins one transaction with the client library, and is told the connection it runs on. */
export function toldConnection<Result>(work: (straight: Straight) => Promise<Result>): Promise<Result> {
  const straight: Straight = { connection: null }
  return beginning.run(straight, () => work(straight))
}

const ends = /^\s*(?:COMMIT|ROLLBACK)\s*$/i

/** From the statement that ends a transaction on, its connection is somebody else's. */
function forgottenAtEnd(connection: Connection, straight: Straight): void {
  const [execute, commit, rollback] = [
    connection.executeRaw.bind(connection),
    connection.commit.bind(connection),
    connection.rollback.bind(connection),
  ]
  const over = <Asked extends unknown[], Given>(end: (...asked: Asked) => Given, isEnd: (...asked: Asked) => boolean) => {
    return (...asked: Asked): Given => {
      if (isEnd(...asked)) straight.connection = null
      return end(...asked)
    }
  }
  connection.executeRaw = over(execute, ({ sql }) => ends.test(sql))
  connection.commit = over(commit, () => true)
  connection.rollback = over(rollback, () => true)
}

/** The driver of the client library, which tells who begins a transaction the connection it runs on. */
export class StraightPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const straight = beginning.getStore()
      const connection = await start(level)
      if (straight) {
        straight.connection = connection
        forgottenAtEnd(connection, straight)
      }
      return connection
    }
    return adapter
  }
}

type Asked = TemplateStringsArray | Prisma.Sql
/** Statements of our own. */
export type Raw = {
  readonly $queryRaw: (asked: Asked, ...values: unknown[]) => PromiseLike<unknown>
  readonly $executeRaw: (asked: Asked, ...values: unknown[]) => PromiseLike<number>
}

/**
 * `$queryRaw` and `$executeRaw` of a transaction, asked of its connection itself: the library's own writes each statement out as JSON and reads it
 * back twice on its way, for more than the asking costs. Values go to the server and come back as the library would have them. What this
 * cannot say, and what is asked when the transaction has ended, goes the library's way.
 */
export const straightStatements = (straight: Straight, otherwise: Raw): Raw => ({
  async $queryRaw(asked, ...values) {
    const statement = straight.connection && statementOf(asked, values)
    if (!straight.connection || !statement) return otherwise.$queryRaw(asked, ...values)
    return rowsOf(await straight.connection.queryRaw(statement))
  },
  async $executeRaw(asked, ...values) {
    const statement = straight.connection && statementOf(asked, values)
    if (!straight.connection || !statement) return otherwise.$executeRaw(asked, ...values)
    return straight.connection.executeRaw(statement)
  },
})

function statementOf(asked: Asked, given: readonly unknown[]): Statement | null {
  const { text: sql, values } = 'text' in asked ? asked : Prisma.sql(asked, ...given)
  const args: unknown[] = []
  for (const value of values) {
    const arg = Array.isArray(value) ? value.map(argOf) : argOf(value)
    if (arg === undefined || (Array.isArray(arg) && arg.includes(undefined))) return null
    args.push(arg)
  }
  const argTypes = args.map((arg) => ({ scalarType: 'unknown', arity: Array.isArray(arg) ? 'list' : 'scalar' }) as const)
  return { sql, args, argTypes }
}

/** A value as the driver takes it; undefined for what it would not take as the library does. */
function argOf(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || value instanceof Uint8Array) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'bigint') return String(value)
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : undefined
}

/** How the library reads the columns it reads, by its own numbers of their types. */
const readers = new Map<number, (value: never) => unknown>([
  [1, (value: string) => BigInt(value)],
  [4, (value: string) => new Prisma.Decimal(value)],
  [8, (value: string) => new Date(value)],
  [9, (value: string) => new Date(`1970-01-01T${value}Z`)],
  [10, (value: string) => new Date(value)],
  [11, (value: string) => JSON.parse(value)],
  [13, (value: Uint8Array) => new Uint8Array(value)],
])
/** A list goes by this much more than what it lists. */
const LIST = 64

type Reader = (value: unknown) => unknown

function readerOf(type: number): Reader | undefined {
  const read = readers.get(type % LIST) as Reader | undefined
  if (!read || type < LIST) return read
  return (list) => (list as unknown[]).map((value) => (value === null ? null : read(value)))
}

function rowsOf({ columnNames, columnTypes, rows }: Answer): unknown[] {
  const read = columnTypes.map(readerOf)
  return rows.map((row) => {
    const named: Record<string, unknown> = {}
    for (const [index, name] of columnNames.entries()) {
      const [value, reader] = [row[index] ?? null, read[index]]
      named[name] = reader && value !== null ? reader(value) : value
    }
    return named
  })
}
