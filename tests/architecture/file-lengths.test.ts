import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const MOST = 300

const linesOf = (text: string) => text.trimEnd().split('\n').length
const tooLong = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).flatMap(([path, text]) => (linesOf(text) > MOST ? [`${path}: ${linesOf(text)} lines`] : []))

test('what the lint does not read, schema and styles, holds 300 lines a file at most, as code does', () => {
  const paths = globSync('{app,components,prisma/schema}/**/*.{css,prisma}', { cwd: root })
  expect(paths.length).toBeGreaterThan(20)
  expect(tooLong(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])))).toEqual([])
})

test('a file of one line more is seen', () => {
  expect(tooLong({ short: 'a line\n'.repeat(MOST), long: 'a line\n'.repeat(MOST + 1) })).toEqual(['long: 301 lines'])
})
