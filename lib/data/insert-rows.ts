import 'server-only'
import { Prisma } from './generated/client.ts'
import type { Raw } from './straight.ts'

type Row = Readonly<Record<string, unknown>>
type Asked = { readonly data: Row | readonly Row[]; readonly skipDuplicates?: boolean }
export type Insert = (asked: Asked) => PromiseLike<{ readonly count: number }>

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** The name of a model's table and of a field's column in PostgreSQL. */
export const tableOf = snake
export const columnOf = (model: string, field: string): string => (model === 'practice' && field === 'id' ? 'practice_id' : snake(field))

const set = (row: Row): readonly [string, unknown][] => Object.entries(row).filter(([, value]) => value !== undefined)
const namesIn = (row: Row): string =>
  set(row)
    .map(([name]) => name)
    .sort()
    .join()

function asJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (typeof value === 'bigint') return String(value)
  // Half of a pair of surrogates is no letter: the driver sends what stands for it, JSON would be refused.
  return typeof value === 'string' ? value.toWellFormed() : value
}

/**
 * `createMany` of a model as one statement whose text depends on the table and the columns alone: PostgreSQL parses it once a connection.
 * The client library's own is planned anew each time, which costs more than the writing. `model` is the name of its delegate
 * (`siteText`); rows that do not all set the same fields go the library's way, for what is not set has its column's default.
 */
export function insertInto(raw: Raw, model: string, otherwise: Insert): Insert {
  return async (asked) => {
    const rows = Array.isArray(asked.data) ? (asked.data as readonly Row[]) : [asked.data as Row]
    const [first] = rows
    if (!first) return { count: 0 }
    const names = namesIn(first)
    if (rows.some((row) => namesIn(row) !== names)) return otherwise(asked)
    const json = rows.map((row) => Object.fromEntries(set(row).map(([name, value]) => [columnOf(model, name), asJson(value)])))
    const columns = Prisma.raw(
      names
        .split(',')
        .map((name) => `"${columnOf(model, name)}"`)
        .join(', '),
    )
    const table = Prisma.raw(`public."${tableOf(model)}"`)
    const doubles = asked.skipDuplicates ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty
    const count = await raw.$executeRaw`INSERT INTO ${table} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(json)}::jsonb) ${doubles}`
    return { count }
  }
}
