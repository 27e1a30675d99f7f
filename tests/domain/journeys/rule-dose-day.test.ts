import { expect, test } from 'vitest'
import { ruleDoseDay } from '@/lib/domain/journeys/rule-dose-day'
import { instant, timeZone } from './facts'

const said = (doseAt: string) =>
  ruleDoseDay(instant(doseAt), '2026-12-01', timeZone).map(({ code, effect, params }) => ({ code, effect, params }))
const not = (today: string) => ({ code: 'NOT_TODAY', effect: 'refuse', params: { visitOn: '2026-12-01', today } })

test('a dose is taken on the visit’s own day, by the clock of its place', () => {
  expect(said('2026-12-01T06:00')).toEqual([])
  expect(said('2026-12-02T05:59')).toEqual([])
  expect(said('2026-12-01T05:59')).toEqual([not('2026-11-30')])
  expect(said('2026-12-02T06:00')).toEqual([not('2026-12-02')])
})
