import { expect, test } from 'vitest'
import { sayHeight, sayWeight, toCm, toKg } from '@/lib/domain/clients/body'
import { saveBodyInput } from '@/lib/inputs/clients'

test('pounds and inches are kept as kilograms and centimetres, and read in both', () => {
  expect(toKg(154, 'lb')).toBeCloseTo(69.853, 3)
  expect(toKg(70, 'kg')).toBe(70)
  expect(toCm(67, 'in')).toBeCloseTo(170.18, 2)
  expect(sayWeight(toKg(154, 'lb'), 'lb')).toBe('154 lb (69.9 kg)')
  expect(sayWeight(70, 'kg')).toBe('70 kg (154.3 lb)')
  expect(sayHeight(toCm(67, 'in'), 'in')).toBe('5 ft 7 in (170.2 cm)')
  expect(sayHeight(181, 'cm')).toBe('181 cm (5 ft 11 in)')
})

test('a weight in the wrong unit, or nothing at all, is asked again', () => {
  const typed = { clientId: crypto.randomUUID(), weight: 700, weightUnit: 'kg', height: null, heightUnit: 'in', source: 'measured' }
  const problems = (input: unknown) => saveBodyInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(problems(typed)).toEqual(['weight'])
  expect(problems({ ...typed, weight: 70 })).toEqual([])
  expect(problems({ ...typed, weight: null })).toEqual(['weight'])
  expect(problems({ ...typed, weight: null, height: 5 })).toEqual(['height'])
})

test.each([
  [60, '5 ft 0 in'],
  [71.4, '5 ft 11 in'],
  [71.6, '6 ft 0 in'],
  [72, '6 ft 0 in'],
  [11, '0 ft 11 in'],
])('%s inches are %s', (inches, said) => {
  expect(sayHeight(toCm(inches, 'in'), 'in').startsWith(`${said} (`)).toBe(true)
})

test('what is given in the unit that is kept is kept as it is', () => {
  expect(toCm(170, 'cm')).toBe(170)
  expect(toCm(1, 'in')).toBe(2.54)
  expect(toKg(1, 'lb')).toBe(0.453_592_37)
})
