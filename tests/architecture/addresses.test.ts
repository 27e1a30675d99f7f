import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paths, withQuery } from '@/lib/paths'
import { ANY, leadsSomewhere } from '../support/leads-somewhere'

const code = globSync('{app,components,lib}/**/*.{ts,tsx}').filter((file) => !file.includes('/generated/'))

/** The lines that are no comment. */
const linesOf = (text: string) => text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))

type Address = string | ((...parts: string[]) => string)

function addressesOf(tree: object): string[] {
  return Object.values(tree).flatMap((each: Address | object) => {
    if (typeof each === 'string') return [each]
    return typeof each === 'function' ? [each(ANY, ANY)] : addressesOf(each)
  })
}

test.each(addressesOf(paths))('%s leads to a page or a route', (address) => {
  expect(leadsSomewhere(address)).toBe(true)
})

test('an address without a page is found', () => {
  expect(leadsSomewhere('/clinic/nowhere')).toBe(false)
})

test('an address is written by hand in lib/paths alone', () => {
  const byHand = /['"`]\/(account|clinic|consult|portal|prescriber|ride|sign-in)\b/
  const found = code.filter((file) => linesOf(readFileSync(file, 'utf8')).some((line) => byHand.test(line)))
  expect(found).toEqual(['lib/paths.ts'])
})

test('nothing is cast to never: an address is a Route, a word is a word', () => {
  const cast = /[\w)\]`}'"] as never\b(?! )/
  const casts = (text: string) => linesOf(text).filter((line) => cast.test(line))
  expect(casts('href={paths.home as never}')).toHaveLength(1)
  expect(code.filter((file) => casts(readFileSync(file, 'utf8')).length > 0)).toEqual([])
})

test('what is asked of an address is escaped, and left out when nobody gave it', () => {
  expect(withQuery('/clinic', { on: '2026-12-01', location: undefined, q: 'Ann & Jo' })).toBe('/clinic?on=2026-12-01&q=Ann+%26+Jo')
  expect(withQuery('/clinic', { on: null, q: '' })).toBe('/clinic')
})
