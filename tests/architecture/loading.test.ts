import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Pages about one thing that stand below what is shown while a page loads: their 200 is sent before anybody knows whether it is there. */
const sentTooEarly = (loadings: readonly string[], pages: readonly string[]): readonly string[] =>
  loadings.flatMap((loading) =>
    pages.filter((page) => {
      const below = relative(dirname(loading), page)
      return !below.startsWith('..') && below.includes('[')
    }),
  )

test('what is shown while a page loads stands above no page that may find nothing', () => {
  const loadings = globSync('app/**/loading.tsx', { cwd: root })
  expect(loadings.length).toBeGreaterThan(5)
  expect(sentTooEarly(loadings, globSync('app/**/page.tsx', { cwd: root }))).toEqual([])
})

test('one that does is seen', () => {
  const pages = ['app/desk/page.tsx', 'app/desk/[id]/page.tsx', 'app/[id]/page.tsx']
  expect(sentTooEarly(['app/desk/loading.tsx'], pages)).toEqual(['app/desk/[id]/page.tsx'])
  expect(sentTooEarly(['app/desk/(list)/loading.tsx'], pages)).toEqual([])
})

/** Parts of a page that read by themselves and for which nothing stands meanwhile: they begin after the page's one transaction has ended, and it waits for them. */
function readLate(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const reading = new Set<string>()
  const drawn: string[] = []
  const visit = (node: ts.Node, isAwaited: boolean): void => {
    if (ts.isFunctionDeclaration(node) && node.name && /\bread(InTurn|Copy)?As\(/.test(node.getText())) reading.add(node.name.text)
    const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : null
    const tag = opening?.tagName.getText()
    if (tag !== undefined && !isAwaited) drawn.push(tag)
    ts.forEachChild(node, (child) => visit(child, isAwaited || tag === 'Suspense'))
  }
  visit(source, false)
  return drawn.filter((tag) => reading.has(tag)).map((tag) => `${path}: ${tag}`)
}

test('what a page reads it reads itself, or something stands there meanwhile', () => {
  const files = globSync('app/**/*.tsx', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((path) => readLate(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('a part that reads late is seen', () => {
  const part = 'async function Part() { return readAs(actor, find) }'
  expect(readLate('page.tsx', `${part}\nconst Page = () => <div><Part /></div>`)).toEqual(['page.tsx: Part'])
  expect(readLate('page.tsx', `${part}\nconst Page = () => <Suspense><div><Part /></div></Suspense>`)).toEqual([])
  expect(readLate('page.tsx', `${part}\nconst Page = () => part()`)).toEqual([])
})
