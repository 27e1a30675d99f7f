import { expect, test } from 'vitest'
import { ruleMedicareGroup } from '@/lib/domain/coverage/rule-medicare-group'
import { commercial, coverage, on, said } from './facts'

const seat = (taken: number, coverages = [coverage('medicare')]) => said(ruleMedicareGroup({ on, coverages, taken, most: 12 }))

test('the thirteenth seat of a group is not for a client with Medicare', () => {
  expect(seat(11)).toEqual([])
  expect(seat(12)).toEqual(['refuse MEDICARE_GROUP_FULL'])
  expect(seat(12, [coverage('medicare_advantage')])).toEqual(['refuse MEDICARE_GROUP_FULL'])
  expect(seat(12, [commercial()])).toEqual([])
  expect(seat(12, [coverage('medicare', { endsOn: '2026-11-30' })])).toEqual([])
})
