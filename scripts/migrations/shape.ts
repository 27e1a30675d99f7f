/** A column as the database describes it: its type in full, its default without casts. A list may be null in the schema's language, so that is not asked. */
export type Column = { readonly type: string; readonly isRequired: boolean; readonly default: string | null }

/** A table: columns by name, and what is said over several of them, as SQL, with the name it goes by. */
export type Table = { readonly columns: ReadonlyMap<string, Column>; readonly keys: ReadonlyMap<string, string> }

/** What schema and database can both say: types with their values, tables with columns, keys and plain indexes. */
export type Shape = { readonly enums: ReadonlyMap<string, readonly string[]>; readonly tables: ReadonlyMap<string, Table> }

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const DESC = ' DESC'
/** A column of an index that is kept from the last to the first. */
export const falling = (column: string): string => `${column}${DESC}`
const inOrder = (column: string) => (column.endsWith(DESC) ? falling(quoted(column.slice(0, -DESC.length))) : quoted(column))
const listed = (columns: readonly string[]) => `(${columns.map(inOrder).join(', ')})`

/** What is said over several columns, in one spelling for both sides. */
export const key = {
  primary: (columns: readonly string[]) => `PRIMARY KEY ${listed(columns)}`,
  unique: (columns: readonly string[]) => `UNIQUE INDEX ${listed(columns)}`,
  index: (columns: readonly string[]) => `INDEX ${listed(columns)}`,
  foreign: (columns: readonly string[], target: string, of: readonly string[], onDelete: string, onUpdate: string) =>
    `FOREIGN KEY ${listed(columns)} REFERENCES ${quoted(target)}${listed(of)} ON DELETE ${onDelete} ON UPDATE ${onUpdate}`,
}

const isIndex = (said: string) => /^(UNIQUE )?INDEX /.test(said)

const columnSql = (name: string, { type, isRequired, default: value }: Column) =>
  `${quoted(name)} ${type}${isRequired ? ' NOT NULL' : ''}${value === null ? '' : ` DEFAULT ${value}`}`

function keySql(table: string, said: string, name: string): string {
  const [, kind = '', columns = ''] = /^((?:UNIQUE )?INDEX)( .*)$/.exec(said) ?? []
  return isIndex(said)
    ? `CREATE ${kind} ${quoted(name)} ON ${quoted(table)}${columns};`
    : `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${said};`
}

const dropKeySql = (table: string, said: string, name: string) =>
  isIndex(said) ? `DROP INDEX ${quoted(name)};` : `ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)};`

const missingIn = <Value>(there: ReadonlyMap<string, Value>, wanted: ReadonlyMap<string, Value>) =>
  [...wanted].filter(([name]) => !there.has(name))

function typeSteps(from: Shape['enums'], to: Shape['enums']): string[] {
  const made = missingIn(from, to).map(
    ([name, values]) => `CREATE TYPE ${quoted(name)} AS ENUM (${values.map((v) => `'${v}'`).join(', ')});`,
  )
  const changed = [...to].flatMap(([name, values]) => {
    const had = from.get(name) ?? values
    const gone = had.filter((value) => !values.includes(value))
    return [
      ...values.filter((value) => !had.includes(value)).map((value) => `ALTER TYPE ${quoted(name)} ADD VALUE '${value}';`),
      ...(gone.length > 0
        ? [`-- ${name} knows ${gone.join(', ')}, which the schema does not: make the type anew, values are not dropped.`]
        : []),
    ]
  })
  return [...made, ...changed]
}

function columnSteps(table: string, from: Table['columns'], to: Table['columns']): string[] {
  const change = (step: string) => `ALTER TABLE ${quoted(table)} ${step};`
  return [
    ...missingIn(from, to).map(([name, column]) => change(`ADD COLUMN ${columnSql(name, column)}`)),
    ...missingIn(to, from).map(([name]) => change(`DROP COLUMN ${quoted(name)}`)),
    ...[...to].flatMap(([name, column]) => {
      const had = from.get(name) ?? column
      const alter = (step: string) => change(`ALTER COLUMN ${quoted(name)} ${step}`)
      return [
        ...(had.type === column.type ? [] : [alter(`TYPE ${column.type}`)]),
        ...(had.isRequired === column.isRequired ? [] : [alter(`${column.isRequired ? 'SET' : 'DROP'} NOT NULL`)]),
        ...(had.default === column.default ? [] : [alter(column.default === null ? 'DROP DEFAULT' : `SET DEFAULT ${column.default}`)]),
      ]
    }),
  ]
}

const noTable: Table = { columns: new Map(), keys: new Map() }

/** The SQL that leads from one shape to another; none when they agree. Names of keys and indexes are not held against each other. */
export function stepsBetween(from: Shape, to: Shape): string[] {
  const made = missingIn(from.tables, to.tables)
  const both = [...to.tables].map(([name, table]) => ({ name, table, had: from.tables.get(name) ?? noTable }))
  const keys = both.flatMap(({ name, table, had }) => missingIn(had.keys, table.keys).map(([said, called]) => ({ name, said, called })))
  return [
    ...typeSteps(from.enums, to.enums),
    ...missingIn(to.tables, from.tables).map(([name]) => `DROP TABLE ${quoted(name)};`),
    ...both.flatMap(({ name, table, had }) => missingIn(table.keys, had.keys).map(([said, called]) => dropKeySql(name, said, called))),
    ...made.map(
      ([name, { columns }]) =>
        `CREATE TABLE ${quoted(name)} (\n${[...columns].map(([c, column]) => `  ${columnSql(c, column)}`).join(',\n')}\n);`,
    ),
    ...both.filter(({ name }) => from.tables.has(name)).flatMap(({ name, table, had }) => columnSteps(name, had.columns, table.columns)),
    ...missingIn(to.enums, from.enums).map(([name]) => `DROP TYPE ${quoted(name)};`),
    // What others point to is there before they do.
    ...keys.filter(({ said }) => !said.startsWith('FOREIGN')).map(({ name, said, called }) => keySql(name, said, called)),
    ...keys.filter(({ said }) => said.startsWith('FOREIGN')).map(({ name, said, called }) => keySql(name, said, called)),
  ]
}
