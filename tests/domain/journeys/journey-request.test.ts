import { expect, test } from 'vitest'
import { type JourneyMenu, type JourneyRequest, journeyMenu } from '@/lib/domain/journeys/journey-request'

const request: JourneyRequest = {
  format: 'B',
  groupPhase: 'integration',
  setting: 'office',
  facilityId: null,
  journeyOn: '2026-12-02',
  journeyAt: '10:00',
  preparationSetting: 'office',
  integrationSetting: 'office',
  preparationOffset: -1,
  integrationOffset: 1,
}
const menu: JourneyMenu = { formats: ['B'], settings: ['office'], facilityIds: [], days: [], times: [], farthestOffset: 3 }

test('other days stand nearest first, the earlier of two as near before the later, however they came', () => {
  const sorted = ['2026-12-01', '2026-12-03', '2026-11-30', '2026-12-04', '2026-12-09']
  const days = ['2026-12-09', '2026-12-03', '2026-12-01', '2026-12-04', '2026-11-30'] as const
  expect(journeyMenu(request, { ...menu, days }).journeyOn).toEqual(sorted)
  expect(journeyMenu(request, { ...menu, days: [...days].reverse() }).journeyOn).toEqual(sorted)
})

test.each([
  [0, []],
  [1, []],
  [2, [2]],
  [4, [2, 3, 4]],
])('as far as %i days away, preparation and integration may move by %j', (farthestOffset, offsets) => {
  const { preparationOffset, integrationOffset } = journeyMenu(request, { ...menu, farthestOffset })
  expect(integrationOffset).toEqual(offsets)
  expect(preparationOffset).toEqual(offsets.map((offset) => -offset))
})
