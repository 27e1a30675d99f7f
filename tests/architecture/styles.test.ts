import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Conditions on the whole page that are looked for anywhere in it: with each change of anything the browser goes through all of it. */
const lookedForAnywhere = (text: string): readonly string[] =>
  [...text.matchAll(/:(?:root|html|body):has\((?!\s*>\s*body\s*>)[^)]*\)/g)].map(([found]) => found)

test('what the whole page hangs on is looked for in its place', () => {
  const files = [...globSync('app/*.css', { cwd: root }), 'tailwind.config.ts']
  const texts = files.map((path) => readFileSync(join(root, path), 'utf8'))
  expect(texts.join('').split(':root:has(').length).toBeGreaterThan(5)
  expect(texts.flatMap(lookedForAnywhere)).toEqual([])
})

test('one that is looked for anywhere is seen', () => {
  expect(lookedForAnywhere(':root:has([data-shell]) {} :root:has(> body > [data-shell]) {}')).toEqual([':root:has([data-shell])'])
})
