import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders = ['app/(site)', 'components/site', 'components/portal', 'components/clients', 'lib/domain/practice/site']
const words = ['ui/site.ts', 'ui/portal.ts', 'portal-home.ts', 'next-steps.ts', 'before-visit.ts', 'mail.ts']

/** What the portal has not; whoever builds it takes its line out. */
const notYet: readonly RegExp[] = [
  /payment plan/i,
  /you get a written estimate/i,
  /good faith estimate in writing before/i,
  /you can book again/i,
  // A client gives a visit back in the portal, and finds another time with the practice.
  /choose another time in your portal/i,
  /book the first one/i,
]

/** What a practice sets for itself, written as if it were the same everywhere; and what was true once. */
const setElsewhere: readonly RegExp[] = [/deleted? (it )?after \d/i, /\b\d+-minute call/i, /not tagged/i]

const read = (name: string, folder: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') })
const texts = [
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.tsx?$/.test(name))
      .map(({ parentPath, name }) => read(name, parentPath)),
  ),
  ...words.map((name) => read(name, join(root, 'lib/messages/en'))),
]

test.each(notYet)('nothing on the site or in the portal promises %s', (promise) => {
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(({ text }) => promise.test(text)).map(({ name }) => name)).toEqual([])
})

test.each(setElsewhere)('nothing says %s by hand', (said) => {
  const calls = read('ui/consults.ts', join(root, 'lib/messages/en'))
  expect([...texts, calls].filter(({ text }) => said.test(text)).map(({ name }) => name)).toEqual([])
})
