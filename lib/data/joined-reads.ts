import 'server-only'
import type pg from 'pg'

/** A read as the client library hands it to the driver: rows as arrays, each value read by its type's own parser. */
export type Read = {
  readonly name?: string | undefined
  readonly text: string
  readonly values: readonly unknown[]
  readonly rowMode: 'array'
  readonly types: { readonly getTypeParser: (oid: number, format: 'text') => (value: string) => unknown }
}

/** What the driver says of a column. */
export type Field = Pick<pg.FieldDef, 'name' | 'dataTypeID'>
export type Rows = { readonly fields: readonly Field[]; readonly rows: unknown[][]; readonly rowCount: number }

const isSelect = /^\s*(?:select|with)\b/i
/** What changes something, locks, or says who asks stands by itself. */
const standsAlone =
  /\b(?:insert|update|delete|merge|for\s+(?:update|share|no\s+key|key\s+share)|set_config|nextval|pg_\w*lock\w*|app\.enter)\b/i
const literal = /'(?:[^']|'')*'/g
/** In quotes, a number after a dollar is no parameter. */
const hasOddDollar = (text: string): boolean => text.match(literal)?.some((words) => /\$\d/.test(words)) ?? false

/** What is known of a text that can be joined: the same with its lists filled up, from which of its values, and what it has in common with the same of other lists. */
type Shape = { readonly text: string; readonly from: readonly number[]; readonly kind: string }

/** A statement has room for so many values of each of the reads it is made of. */
const MOST_VALUES = 1_000
/** How many texts are looked at once and not again. */
const MOST_TEXTS = 5_000
const shapes = new Map<string, Shape | null>()

const list = /\bIN \((\$\d+(?:, ?\$\d+)*)\)/g
const value = /\$(\d+)/g
/** How PostgreSQL calls a value by its number. */
const parameter = (number: number): string => ['$', number].join('')
const valuesIn = (text: string): number[] => [...text.matchAll(value)].map(([, number]) => Number(number))

/** A list of one length more is another text, which PostgreSQL would plan anew: lists are filled up with their last value to the next power of two. */
function filledUp(text: string): Pick<Shape, 'text' | 'from'> {
  const missing = new Map<number, number>()
  for (const [, inside = ''] of text.matchAll(list)) {
    const values = valuesIn(inside)
    missing.set(values.at(-1) ?? 0, 2 ** Math.ceil(Math.log2(values.length)) - values.length)
  }
  const count = Math.max(0, ...valuesIn(text))
  const from = Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
    Array<number>(1 + (missing.get(number) ?? 0)).fill(number),
  )
  const filled = text.replace(list, (_, inside: string) => {
    const last = valuesIn(inside).at(-1) ?? 0
    return `IN (${inside}${`,${parameter(last)}+`.repeat(missing.get(last) ?? 0)})`
  })
  let added = 0
  return {
    from,
    text: filled.replace(/\$(\d+)(\+?)/g, (_, number: string, more: string) => {
      added = more === '' ? 0 : added + 1
      return parameter(from.indexOf(Number(number)) + 1 + added)
    }),
  }
}

function shapeOf(text: string): Shape | null {
  const known = shapes.get(text)
  if (known !== undefined) return known
  const isOne = isSelect.test(text) && !standsAlone.test(text) && !hasOddDollar(text)
  const shape = isOne ? { ...filledUp(text), kind: text.replace(list, 'IN ()').replace(value, '$') } : null
  if (shapes.size < MOST_TEXTS) shapes.set(text, shape)
  return shape
}

/** What reads have in common that give the same columns: their text, whatever the length of its lists. */
export const kindOf = ({ text }: Read): string => shapeOf(text)?.kind ?? text

/** The read in what was handed to the driver; null for whatever cannot stand in one statement with others. */
export function readIn(asked: readonly unknown[]): Read | null {
  const [first] = asked
  if (asked.length !== 1 || typeof first !== 'object' || first === null || !('text' in first) || !('types' in first)) return null
  const read = first as Read
  return read.rowMode === 'array' && read.values.length <= MOST_VALUES && shapeOf(read.text) !== null ? read : null
}

/** Reads with the columns each of them gives. */
export type Known = { readonly read: Read; readonly fields: readonly Field[] }

/** Several reads as one statement: the rows of each with its number before them, every value as text. Their order stays. */
export function join(known: readonly Known[]): { readonly text: string; readonly values: unknown[] } {
  const width = Math.max(...known.map(({ fields }) => fields.length))
  const values: unknown[] = []
  const parts = known.map(({ read, fields }, index) => {
    const before = values.length
    const shape = shapeOf(read.text)
    values.push(...(shape ? shape.from.map((number) => read.values[number - 1]) : read.values))
    const text = (shape?.text ?? read.text).replace(value, (_, number: string) => parameter(before + Number(number)))
    const columns = fields.map((_field, column) => `c${column}`)
    const given = Array.from({ length: width }, (_column, column) => (column < fields.length ? `q.c${column}::text` : 'NULL::text'))
    return `SELECT ${index} AS n, ${given.join(', ')} FROM (${text}\n) AS q (${columns.join(', ')})`
  })
  return { text: parts.join(' UNION ALL '), values }
}

/** What each of the reads would have given by itself. */
export function split(known: readonly Known[], rows: readonly (readonly (string | null)[])[]): readonly Rows[] {
  const given: unknown[][][] = known.map(() => [])
  const parsers = known.map(({ read, fields }) => fields.map(({ dataTypeID }) => read.types.getTypeParser(dataTypeID, 'text')))
  for (const [number, ...row] of rows) {
    const index = Number(number)
    given[index]?.push((parsers[index] ?? []).map((parse, column) => (row[column] == null ? null : parse(row[column]))))
  }
  return known.map(({ fields }, index) => ({ fields, rows: given[index] ?? [], rowCount: given[index]?.length ?? 0 }))
}

/** Somebody who waits for what a read gives. */
export type Waiting = { readonly read: Read; readonly give: (rows: Rows) => void; readonly fail: (error: unknown) => void }

/** The same asked twice at one moment is asked once, and given to both. */
export function askedOnce(waiting: readonly Waiting[]): readonly Waiting[] {
  const asked = new Map<string, Waiting[]>()
  for (const one of waiting) {
    const values = JSON.stringify(one.read.values, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
    const key = `${one.read.text}\n${values}`
    asked.set(key, [...(asked.get(key) ?? []), one])
  }
  return [...asked.values()].flatMap((all) => {
    const [first] = all
    if (!first || all.length === 1) return all
    return [
      {
        read: first.read,
        give: (rows: Rows) => {
          for (const { give } of all) give({ ...rows, rows: rows.rows.map((row) => [...row]) })
        },
        fail: (error: unknown) => {
          for (const { fail } of all) fail(error)
        },
      },
    ]
  })
}
