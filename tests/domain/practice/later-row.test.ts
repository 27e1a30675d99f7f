import { expect, test } from 'vitest'
import { type DatedRow, decideLaterRow } from '@/lib/domain/practice/later-row'

const row = (id: string, effectiveFrom: string, effectiveTo: string | null = null) => ({ id, effectiveFrom, effectiveTo }) as DatedRow
const rows = [row('old', '2025-01-01', '2026-05-31'), row('now', '2026-06-01')]

test('the first row of a thing may begin on any day', () => {
  expect(decideLaterRow([], '2020-01-01', '2026-11-22')).toEqual({ is: 'added', closes: null })
})

test('a later row closes the one before it', () => {
  expect(decideLaterRow(rows, '2026-12-01', '2026-11-22')).toEqual({ is: 'added', closes: 'now' })
})

test('nothing is changed back in time', () => {
  expect(decideLaterRow(rows, '2026-10-01', '2026-11-22')).toEqual({ is: 'past' })
  expect(decideLaterRow([row('now', '2026-11-22')], '2026-11-21', '2026-11-22')).toEqual({ is: 'past' })
})

test('a row that has not begun can be corrected, and nothing slips in before it', () => {
  const planned = [...rows, row('planned', '2027-01-01')]
  expect(decideLaterRow(planned, '2027-01-01', '2026-11-22')).toEqual({ is: 'corrected', id: 'planned' })
  expect(decideLaterRow(planned, '2026-12-15', '2026-11-22')).toEqual({ is: 'not-later', latestFrom: '2027-01-01' })
})

test('a row that ends by itself is not closed by the one after it', () => {
  expect(decideLaterRow([row('ends', '2026-06-01', '2026-11-30')], '2026-12-01', '2026-11-22')).toEqual({ is: 'added', closes: null })
})

test('rows come in any order: the latest of them is the one that counts', () => {
  const planned = [row('planned', '2027-01-01'), ...rows]
  expect(decideLaterRow(planned, '2027-01-01', '2026-11-22')).toEqual({ is: 'corrected', id: 'planned' })
  expect(decideLaterRow(planned, '2027-02-01', '2026-11-22')).toEqual({ is: 'added', closes: 'planned' })
})

test('from three rows in any order the latest counts, and the list itself stays as it was', () => {
  const mixed = [row('second', '2026-06-01', '2026-12-31'), row('third', '2027-01-01'), row('first', '2025-01-01', '2026-05-31')]
  expect(decideLaterRow(mixed, '2027-02-01', '2026-11-22')).toEqual({ is: 'added', closes: 'third' })
  expect(mixed.map(({ id }) => id)).toEqual(['second', 'third', 'first'])
})

test('a row may begin today when the one before it began earlier', () => {
  expect(decideLaterRow(rows, '2026-11-22', '2026-11-22')).toEqual({ is: 'added', closes: 'now' })
})

test('a row that begins today is corrected on that day, and on no later one', () => {
  const begun = [...rows.slice(0, 1), row('today', '2026-11-22')]
  expect(decideLaterRow(begun, '2026-11-22', '2026-11-22')).toEqual({ is: 'corrected', id: 'today' })
  expect(decideLaterRow(begun, '2026-11-22', '2026-11-23')).toEqual({ is: 'past' })
})
