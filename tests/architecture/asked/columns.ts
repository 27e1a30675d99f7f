import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

export type Schema = {
  /** Tables an admin fills in. */
  readonly settings: readonly string[]
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Model and field to the model it leads to. */
  readonly relations: ReadonlyMap<string, string>
  /** What plain SQL calls a column, by table. */
  readonly sqlNames: ReadonlyMap<string, string>
  readonly tables: ReadonlyMap<string, string>
}

const settings = [
  'Location',
  'LocationHours',
  'LocationClosure',
  'Room',
  'PartnerFacility',
  'Chair',
  'Service',
  'Rate',
  'Payer',
  'AllowedAmount',
  'SlidingTier',
  'Clinician',
  'ClinicianHours',
  'TimeOff',
  'Prescriber',
  'PrescriberSite',
  'Credential',
]

/** Columns every row has, which say who owns it and when it came. Keys to other rows (`…Id`) are left out too. */
const housekeeping = new Set(['practiceId', 'id', 'createdAt', 'updatedAt'])

export const readSchema = (root: string): Schema =>
  schemaOf(
    globSync('prisma/schema/*.prisma', { cwd: root })
      .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
      .join('\n'),
    settings,
  )

/** The tables of a Prisma schema. */
export function schemaOf(text: string, named: readonly string[]): Schema {
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({ name, body }))
  const names = new Set(models.map(({ name }) => name))
  const columns = new Map<string, string[]>()
  const relations = new Map<string, string>()
  const sqlNames = new Map<string, string>()
  const tables = new Map<string, string>()
  for (const { name, body } of models) {
    tables.set(name, body.match(/@@map\("(\w+)"\)/)?.[1] ?? name)
    for (const [, field = '', type = '', rest = ''] of body.matchAll(/^ {2}(\w+) +(\w+)(.*)$/gm)) {
      if (names.has(type)) relations.set(`${name}.${field}`, type)
      else if (!housekeeping.has(field) && !field.endsWith('Id')) columns.set(name, [...(columns.get(name) ?? []), field])
      sqlNames.set(`${name}.${field}`, rest.match(/@map\("(\w+)"\)/)?.[1] ?? field)
    }
  }
  return { settings: named, columns, relations, sqlNames, tables }
}

const isReading = /^(findUnique|findFirst|findMany|count|aggregate|groupBy|updateMany|update|deleteMany)/

type Reading = { readonly schema: Schema; readonly constants: Constants; readonly read: Set<string> }

/** The lists of columns that queries share, by file and name and by name alone. */
export type Constants = ReadonlyMap<string, ts.Expression>

/** The columns that these nodes read of any table: by what a query selects and asks for, or in plain SQL. */
export function columnsRead(nodes: Iterable<ts.Node>, schema: Schema, constants: Constants): Set<string> {
  const reading: Reading = { schema, constants, read: new Set() }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) readCall(node, reading)
    if (ts.isTaggedTemplateExpression(node)) readSql(node.template.getText(), reading)
    ts.forEachChild(node, visit)
  }
  for (const node of nodes) visit(node)
  return reading.read
}

function readWhole(model: string, { schema, read }: Reading): void {
  for (const column of schema.columns.get(model) ?? []) read.add(`${model}.${column}`)
}

function readCall({ expression, arguments: given }: ts.CallExpression, reading: Reading): void {
  if (!ts.isPropertyAccessExpression(expression) || !isReading.test(expression.name.text)) return
  const delegate = expression.expression
  if (!ts.isPropertyAccessExpression(delegate)) return
  const model = `${delegate.name.text.charAt(0).toUpperCase()}${delegate.name.text.slice(1)}`
  if (!reading.schema.columns.has(model)) return
  const query = given[0] ? literalOf(given[0], reading.constants) : null
  const parts = query?.properties.map(({ name }) => name?.getText()) ?? []
  if (expression.name.text.startsWith('find') && !parts.includes('select')) readWhole(model, reading)
  for (const property of query?.properties ?? []) {
    if (ts.isPropertyAssignment(property) && property.name.getText() !== 'data') readPart(property.initializer, model, reading)
  }
}

/** An object literal as written, or the constant it stands for. */
function literalOf(node: ts.Expression, constants: Constants): ts.ObjectLiteralExpression | null {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return literalOf(node.expression, constants)
  if (ts.isCallExpression(node)) return literalOf(node.expression, constants)
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? null : literalOf(node.body, constants)
  if (ts.isObjectLiteralExpression(node)) return node
  const own = ts.isIdentifier(node) ? constants.get(`${node.getSourceFile().fileName}#${node.text}`) : undefined
  const named = own ?? (ts.isIdentifier(node) ? constants.get(node.text) : undefined)
  return named ? literalOf(named, constants) : null
}

const passThrough = new Set(['select', 'include', 'where', 'orderBy', 'some', 'every', 'none', 'is', 'isNot', 'AND', 'OR', 'NOT'])

function readPart(node: ts.Expression, model: string, reading: Reading): void {
  const { schema, constants, read } = reading
  if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) readPart(element, model, reading)
  for (const property of literalOf(node, constants)?.properties ?? []) {
    if (ts.isSpreadAssignment(property)) readPart(property.expression, model, reading)
    const name = property.name && ts.isIdentifier(property.name) ? property.name.text : ''
    if (schema.columns.get(model)?.includes(name)) read.add(`${model}.${name}`)
    const isKey = name.includes('_') && !schema.relations.has(`${model}.${name}`)
    const inner = schema.relations.get(`${model}.${name}`) ?? (passThrough.has(name) || isKey ? model : null)
    if (inner === null || !ts.isPropertyAssignment(property)) continue
    if (property.initializer.kind === ts.SyntaxKind.TrueKeyword) readWhole(inner, reading)
    else readPart(property.initializer, inner, reading)
  }
}

function readSql(text: string, { schema, read }: Reading): void {
  for (const model of schema.settings) {
    if (!new RegExp(`\\b${schema.tables.get(model)}\\b`).test(text)) continue
    for (const column of schema.columns.get(model) ?? [])
      if (new RegExp(`\\b${schema.sqlNames.get(`${model}.${column}`)}\\b`).test(text)) read.add(`${model}.${column}`)
  }
}
