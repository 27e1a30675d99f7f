import { expect, test } from 'vitest'
import { startGrid, startsBefore, startsIn } from '@/lib/domain/scheduling/start-grid'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { instantOf, minuteOf } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'

const all = (grid: ReturnType<typeof startGrid>) => startsIn(grid, new Uint8Array(grid.size).fill(1))
const shown = (timeZone: string, step: number, from: string, last: string) =>
  all(startGrid(timeZone, step, minuteOf(new Date(from)), minuteOf(new Date(last)))).map((start) => localTimeOf(instantOf(start), timeZone))

test('complaint 18: starts count from local midnight, also in zones of half hours', () => {
  expect(shown('Asia/Kolkata', 60, '2026-12-01T04:00Z', '2026-12-01T07:00Z')).toEqual(['10:00', '11:00', '12:00'])
  expect(shown('America/Chicago', 45, '2026-12-01T14:50Z', '2026-12-01T17:00Z')).toEqual(['09:00', '09:45', '10:30'])
})

test('a step that does not divide the day begins anew each midnight', () => {
  expect(shown('UTC', 50, '2026-12-01T22:00Z', '2026-12-02T01:40Z')).toEqual(['22:30', '23:20', '00:00', '00:50', '01:40'])
})

test('after half an hour of change the clock still shows whole steps', () => {
  expect(shown('Australia/Lord_Howe', 60, '2026-10-03T13:30Z', '2026-10-03T18:00Z')).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00'])
})

test('the place of a minute is the number of starts before it', () => {
  const from = minuteOf(new Date('2026-10-31T12:00Z'))
  const grids = [15, 50, 60].map((step) => startGrid('America/Chicago', step, from, from + 3_000))
  fc.assert(
    fc.property(fc.constantFrom(...grids), fc.integer({ min: -10, max: 3_010 }), (grid, late) => {
      expect(startsBefore(grid, from + late)).toBe(all(grid).filter((start) => start < from + late).length)
    }),
  )
})

test('the last minute asked for may be a start, the one after it may not', () => {
  expect(shown('UTC', 60, '2026-12-01T10:00Z', '2026-12-01T12:00Z')).toEqual(['10:00', '11:00', '12:00'])
  expect(shown('UTC', 60, '2026-12-01T10:00Z', '2026-12-01T11:59Z')).toEqual(['10:00', '11:00'])
  expect(shown('UTC', 60, '2026-12-01T10:10Z', '2026-12-01T10:50Z')).toEqual([])
})

test('where the last minute lies before the first, nothing starts', () => {
  for (const step of [50, 60]) {
    const grid = startGrid('America/Chicago', step, minuteOf(new Date('2027-06-01T00:00Z')), minuteOf(new Date('2026-12-01T00:00Z')))
    expect([grid.size, startsBefore(grid, 0), all(grid)]).toEqual([0, 0, []])
  }
})

test('whole steps are those of the clock of the place, whatever its distance from Greenwich', () => {
  expect(shown('Asia/Kathmandu', 60, '2026-12-01T04:00Z', '2026-12-01T06:00Z')).toEqual(['10:00', '11:00'])
  expect(shown('America/Chicago', 50, '2026-12-02T04:00Z', '2026-12-02T07:00Z')).toEqual(['22:30', '23:20', '00:00', '00:50'])
})

test('the place of a start is the one before it counted, not itself', () => {
  const from = minuteOf(new Date('2026-12-01T10:00Z'))
  const grid = startGrid('UTC', 60, from, from + 120)
  expect([-1, 0, 1, 60, 61, 120, 121, 500].map((late) => startsBefore(grid, from + late))).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
})
