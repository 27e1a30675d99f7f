import { expect, test } from 'vitest'
import { partsToReview } from '@/lib/domain/practice/site/page-review'
import type { SiteVersion } from '@/lib/domain/practice/site/site-words'

const version = (effectiveFrom: SiteVersion['effectiveFrom']): SiteVersion => ({
  ...{ page: 'evidence', part: 'studies', version: 1, isShown: true, effectiveFrom, reviewedBy: null, reviewedOn: null },
  words: { title: 'Studies', text: [], list: [], steps: [], facts: [] },
})
const parts = (...days: SiteVersion['effectiveFrom'][]) =>
  partsToReview('evidence', days.map(version), '2026-11-27').map(({ effectiveFrom }) => effectiveFrom)

test('words that are shown from today on are read over; those of a part that has later words ready are not', () => {
  expect(parts('2026-11-27')).toEqual(['2026-11-27'])
  expect(parts('2026-11-01')).toEqual(['2026-11-01'])
  expect(parts('2026-11-01', '2026-11-28')).toEqual([])
})
