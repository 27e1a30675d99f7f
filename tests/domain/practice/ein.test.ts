import { expect, test } from 'vitest'
import { isEin, isTaxonomy } from '@/lib/domain/practice/ein'

test.each([
  ['12-3456789', true],
  ['123456789', true],
  ['00-0000000', false],
  ['07-1234567', false],
  ['97-1234567', false],
  ['22-2222222', false],
  ['22-2222223', true],
  ['12-345678', false],
  ['12-34567890', false],
  ['1234-56789', false],
  ['AB-3456789', false],
  ['', false],
])('an employer number %s: %s', (text, is) => {
  expect(isEin(text)).toBe(is)
})

test.each([
  ['101YM0800X', true],
  ['261QM0801X', true],
  ['101YM0800', false],
  ['101YM0800Y', false],
  ['1A1YM0800X', false],
  ['101ym0800X', false],
  ['', false],
])('a taxonomy %s: %s', (text, is) => {
  expect(isTaxonomy(text)).toBe(is)
})
