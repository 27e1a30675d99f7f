import { expect, test } from 'vitest'
import { ageOn } from '@/lib/domain/clients/age'

test.each([
  ['2008-11-22', '2026-11-21', 17],
  ['2008-11-22', '2026-11-22', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
] as const)('born %s, on %s: %i', (bornOn, on, age) => {
  expect(ageOn(bornOn, on)).toBe(age)
})
