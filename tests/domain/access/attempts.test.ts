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
