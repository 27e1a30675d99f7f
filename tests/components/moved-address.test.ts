import { expect, test } from 'vitest'
import { movedInAddress, movedJourneys } from '@/components/regimens/moved-address'

test('journeys on other days stand in the address as they are read again, and what makes no sense is left out', () => {
  const journeys = [
    { number: 3, on: '2026-12-11' },
    { number: 12, on: '2027-01-04' },
  ] as const
  expect(movedJourneys(movedInAddress(journeys))).toEqual(journeys)
  for (const text of ['', '3', '3.', '3.2026-13-41', 'x.2026-12-11', '300.2026-12-11', '3.2026-12-11.4'])
    expect(movedJourneys(text)).toEqual([])
  expect(movedJourneys('x,3.2026-12-11')).toEqual([{ number: 3, on: '2026-12-11' }])
})
