import { expect, test } from 'vitest'
import { ownAttempts, sharedAttempts } from '@/lib/domain/access/attempts'

test('a budget that many share shuts nobody out: everybody keeps some of their own', () => {
  for (const { most, whenBusy } of Object.values(ownAttempts)) {
    expect(whenBusy).toBeGreaterThan(0)
    expect(whenBusy).toBeLessThanOrEqual(most)
  }
})

test('every number says since when and after whom', () => {
  for (const { since, source } of [...Object.values(ownAttempts), ...Object.values(sharedAttempts)]) {
    expect(since).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(source.length).toBeGreaterThan(20)
  }
})

test.each([
  ['sign-in', 10, 15],
  ['second-factor', 5, 15],
  ['reset', 3, 60],
  ['link', 10, 60],
  ['public-form', 20, 60],
  ['public-hold', 60, 10],
  ['public-form-nowhere', 300, 60],
  ['public-hold-nowhere', 600, 10],
] as const)('%s: %i tries of their own in %i minutes', (kind, most, minutes) => {
  expect(ownAttempts[kind]).toMatchObject({ most, minutes })
})
