import { expect, test } from 'vitest'
import { isRouterTree } from '@/lib/router-tree'

const written = (tree: unknown) => encodeURIComponent(JSON.stringify(tree))

test.each([
  ['the first page', ['', { children: ['__PAGE__', {}] }, null, null, 16]],
  [
    'a page with an id, refetched',
    [
      '',
      { children: ['clinic', { children: [['id', 'b3c1', 'd', null], { children: ['__PAGE__?{"tab":"files"}', {}, null, 'refetch'] }] }] },
    ],
  ],
  ['a page with siblings and an address', [['id', 'x', 'c', ['new']], {}, ['/clinic', '?page=2'], 'metadata-only', 0, 'rest']],
])('%s is read', (_, tree) => {
  expect(isRouterTree(written(tree))).toBe(true)
})

const deep = Array.from({ length: 1_500 }).reduce<unknown>((tree) => ['', { c: tree }], ['', {}])

test.each([
  ['a list', []],
  ['numbers', [1, 2]],
  ['no children', ['', []]],
  ['a child that is none', ['', { children: [] }]],
  ['a segment of three', [['id', 'x', 'd'], {}]],
  ['a sort nobody knows', [['id', 'x', 'q', null], {}]],
  ['an address of one', ['', {}, ['/']]],
  ['a hint nobody knows', ['', {}, null, 'again']],
  ['a rest that is none', ['', {}, null, null, 1, null]],
  ['too many parts', ['', {}, null, null, 1, 'x', 'y']],
  ['a tree without an end', deep],
])('%s is no tree', (_, tree) => {
  expect(isRouterTree(written(tree))).toBe(false)
})

test('text that is no JSON, cannot be decoded or is too long is no tree', () => {
  for (const text of ['', '{', '%', `["${'x'.repeat(40_000)}",{}]`]) expect(isRouterTree(text)).toBe(false)
})
