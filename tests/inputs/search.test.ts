import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { newId } from '@/lib/ids'
import { askedDay, askedId, askedOne, askedPage, askedSome, askedText, askedTime, readSearch } from '@/lib/inputs/search'
import { fc } from '@/tests/support/property'

const fields = {
  on: askedDay,
  at: askedTime,
  by: askedId,
  q: askedText,
  page: askedPage,
  view: askedOne(['week', 'day']),
  role: askedSome(['client', 'therapist', 'admin']),
}
const nothing = { on: undefined, at: undefined, by: undefined, q: undefined, page: undefined, view: undefined, role: undefined }

describe('what a page asks of its address', () => {
  it('is read when it makes sense', () => {
    const by = newId()
    const search = { on: '2026-12-01', at: '09:30', by, q: ' Ann ', page: '3', view: 'day', role: ['admin', 'client'], other: 'left out' }
    expect(readSearch(search, fields)).toEqual({ ...search, q: 'Ann', page: 3, role: ['client', 'admin'], other: undefined })
    expect(readSearch({ role: 'admin' }, fields).role).toEqual(['admin'])
  })

  it.each([
    ['a day that is none', { on: '2026-02-30' }],
    ['a time that is none', { at: '25:00' }],
    ['an id of another kind', { by: '1; drop table client' }],
    ['a word not known', { view: 'year' }],
    ['the same thing twice', { on: ['2026-12-01', '2026-12-02'], view: ['day', 'day'], q: ['a', 'b'], page: ['1', '2'] }],
    ['what no text holds', { q: 'Ann\u0000' }],
    ['too long a text', { q: 'a'.repeat(201) }],
    ['a page far past the last', { page: '1e300' }],
    ['a page before the first', { page: '0' }],
  ])('is as if nobody had asked: %s', (_, search) => {
    expect(readSearch(search, fields)).toEqual(nothing)
  })

  it('never throws, and never reads what an object brings along', () => {
    const odd = fc.dictionary(
      fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor'),
      fc.oneof(fc.string(), fc.array(fc.string())),
    )
    fc.assert(
      fc.property(odd, (search) => {
        expect(Object.keys(readSearch(search, fields))).toEqual(Object.keys(fields))
      }),
    )
    expect(readSearch({}, { constructor: askedText })).toEqual({ constructor: undefined })
  })
})

test('every page reads its address so', () => {
  const asking = globSync('app/**/page.tsx').filter((file) => readFileSync(file, 'utf8').includes('searchParams'))
  const reads =
    /(?:readSearch|visitAsked|askedOf|ownAsked|ownBookingAsked)\(await searchParams\b|const asked = await searchParams\n.*readSearch\(asked,/
  expect(asking.length).toBeGreaterThan(10)
  expect(asking.filter((file) => !reads.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(asking.filter((file) => !/searchParams: Promise<Search>/.test(readFileSync(file, 'utf8')))).toEqual([])
})
