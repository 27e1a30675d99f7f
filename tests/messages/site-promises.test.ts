import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders = ['app/(site)', 'components/site', 'components/portal', 'components/clients']

/** What the portal has not; whoever builds it takes its line out. */
const notYet: readonly RegExp[] = [
  /payment plan/i,
  /you get a written estimate/i,
  /good faith estimate in writing before/i,
  /you can book again/i,
]

const texts = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.tsx'))
    .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') })),
)

test.each(notYet)('nothing on the site or in the portal promises %s', (promise) => {
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(({ text }) => promise.test(text)).map(({ name }) => name)).toEqual([])
})
