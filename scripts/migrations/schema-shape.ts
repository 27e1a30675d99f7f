import { globSync, readFileSync } from 'node:fs'
import { inProject } from '../support/paths.ts'
import { PlainError } from '../support/terminal.ts'
import { type Column, falling, key, type Shape, type Table } from './shape.ts'

type Field = { readonly name: string; readonly type: string; readonly arity: string; readonly attributes: ReadonlyMap<string, string> }
type Model = {
  readonly name: string
  readonly table: string
  readonly fields: readonly Field[]
  readonly blocks: readonly (readonly [string, string])[]
}

const types: Readonly<Record<string, string>> = {
  String: 'text',
  'String @db.Uuid': 'uuid',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  'DateTime @db.Timestamptz(3)': 'timestamp(3) with time zone',
  'DateTime @db.Date': 'date',
  Json: 'jsonb',
  'Json @db.JsonB': 'jsonb',
  Bytes: 'bytea',
}
const actions: Readonly<Record<string, string>> = { Restrict: 'RESTRICT', Cascade: 'CASCADE', NoAction: 'NO ACTION', SetNull: 'SET NULL' }
const attribute = /(@@?[\w.]+)(?:\(((?:"[^"]*"|\([^()]*\)|[^()"])*)\))?/g

const attributesIn = (text: string) => [...text.matchAll(attribute)].map(([, name = '', given = '']) => [name, given] as const)
const withoutComment = (line: string) => line.replace(/\s*\/\/.*$/, '').trim()
const textIn = (given: string) => /^"(.*)"$/.exec(given)?.[1] ?? given
const DESC = '(sort: Desc)'
const namesIn = (given: string) => (/\[([^\]]*)\]/.exec(given)?.[1] ?? '').split(',').map((name) => name.trim())

function refuse(where: string, what: string): never {
  throw new PlainError(
    `${where}: what becomes of "${what}" in the database is not known here; teach it to scripts/migrations/schema-shape.ts.`,
  )
}

function modelOf(name: string, body: string): Model {
  const lines = body.split('\n').map(withoutComment).filter(Boolean)
  const fields = lines.flatMap((line) => {
    const [, field = '', type = '', arity = '', rest = ''] = /^(\w+)\s+(\w+(?:\("[^"]*"\))?)(\?|\[\])?\s*(.*)$/.exec(line) ?? []
    return field ? [{ name: field, type, arity, attributes: new Map(attributesIn(rest)) }] : []
  })
  const blocks = lines.filter((line) => line.startsWith('@@')).flatMap(attributesIn)
  return { name, fields, blocks, table: textIn(new Map(blocks).get('@@map') ?? name) }
}

const known = new Set(['@map', '@default', '@id', '@unique', '@relation'])
const columnName = (field: Field) => textIn(field.attributes.get('@map') ?? field.name)

function defaultOf(where: string, given: string | undefined, isEnum: boolean): string | null {
  if (given === undefined) return null
  const raw = /^dbgenerated\("(.*)"\)$/.exec(given)?.[1]
  if (raw !== undefined) return raw
  if (given === 'now()') return 'CURRENT_TIMESTAMP'
  if (given === '[]') return "'{}'"
  if (/^".*"$/.test(given)) return `'${textIn(given).replaceAll("'", "''")}'`
  if (/^(-?\d+|true|false)$/.test(given)) return given
  return isEnum && /^\w+$/.test(given) ? `'${given}'` : refuse(where, `@default(${given})`)
}

function columnOf(where: string, { type, arity, attributes }: Field, enums: ReadonlySet<string>): Column {
  const isEnum = enums.has(type)
  const native = [...attributes].filter(([name]) => name.startsWith('@db.')).map(([name, given]) => ` ${name}${given ? `(${given})` : ''}`)
  const unknown = [...attributes.keys()].find((name) => !known.has(name) && !name.startsWith('@db.'))
  if (unknown) refuse(where, unknown)
  const plain = isEnum
    ? `"${type}"`
    : (/^Unsupported\("(.*)"\)$/.exec(type)?.[1] ?? types[`${type}${native.join('')}`] ?? refuse(where, `${type}${native.join('')}`))
  return {
    type: `${plain}${arity === '[]' ? '[]' : ''}`,
    isRequired: arity === '',
    default: defaultOf(where, attributes.get('@default'), isEnum),
  }
}

/** Names as Prisma gives them: what does not fit into 63 characters is cut before its ending. */
const called = (table: string, columns: readonly string[], ending: string) =>
  `${[table, ...columns].join('_').slice(0, 63 - ending.length)}${ending}`

function keysOf({ name: model, table, fields, blocks }: Model, models: ReadonlyMap<string, Model>): Map<string, string> {
  const keys = new Map<string, string>()
  const columnsOf = (of: Model, names: readonly string[]) =>
    names.map((name) => columnName(of.fields.find((field) => field.name === name) ?? refuse(`${model}`, name)))
  const own = (names: readonly string[]) => columnsOf({ name: model, table, fields, blocks }, names)
  const primary = (names: readonly string[]) => keys.set(key.primary(own(names)), `${table}_pkey`)
  const unique = (names: readonly string[]) => keys.set(key.unique(own(names)), called(table, own(names), '_key'))
  for (const [block, given] of blocks) {
    if (block === '@@map') continue
    const plain = block === '@@index' ? given.replaceAll(DESC, '') : given
    if (!/^\[[\w, ]*\](, map: "\w+")?$/.test(plain)) refuse(model, `${block}(${given})`)
    if (block === '@@id') primary(namesIn(given))
    else if (block === '@@unique') unique(namesIn(given))
    else if (block === '@@index') {
      const columns = own(namesIn(plain))
      const sorted = namesIn(given).map((name, place) => (name.endsWith(DESC) ? falling(columns[place] ?? '') : (columns[place] ?? '')))
      keys.set(key.index(sorted), called(table, columns, '_idx'))
    } else refuse(model, block)
  }
  for (const { name, type, attributes } of fields) {
    if (attributes.has('@id')) primary([name])
    if (attributes.has('@unique')) unique([name])
    const relation = attributes.get('@relation')
    const target = models.get(type)
    if (!relation?.includes('fields:') || !target) continue
    const [, from = '', of = '', onDelete = '', onUpdate = ''] =
      /fields: (\[.*?\]), references: (\[.*?\]), onDelete: (\w+), onUpdate: (\w+)$/.exec(relation) ??
      refuse(model, `@relation(${relation})`)
    const columns = own(namesIn(from))
    const said = key.foreign(columns, target.table, columnsOf(target, namesIn(of)), actions[onDelete] ?? '', actions[onUpdate] ?? '')
    keys.set(said, called(table, columns, '_fkey'))
  }
  return keys
}

/** The shape that the text of a schema asks for. Whatever it says that is not known here is refused, never passed over. */
export function shapeOfSchema(text: string): Shape {
  const blocks = [...text.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)\n\}/gm)].map(([, kind = '', name = '', body = '']) => ({
    kind,
    name,
    body,
  }))
  const enums = new Map(
    blocks
      .filter(({ kind }) => kind === 'enum')
      .map(({ name, body }) => [name, body.split('\n').map(withoutComment).filter(Boolean)] as const),
  )
  for (const [name, values] of enums) for (const value of values) if (!/^\w+$/.test(value)) refuse(name, value)
  const models = new Map(blocks.filter(({ kind }) => kind === 'model').map(({ name, body }) => [name, modelOf(name, body)]))
  const tables = [...models.values()].map((model): [string, Table] => {
    const stored = model.fields.filter(({ type }) => !models.has(type))
    const columns = stored.map(
      (field) => [columnName(field), columnOf(`${model.name}.${field.name}`, field, new Set(enums.keys()))] as const,
    )
    return [model.table, { columns: new Map(columns), keys: keysOf(model, models) }]
  })
  return { enums, tables: new Map(tables) }
}

/** The text of all files of the schema. */
export const schemaText = (): string =>
  globSync(inProject('prisma/schema/*.prisma'))
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
