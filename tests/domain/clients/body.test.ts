import { expect, test } from 'vitest'
import { sayHeight, sayWeight, toCm, toKg } from '@/lib/domain/clients/body'
import { saveBodyInput } from '@/lib/inputs/clients/save-body'

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
