import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inProject } from '../support/paths.ts'

export type Column = { readonly name: string; readonly type: string }
export type Table = {
  readonly model: string
  readonly name: string
  readonly columns: readonly Column[]
  readonly relations: readonly string[]
}

const scalars: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double',
  Boolean: 'yes or no',
  DateTime: 'instant',
  Json: 'json',
  Bytes: 'encrypted or bytes',
}

const typeOf = (type: string, rest: string): string => {
  const known = rest.includes('@db.Date')
    ? 'day'
    : rest.includes('@db.Uuid')
      ? 'id'
      : (scalars[type.replace(/[?[\]]/g, '')] ?? type.replace(/[?[\]]/g, ''))
  return `${known}${type.endsWith('[]') ? ', several' : ''}${type.endsWith('?') ? ', or none' : ''}`
}

function tableOf(model: string, body: string, models: ReadonlySet<string>): Table {
  const lines = body.split('\n').map((line) => line.trim())
  const fields = lines.flatMap((line) => {
    const [, field = '', type = '', rest = ''] = /^(\w+)\s+(\w+(?:\?|\[\])?)\s*(.*)$/.exec(line) ?? []
    return field === '' ? [] : [{ field, type, rest }]
  })
  return {
    model,
    name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
    columns: fields
      .filter(({ type }) => !models.has(type.replace(/[?[\]]/g, '')))
      .map(({ field, type, rest }) => ({ name: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field, type: typeOf(type, rest) })),
    relations: fields.filter(({ rest }) => rest.includes('fields:')).map(({ type }) => type.replace('?', '')),
  }
}

/** Every table of the schema, by the file it stands in. */
export function readTables(): readonly { readonly file: string; readonly tables: readonly Table[] }[] {
  const files = globSync(inProject('prisma/schema/*.prisma')).sort()
  const parts = files.map((file) => ({ file: basename(file, '.prisma'), text: readFileSync(file, 'utf8') }))
  const models = new Set(parts.flatMap(({ text }) => [...text.matchAll(/^model (\w+) \{/gm)].map(([, name = '']) => name)))
  return parts.map(({ file, text }) => ({
    file,
    tables: [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)].map(([, name = '', body = '']) => tableOf(name, body, models)),
  }))
}
