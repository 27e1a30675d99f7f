import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { invites } from '@/lib/messages/en/invites'
import { mails } from '@/lib/messages/en/mail'
import { papers } from '@/lib/messages/en/papers'
import { words } from '@/lib/messages/en/words'
import { namesIn, writeMessage } from '@/lib/messages/icu'
import { label, labelOf, labelsOf } from '@/lib/messages/label'
import { isMailAddress, oneLine, plainLines } from '@/lib/messages/plain-text'
import { sayMoney, sayShare } from '@/lib/messages/say-money'
import { sayClock, sayDate, sayDay, sayDayAndTime, sayStretch, sayTime, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { translator } from '@/lib/messages/translator'

const subjects = globSync('lib/messages/en/ui/*.ts').map((file) => basename(file, '.ts'))
const modules: Record<string, Readonly<Record<string, string>>>[] = [
  { mails, papers, invites },
  ...(await Promise.all(subjects.map((subject) => import(`../../lib/messages/en/ui/${subject}.ts`)))),
]
const texts = modules.flatMap((module) =>
  Object.entries(module).flatMap(([file, catalogue]) => Object.entries(catalogue).map(([key, text]) => ({ file, key, text }))),
)

describe('every text of the catalogue', () => {
  test('is there', () => {
    expect(texts.length).toBeGreaterThan(400)
  })

  test('can be written, with counts and with words', () => {
    for (const { file, key, text } of texts)
      for (const value of [0, 1, 2, 'x']) {
        const params = Object.fromEntries(namesIn(text).map((name) => [name, value]))
        expect(writeMessage('en', text, params), `${file} ${key}`).not.toMatch(/[{}]|undefined/)
      }
  })

  test('is said somewhere', () => {
    const code = globSync('{app,components,lib}/**/*.{ts,tsx}')
      .filter((file) => !file.startsWith('lib/messages/en/') && !file.includes('/generated/'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const keys = new Set([...(code.match(/\b[a-z]\w*\b/g) ?? []), ...(code.match(/(?<=')[\w-]+(?=')/g) ?? [])])
    const madeUp = [...code.matchAll(/\bsay\w*\(\s*`(\w*)\$\{[^`]*\}(\w*)`/g)].map(([, head = '', tail = '']) => ({ head, tail }))
    const isSaid = (key: string) =>
      keys.has(key) || madeUp.some(({ head, tail }) => head + tail !== '' && key.startsWith(head) && key.endsWith(tail))
    expect(texts.filter(({ file, key }) => file.endsWith('Ui') && !isSaid(key)).map(({ file, key }) => `${file} ${key}`)).toEqual([])
  })

  test('keeps the voice: no shouting, no patients, no "invalid", no empty text', () => {
    for (const { file, key, text } of texts) {
      expect(text.trim().length, `${file} ${key}`).toBeGreaterThan(0)
      expect(text, `${file} ${key}`).not.toMatch(/!|\bpatients?\b|\binvalid\b/i)
    }
  })
})

test('a key of the catalogue compiles, and one that is not there does not', () => {
  expect(t('common.save')).toBe('Save')
  expect(t('portal.youOwe', { amount: sayMoney(0) })).toBe('You owe $0.00')
  expect(t('common.minutes', { count: 1 })).toBe('1 minute')
  expect(t('common.minutes', { count: 5 })).toBe('5 minutes')
  // @ts-expect-error there is no such text
  expect(t('common.nothing')).toBe('common.nothing')
  // @ts-expect-error a text with a gap needs what goes in
  expect(t('portal.youOwe')).toBe('You owe —')
  const own = translator({ en: { hello: 'Hello {name}', bye: 'Bye' } })
  expect(own('hello', { name: '<b>Ada</b>' })).toBe('Hello <b>Ada</b>')
  // @ts-expect-error not in this catalogue
  expect(own('hi')).toBe('hi')
})

test('what people typed is never read as a message', () => {
  expect(t('portal.youOwe', { amount: "{x} '{y}' {count, plural, one {a} other {b}}" })).toBe(
    "You owe {x} '{y}' {count, plural, one {a} other {b}}",
  )
})

test('every word of the data model has a label', () => {
  const schema = readFileSync('prisma/schema/words.prisma', 'utf8')
  const enums = [...schema.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name = '', body = '']) => ({
    name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    values: body
      .split('\n')
      .map((line) => line.replace(/\/\/.*|@.*/g, '').trim())
      .filter((line) => line !== ''),
  }))
  expect(enums.length).toBeGreaterThan(25)
  const labelled = Object.fromEntries(enums.map(({ name }) => [name, Object.keys((words as Record<string, object>)[name] ?? {})]))
  expect(labelled).toEqual(Object.fromEntries(enums.map(({ name, values }) => [name, values])))
})

test('labels by word, by text from a row, and as a list', () => {
  expect(label('setting', 'home')).toBe('At home')
  expect(labelOf('serviceCode', '90837')).toBe('Individual 60')
  expect(labelOf('serviceCode', '00000')).toBe('00000')
  expect(labelOf('setting', 'constructor')).toBe('constructor')
  expect(labelsOf('phase')[0]).toEqual({ value: 'preparation', label: 'Preparation' })
})

test('days, times and stretches as the practice writes them', () => {
  const at = new Date('2026-12-01T16:00:00Z')
  expect(sayDay('2026-12-01')).toBe('Tue, Dec 1')
  expect(sayDay('2026-12-01', 'year')).toBe('Tue, Dec 1, 2026')
  expect(sayDate('2026-03-04')).toBe('Mar 4, 2026')
  expect(sayTime(at, 'America/Chicago')).toBe('10:00 AM Central')
  expect(sayDayAndTime(at, 'America/New_York')).toBe('Tue, Dec 1 at 11:00 AM Eastern')
  expect(sayStretch(at, new Date('2026-12-01T19:00:00Z'), 'America/Chicago')).toBe('10:00 AM to 1:00 PM Central')
  expect(sayClock(new Date('2026-12-01T06:05:00Z'), 'America/Chicago')).toBe('12:05 AM')
  expect(sayClock(new Date('2026-12-01T18:05:00Z'), 'America/Chicago')).toBe('12:05 PM')
  expect(sayZone('America/Phoenix')).toBe('Arizona time')
  expect(sayZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time')
})

test('money to the cent, with thousands and signs', () => {
  expect([0, 5, 99, 100, 123_456, 100_000_000, -500, -123_456_789].map((cents) => sayMoney(cents))).toEqual([
    '$0.00',
    '$0.05',
    '$0.99',
    '$1.00',
    '$1,234.56',
    '$1,000,000.00',
    '−$5.00',
    '−$1,234,567.89',
  ])
  expect([2_000, 1_250, 0].map(sayShare)).toEqual(['20%', '12.5%', '0%'])
})

test('one line stays one line; an address is one plain address', () => {
  expect(oneLine(' a\r\n b\u2028c\u202ed\u0000 ')).toBe('a b c d')
  expect(plainLines('a\r\nb\rc\u2028d\u0000')).toBe('a\nb\nc\nd')
  for (const good of ['ada@example.com', 'a.b+c@mail.example.co', "o'hara@example.com"]) expect(isMailAddress(good)).toBe(true)
  for (const bad of [
    'ada',
    'a@b',
    'a b@example.com',
    'a@example.com\n',
    'a@example.com,b@example.com',
    '<a@example.com>',
    'ａ@example.com',
    `${'a'.repeat(65)}@example.com`,
  ])
    expect(isMailAddress(bad)).toBe(false)
})
