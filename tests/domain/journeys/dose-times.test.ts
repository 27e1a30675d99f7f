import { expect, test } from 'vitest'
import { doseTimes } from '@/lib/domain/journeys/dose-times'

const timeZone = 'America/Chicago' as const
const visit = (minutes: number, plannedDoseAt: Date | null = null) => {
  const startsAt = new Date('2026-12-02T16:00:00Z')
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), timeZone, plannedDoseAt }
}

test('a dose is planned on a quarter of an hour after the start and before the end', () => {
  expect(doseTimes(visit(60)).times).toEqual([
    { value: '10:15', instant: new Date('2026-12-02T16:15:00Z') },
    { value: '10:30', instant: new Date('2026-12-02T16:30:00Z') },
    { value: '10:45', instant: new Date('2026-12-02T16:45:00Z') },
  ])
})

test('a visit too short for one has none', () => {
  expect([0, 14, 15, 29].map((minutes) => doseTimes(visit(minutes)).times.length)).toEqual([0, 0, 0, 0])
  expect(doseTimes(visit(30)).times.length).toBe(1)
})

test('what is planned is told by the clock of the place', () => {
  expect(doseTimes(visit(60)).at).toBeNull()
  expect(doseTimes(visit(60, new Date('2026-12-02T16:30:00Z'))).at).toBe('10:30')
})
