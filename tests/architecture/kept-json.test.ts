import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { jsonColumns } from '@/lib/data/kept-json/columns'

/** Every column of JSON in a schema, by model and field. */
function columnsIn(schema: string): string[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  return models.flatMap(([, model, body = '']) => [...body.matchAll(/^ +(\w+) +Json\b/gm)].map(([, field]) => `${model}.${field}`))
}

const fields = new Set(Object.keys(jsonColumns).map((name) => name.split('.')[1] ?? ''))

/** What is called as a column of JSON is and is none, and the answer whose value only its command knows. */
const called = new Set([
  'lib/commands/command.ts: earlier.answer as Outcome<Value, Alternative>',
  'lib/data/views/coverage.ts: told.answer as MedicaidAnswerKind',
])

/** What an expression is called in the end: `row.findings`, `findings ?? []`, `(findings)`. */
function nameOf(node: ts.Expression): string {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) return nameOf(node.expression)
  if (ts.isBinaryExpression(node)) return nameOf(node.left)
  if (ts.isConditionalExpression(node)) return nameOf(node.whenTrue) || nameOf(node.whenFalse)
  return ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : ''
}

/** Where something that is called as a column of JSON is given a type by word alone. */
function castsIn(path: string, text: string): string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== 'const' && fields.has(nameOf(node.expression)))
      found.push(`${path}: ${node.getText()}`)
    else ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

test('every column of JSON has its form in the list, and the list no other', () => {
  const schema = globSync('prisma/schema/*.prisma').map((path) => readFileSync(path, 'utf8'))
  expect(Object.keys(jsonColumns).sort()).toEqual(schema.flatMap(columnsIn).sort())
})

test('none is read with a cast', () => {
  const files = globSync('lib/{data,commands,jobs}/**/*.ts').filter((path) => !/generated|kept-json/.test(path))
  const casts = files.flatMap((path) => castsIn(path, readFileSync(path, 'utf8')))
  expect(casts.filter((cast) => !called.has(cast))).toEqual([])
  expect([...called].filter((cast) => !casts.includes(cast))).toEqual([])
})

test('none is written as whatever it happens to be', () => {
  const files = globSync('lib/{data,commands,jobs}/**/*.ts').filter((path) => !/generated|kept-json/.test(path))
  expect(files.filter((path) => /InputJson|JsonValue|JSON\.parse\(JSON\.stringify/.test(readFileSync(path, 'utf8')))).toEqual([])
})

test('a column without a form and a cast are seen', () => {
  expect(columnsIn('model Room {\n  id String\n  paint Json? @db.JsonB\n}\n')).toEqual(['Room.paint'])
  const casts = (text: string) => castsIn('a.ts', text).length
  expect(casts('const a = row.findings as unknown as Finding[]')).toBe(1)
  expect(casts('const a = (params as { step?: number }).step')).toBe(1)
  expect(casts('const a = (row?.findings ?? []) as Finding[]')).toBe(1)
  expect(casts('const a = (Array.isArray(told) ? told : []) as Told')).toBe(1)
  expect(casts('const a = { findings: [], kind: row.kind as Kind } as const')).toBe(0)
})
