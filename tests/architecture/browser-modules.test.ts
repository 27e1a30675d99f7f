import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const files = globSync('{app,components,lib}/**/*.{ts,tsx}').filter((file) => !file.includes('/generated/'))
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

const fileOf = (from: string, named: string): string | undefined => {
  const base = named.startsWith('@/') ? named.slice(2) : named.startsWith('.') ? normalize(join(dirname(from), named)) : null
  return base === null
    ? undefined
    : [base, `${base}.ts`, `${base}.tsx`].find((file) => texts.has(file) || (existsSync(file) && /\.tsx?$/.test(file)))
}

const statement = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm
const isTypesOnly = (names: string | undefined) =>
  names?.startsWith('{') === true &&
  names
    .replace(/[{}\s]+/g, ' ')
    .trim()
    .split(/, ?/)
    .every((name) => name === '' || name.startsWith('type '))

/** What a module brings along as it is loaded; what it asks for later is not among it. An action is a call to the server. */
function importsOf(file: string): readonly string[] {
  const text = texts.get(file) ?? ''
  if (/^\s*'use server'/.test(text)) return []
  return [...text.matchAll(statement)].flatMap(([, names, named = '']) => (isTypesOnly(names) ? [] : (fileOf(file, named) ?? [])))
}

/** Every module the browser loads with some page, each with the way it came there. */
function loadedInBrowser(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>()
  const open = files.filter((file) => /^\s*'use client'/.test(texts.get(file) ?? '')).map((file) => [file])
  for (let way = open.pop(); way; way = open.pop()) {
    const file = way.at(-1) ?? ''
    if (ways.has(file)) continue
    ways.set(file, way)
    open.push(...importsOf(file).map((next) => [...(way as string[]), next]))
  }
  return ways
}

/** Each is tens of kilobytes of a page that may never need it: texts of every subject, words and sources of every rule, what checks forms. */
const heavy = [
  /^lib\/messages\/t\.ts$/,
  /^lib\/messages\/(?:findings|word-finding|word-citation)\.ts$/,
  /^lib\/domain\/citations\.ts$/,
  /^lib\/inputs\//,
]

test('no page brings the texts of every subject, the words of every rule or what checks forms along as it is loaded', () => {
  const loaded = loadedInBrowser()
  expect(loaded.size).toBeGreaterThan(400)
  const found = [...loaded].filter(([file]) => heavy.some((pattern) => pattern.test(file)))
  expect(found.map(([, way]) => way.join(' -> '))).toEqual([])
})

test('what is asked for later is not seen as loaded, and what is loaded is', () => {
  expect(importsOf('components/forms/findings-notice.tsx')).not.toContain('components/forms/findings-groups.tsx')
  expect(importsOf('components/forms/findings-stated.tsx')).toContain('components/forms/findings-groups.tsx')
})
