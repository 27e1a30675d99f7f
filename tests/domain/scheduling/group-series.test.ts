import { expect, test } from 'vitest'
import { daysOfSeries, followsChange, leaderOn } from '@/lib/domain/scheduling/group-series'

test('a series is the same weekday of the weeks that follow, over the new year too, without the days it is not held', () => {
  expect(daysOfSeries('2026-12-16', 4)).toEqual(['2026-12-16', '2026-12-23', '2026-12-30', '2027-01-06'])
  expect(daysOfSeries('2026-12-16', 4, ['2026-12-23'])).toEqual(['2026-12-16', '2026-12-30', '2027-01-06'])
  expect(daysOfSeries('2026-12-16', 1, ['2026-12-16'])).toEqual([])
})

test('leaders take turns by the week, whether or not a week before is left out', () => {
  const led = daysOfSeries('2026-12-02', 5, ['2026-12-09']).map((on) => leaderOn(on, '2026-12-02', ['wren', 'lark']))
  expect(led).toEqual(['wren', 'wren', 'lark', 'wren'])
})

test('the sessions after one that changes follow by as many days, and replace only whoever and whatever that one had', () => {
  const from = { on: '2026-12-02', clinicianId: 'wren', roomId: 'one' } as const
  const to = { on: '2026-12-03', clinicianId: 'lark', roomId: 'two' } as const
  expect(followsChange({ on: '2026-12-09', clinicianId: 'wren', roomId: 'one' }, { from, to })).toEqual({
    ...{ on: '2026-12-10', clinicianId: 'lark', roomId: 'two' },
  })
  expect(followsChange({ on: '2026-12-16', clinicianId: 'robin', roomId: 'three' }, { from, to })).toEqual({
    ...{ on: '2026-12-17', clinicianId: 'robin', roomId: 'three' },
  })
})
