import { globSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { namesIn, writeMessage } from '@/lib/messages/icu'
import { fc } from '../support/property'

/** Every text in a folder of texts, however deep it stands. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

const modules = await Promise.all(globSync('lib/messages/en/**/*.ts').map((file) => import(`../../${file}`)))
const texts = [...new Set(modules.flatMap((module: object) => textsIn({ ...module })))]

const asTheStandardSays = (text: string, params: Readonly<Record<string, string | number>>) =>
  String(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format(params))

test('every text of the product is written as the reader of all of ICU writes it', () => {
  expect(texts.length).toBeGreaterThan(2_000)
  for (const text of texts)
    for (const value of [0, 1, 2, 1_200, 'up', 'x']) {
      const params = Object.fromEntries(namesIn(text).map((name) => [name, value]))
      const isCounted = text.includes(', plural,')
      if (isCounted && typeof value === 'string') continue
      expect(writeMessage('en', text, params), text).toBe(asTheStandardSays(text, params))
    }
})

test('so is any message of plain parameters, counts and choices within each other', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const plain = fc.constantFrom('', 'one ', ' of it, ', 'ünd', '# ')
  const { message } = fc.letrec<{ message: string }>((tie) => ({
    message: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          plain,
          name.map((of) => `{${of}}`),
          fc
            .tuple(name, tie('message'), tie('message'))
            .map(([of, one, other]) => `{${of}, plural, =2 {two} one {${one}} other {#${other}}}`),
          fc.tuple(name, tie('message'), tie('message')).map(([of, up, other]) => `{${of}, select, up {${up}} other {${other}}}`),
        ),
        { maxLength: 3 },
      )
      .map((parts) => parts.join('')),
  }))
  fc.assert(
    fc.property(message, fc.record({ a: fc.nat(3_000), b: fc.nat(3), c: fc.nat(3) }), (text, params) => {
      expect(writeMessage('en', text, params)).toBe(asTheStandardSays(text, params))
    }),
  )
})

test('what was not given reads as a dash, and as none where it is counted', () => {
  expect(writeMessage('en', '{who} has {count, plural, one {# visit} other {# visits}}')).toBe('— has 0 visits')
})

test('a message that cannot be read is refused', () => {
  for (const text of ['{', '}', '{a', '{a, plural, one {x}}', '{a, date}', 'x {a b}'])
    expect(() => writeMessage('en', text, { a: 1 }), text).toThrow(/Not a message/)
})
