import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it, test } from 'vitest'
import { caseIds, cases } from './case-ids'

const looksLikeAnId = /(?<![\w-])(T\d{2,3}|S\d-\d{1,2}|[ACDEMV]\d{1,2})(?![\w-])/g

/** Ids in the titles of tests, with the title. */
function idsIn(path: string, text: string): { readonly id: string; readonly title: string }[] {
  const found: { id: string; title: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it|describe)\b/.test(node.expression.getText())) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title))
        for (const [, id = ''] of title.text.matchAll(looksLikeAnId)) found.push({ id, title: title.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

const titles = globSync('tests/**/*.{test,spec}.{ts,tsx}').flatMap((path) => idsIn(path, readFileSync(path, 'utf8')))

test('titles carry only ids that the rule book lists', () => {
  expect(titles.length).toBeGreaterThan(100)
  expect(titles.filter(({ id }) => !caseIds.has(id))).toEqual([])
})

it.each(Object.keys(cases))('%s has a test that carries it', (id) => {
  expect(titles.some((title) => title.id === id)).toBe(true)
})

test('an id nobody listed is seen', () => {
  const text =
    "test('T04 a case of nobody', () => {})\ntest.each([1])('S9-1 %s and 90837 in format C', () => {})\nit(`words only`, () => {})"
  expect(idsIn('planted.test.ts', text).map(({ id }) => id)).toEqual(['T04', 'S9-1'])
})

test('a property is tried through one helper, which knows how long it may take', () => {
  const direct = globSync('tests/**/*.{ts,tsx}').filter((path) => /^import .* 'fast-check'$/m.test(readFileSync(path, 'utf8')))
  // Histories have a limit of their own, given to fast-check where they are run.
  expect(direct.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([
    'tests/support/property.ts',
    'tests/verify/fuzz/asks.ts',
    'tests/verify/fuzz/requests.ts',
    'tests/verify/fuzz/schemas.ts',
    'tests/verify/histories/chosen.ts',
    'tests/verify/histories/run.ts',
    'tests/verify/ledger/run.ts',
  ])
})
