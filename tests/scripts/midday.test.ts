import { expect, test } from 'vitest'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { zoneAtMidday } from '../support/midday'

test('a story of today finds a zone where it is noon, at any hour of any week of the year', () => {
  for (let week = 0; week < 53; week += 1)
    for (let hour = 0; hour < 24; hour += 1) {
      const now = new Date(Date.UTC(2026, 0, 1 + week * 7, hour, 30))
      const time = localTimeOf(now, zoneAtMidday(now))
      expect(time >= '12:20' && time < '14:00', `${now.toISOString()} is ${time}`).toBe(true)
    }
})
