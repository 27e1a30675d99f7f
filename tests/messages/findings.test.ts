import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roles } from '@/lib/domain/access/roles'
import { type CitationId, citations } from '@/lib/domain/citations'
import type { FindingWords } from '@/lib/messages/finding-words'
import { findingCatalogue } from '@/lib/messages/findings'
import { namesIn, writeMessage } from '@/lib/messages/icu'
import { wordCitation } from '@/lib/messages/word-citation'
import { readerOf, wordFinding } from '@/lib/messages/word-finding'

const catalogue: Readonly<Record<string, FindingWords>> = findingCatalogue.en
const sentences = Object.entries(catalogue).flatMap(([code, words]) =>
  Object.entries(words).map(([reader, text]) => ({ code, reader, text: String(text) })),
)

test('every sentence can be written, with any facts and without', () => {
  expect(sentences.length).toBeGreaterThan(400)
  for (const { code, reader, text } of sentences)
    for (const value of [null, 0, 1, 2, 'x']) {
      const params = value === null ? {} : Object.fromEntries(namesIn(text).map((name) => [name, value]))
      const written = writeMessage('en', text, params)
      expect(written, `${code} ${reader}`).not.toMatch(/[{}]|undefined/)
      expect(written.trim().length, `${code} ${reader}`).toBeGreaterThan(8)
    }
})

test('every sentence is plain: no shouting, no "invalid", no patients, no doubled signs', () => {
  for (const { code, reader, text } of sentences)
    expect(text, `${code} ${reader}`).not.toMatch(/!|\binvalid\b|\berror\b|\bpatients?\b| {2}|\$\{/i)
})

test('clients are spoken to without the codes of the field', () => {
  for (const { code, text } of sentences.filter(({ reader }) => reader === 'client'))
    expect(text, code).not.toMatch(/\b(9083\d|90853|NCCI|MUE|POS \d|CO-\d|REFUSE|HOLD)\b/)
})

test('every code a rule or a command can find has words', () => {
  const files = globSync('lib/{domain,commands}/**/*.ts')
  expect(files.length).toBeGreaterThan(50)
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:refuse|hold|warn)(?:<[^>]*>)?\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => ({
      file,
      code: code ?? '',
    })),
  )
  expect(codes.length).toBeGreaterThan(50)
  expect(codes.filter(({ code }) => !Object.hasOwn(catalogue, code))).toEqual([])
})

test('words come by reader; a prescriber reads what staff read unless it was written for them', () => {
  const found = { code: 'SCREEN_STOPS_UNTIL_CLEARED', params: { item: 'aneurysm' } }
  expect(wordFinding(found, 'client')).toContain('we cannot go on for now')
  expect(wordFinding(found, 'prescriber')).toContain('your clearance')
  expect(wordFinding({ code: 'TIME_TAKEN', params: {} }, 'prescriber')).toBe(wordFinding({ code: 'TIME_TAKEN', params: {} }, 'staff'))
})

test('a code nobody worded still gets a sentence, and never a name from the object itself', () => {
  for (const code of ['NEVER_WRITTEN', 'constructor', '__proto__', 'toString', '']) {
    expect(wordFinding({ code, params: {} }, 'client')).toContain('Call us')
    expect(wordFinding({ code, params: {} }, 'staff')).toContain(`(${code})`)
  }
})

test('instants, days and money among the facts are spoken on the practice’s clock', () => {
  const code = Object.keys(catalogue).find((key) => /\{dueAt\}/.test(catalogue[key]?.staff ?? '')) ?? ''
  const at = '2026-12-01T16:00:00.000Z'
  expect(wordFinding({ code, params: { dueAt: at } }, 'staff', { timeZone: 'America/Chicago' })).toContain('Tue, Dec 1 at 10:00 AM Central')
  expect(wordFinding({ code, params: { dueAt: '2026-12-01' } }, 'staff')).toContain('Tue, Dec 1, 2026')
  const money = Object.keys(catalogue).find((key) => /\{amountCents\}/.test(catalogue[key]?.staff ?? '')) ?? ''
  expect(wordFinding({ code: money, params: { amountCents: 123_456 } }, 'staff')).toContain('$1,234.56')
})

test('what is counted is said in its number, and what was not given as none', () => {
  const words = (params: { readonly days?: number }) =>
    wordFinding({ code: 'CLAIM_DUE_SOON', params: { dueOn: '2026-12-01', ...params } }, 'staff')
  expect(words({ days: 1 })).toContain('1 day left')
  expect(words({ days: 5 })).toContain('5 days left')
  expect(words({})).toContain('today is the last day')
})

test('every role is spoken to as somebody', () => {
  expect(Object.fromEntries(roles.map((role) => [role, readerOf(role)]))).toEqual({
    visitor: 'client',
    client: 'client',
    link: 'client',
    therapist: 'staff',
    'front-desk': 'staff',
    admin: 'staff',
    system: 'staff',
    prescriber: 'prescriber',
  })
})

test('every source has a title, what it says, a place and the day it was read; only web pages are links', () => {
  for (const id of Object.keys(citations) as CitationId[]) {
    const { title, says, where, href, read } = wordCitation(id)
    expect(title.length * says.length * where.length).toBeGreaterThan(0)
    expect(read).toMatch(/^Last read [A-Z][a-z]{2} \d{1,2}, \d{4}$/)
    expect(href === null || href.startsWith('https://')).toBe(true)
  }
})
