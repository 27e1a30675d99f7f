import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

type Cut = { readonly at: string; readonly takes: string }

/** Types of answers that carry how many there are in all. */
const saysHowMany = /\b(Page|First)</

/** Views that cut in words of their own: how many more there are stands beside what they answer. */
const saysOtherwise: Readonly<Record<string, string>> = {
  'today.ts readTasks': 'the day’s list tells the rest as `moreTasks`',
  'audit-trail.ts listAuditEvents': 'it counts no further, and says as `isMore` that there are more',
}

/** Where a view takes no more than so many rows and its answer does not say how many there are. One row, and a page that was cut, are no such place. */
function silentCuts(name: string, text: string): Cut[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: Cut[] = []
  const visit = (node: ts.Node, holder: string, type: string) => {
    const [heldBy, typed] = holderOf(node, source) ?? [holder, type]
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText(source) === 'take' &&
      node.initializer.getText(source) !== '1' &&
      !saysHowMany.test(typed)
    )
      found.push({ at: `${name} ${heldBy}`, takes: node.initializer.getText(source) })
    ts.forEachChild(node, (child) => visit(child, heldBy, typed))
  }
  visit(source, '', '')
  return found
}

/** The name and the written answer of a function of the file; null for any other node. */
function holderOf(node: ts.Node, source: ts.SourceFile): readonly [string, string] | null {
  if (ts.isFunctionDeclaration(node) && node.parent === source) return [node.name?.text ?? '', node.type?.getText(source) ?? '']
  if (!ts.isVariableDeclaration(node) || node.parent.parent.parent !== source) return null
  const made = node.initializer
  return [node.name.getText(source), made && ts.isArrowFunction(made) ? (made.type?.getText(source) ?? '') : '']
}

const cuts = globSync('lib/data/views/*.ts').flatMap((path) => silentCuts(path.split('/').at(-1) ?? path, readFileSync(path, 'utf8')))

test('no list of a view ends at so many rows without saying how many there are', () => {
  expect(cuts.filter(({ at }) => !(at in saysOtherwise))).toEqual([])
})

test('whoever says it otherwise still cuts', () => {
  expect(Object.keys(saysOtherwise).filter((at) => !cuts.some((cut) => cut.at === at))).toEqual([])
})

describe('a silent cut is found', () => {
  test.each([
    ['in a function', 'export async function listThings(tx: Tx): Promise<Thing[]> { return tx.thing.findMany({ where: {}, take: 200 }) }'],
    ['in an arrow', 'export const listThings = (tx: Tx): Promise<Thing[]> => tx.thing.findMany({ take: MOST })'],
    [
      'where nobody wrote the answer down',
      'export async function listThings(tx: Tx, most = 1_000) { return tx.thing.findMany({ take: most }) }',
    ],
    [
      'in rows of rows',
      'export async function findThing(tx: Tx): Promise<Thing> { return tx.thing.findFirst({ select: { parts: { take: 12 } } }) }',
    ],
    ['in columns that lie ready', 'const columns = { parts: { orderBy: { at: "desc" }, take: 12 } } as const'],
  ])('%s', (_, text) => {
    expect(silentCuts('planted.ts', text)).toHaveLength(1)
  })

  test.each([
    ['one row', 'export async function find(tx: Tx): Promise<Thing[]> { return tx.thing.findMany({ take: 1 }) }'],
    ['a page', 'export async function list(tx: Tx): Promise<Page<Thing>> { return { items: await tx.thing.findMany({ skip, take }) } }'],
    [
      'the first of so many',
      'export async function list(tx: Tx): Promise<First<Thing>> { return { items: await tx.thing.findMany({ take: 6 }), total } }',
    ],
  ])('not in %s', (_, text) => {
    expect(silentCuts('planted.ts', text)).toEqual([])
  })
})
