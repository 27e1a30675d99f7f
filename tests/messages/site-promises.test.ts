import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CommandName, permissions } from '@/lib/domain/access/permissions'

const root = join(import.meta.dirname, '../..')
const folders = ['app/(site)', 'components/site', 'components/portal', 'components/clients', 'lib/domain/practice/site']
const words = ['ui/site.ts', 'ui/portal.ts', 'portal-home.ts', 'next-steps.ts', 'before-visit.ts', 'mail.ts']

/** What the portal has not; whoever builds it takes its line out. */
const notYet: readonly RegExp[] = [/payment plan/i, /you get a written estimate/i, /good faith estimate in writing before/i]

/** What is said of the portal holds as long as a client may give the command behind it. */
const kept: readonly (readonly [RegExp, CommandName])[] = [
  [/you can give this visit another time yourself/i, 'appointment.move'],
  [/cancel(?:ling)? (?:it|this visit)|call (?:it|this visit) off/i, 'appointment.cancel'],
  [/book another time yourself/i, 'appointment.book-own'],
  [/write to us/i, 'message.send'],
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

test.each(kept)('what is said by %s is a command of the client’s: %s', (promise, command) => {
  expect(texts.filter(({ text }) => promise.test(text)).length).toBeGreaterThan(0)
  expect(permissions[command]).toContain('client')
})

test.each(setElsewhere)('nothing says %s by hand', (said) => {
  const calls = read('ui/consults.ts', join(root, 'lib/messages/en'))
  expect([...texts, calls].filter(({ text }) => said.test(text)).map(({ name }) => name)).toEqual([])
})
