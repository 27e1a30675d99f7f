import { expect, test } from 'vitest'
import { minuteAt, minuteOf, offsetIn, zoneTable } from '@/lib/domain/time/zone-table'

const at = (text: string) => minuteOf(new Date(text))
const chicago = zoneTable('America/Chicago', at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z'))

test.each([
  ['before the spring change', '2026-03-08T01:59Z', '2026-03-08T07:59Z'],
  ['in the hour that is skipped', '2026-03-08T02:30Z', '2026-03-08T08:30Z'],
  ['at the end of the hour that is skipped', '2026-03-08T03:00Z', '2026-03-08T08:00Z'],
  ['in summer', '2026-07-01T12:00Z', '2026-07-01T17:00Z'],
  ['at the beginning of the hour that comes twice', '2026-11-01T01:00Z', '2026-11-01T06:00Z'],
  ['at the end of the hour that comes twice', '2026-11-01T01:59Z', '2026-11-01T06:59Z'],
  ['after it', '2026-11-01T02:00Z', '2026-11-01T08:00Z'],
])('the minute at which the clock shows a time: %s', (_, wall, instant) => {
  expect(minuteAt(chicago, at(wall))).toBe(at(instant))
})

test.each([
  ['the minute before the spring change', '2026-03-08T07:59Z', -360],
  ['the minute of the spring change', '2026-03-08T08:00Z', -300],
  ['the minute before the autumn change', '2026-11-01T06:59Z', -300],
  ['the minute of the autumn change', '2026-11-01T07:00Z', -360],
])('how far the clock is ahead: %s', (_, instant, offset) => {
  expect(offsetIn(chicago, at(instant))).toBe(offset)
})

/** Samoa left out the 30th of December 2011; São Tomé changed its clock on New Year's Day of 2019, San Luis on the 21st of January 2008. */
test.each([
  ['a week before the time asked about, in the year before', 'Pacific/Apia', '2012-01-03T00:00Z', '2011-12-29T12:00Z', -600],
  ['the time asked about', 'Pacific/Apia', '2012-01-03T00:00Z', '2012-01-03T00:00Z', 840],
  ['a week after the time asked about, in the next year', 'Africa/Sao_Tome', '2018-12-28T00:00Z', '2019-01-02T00:00Z', 0],
  ['the time asked about, before that', 'Africa/Sao_Tome', '2018-12-28T00:00Z', '2018-12-28T00:00Z', 60],
  ['a change in the first month', 'America/Argentina/San_Luis', '2008-01-25T00:00Z', '2008-01-19T00:00Z', -120],
  ['after that change', 'America/Argentina/San_Luis', '2008-01-25T00:00Z', '2008-01-25T00:00Z', -180],
])('a table knows %s', (_, timeZone, asked, instant, offset) => {
  expect(offsetIn(zoneTable(timeZone, at(asked), at(asked)), at(instant))).toBe(offset)
})
