import { expect, test } from 'vitest'
import { type FormatOptions, formatLines, journeyDays } from '@/lib/domain/billing/format-lines'
import { on } from '../coverage/facts'

const usual: FormatOptions = { groupPhase: 'preparation', homeJourneyWithTherapist: true, extendedHours: 2 }
const lines = (format: 'A' | 'B' | 'C' | 'D', options: Partial<FormatOptions> = {}) =>
  formatLines(format, on, { ...usual, ...options }).map(
    ({ on: day, code, number, units, placeOfService }) => `${day} ${code} #${number} x${units}${placeOfService === '10' ? ' video' : ''}`,
  )

test('all in one: the hour, and the hours beyond it on a second line', () => {
  expect(lines('A')).toEqual(['2026-12-01 90837 #1 x1', '2026-12-01 KAP-EXT #2 x2'])
  expect(lines('A', { extendedHours: 3 })[1]).toBe('2026-12-01 KAP-EXT #2 x3')
})

test('three days: an hour each', () => {
  expect(lines('B')).toEqual(['2026-11-30 90837 #1 x1', '2026-12-01 90837 #1 x1', '2026-12-02 90837 #1 x1'])
})

test('with a group on the journey’s day, on a line of its own, in place of the hour before or after', () => {
  expect(lines('C')).toEqual(['2026-12-01 90837 #1 x1', '2026-12-01 90853 #2 x1', '2026-12-02 90837 #1 x1'])
  expect(lines('C', { groupPhase: 'integration' })).toEqual(['2026-11-30 90837 #1 x1', '2026-12-01 90837 #1 x1', '2026-12-01 90853 #2 x1'])
})

test('at home all is by video, and a journey alone bills nothing', () => {
  expect(lines('D')).toEqual(['2026-11-30 90837 #1 x1 video', '2026-12-01 90837 #1 x1 video', '2026-12-02 90837 #1 x1 video'])
  const places = (format: 'B' | 'D', journeyPlace?: FormatOptions['journeyPlace']) =>
    formatLines(format, on, { ...usual, journeyPlace }).map(({ placeOfService }) => placeOfService)
  expect([places('B', '02'), places('D', '12'), places('B')]).toEqual([
    ['11', '02', '11'],
    ['10', '12', '10'],
    ['11', '11', '11'],
  ])
  expect(lines('D', { homeJourneyWithTherapist: false })).toEqual(['2026-11-30 90837 #1 x1 video', '2026-12-02 90837 #1 x1 video'])
})

test('journeys a week apart unless said otherwise, and as many as asked for', () => {
  expect(journeyDays(on, 3)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'])
  expect(journeyDays(on, 2, 5)).toEqual(['2026-12-01', '2026-12-06'])
  expect([journeyDays(on, 0), journeyDays(on, -1), journeyDays(on, 1.9)]).toEqual([[], [], [on]])
})
