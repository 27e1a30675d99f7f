import { expect, test } from 'vitest'
import { heardText, isToBeTold, type LastHeard, lastHeard, readHeard } from '@/lib/domain/scheduling/moved-letter'

const at = (day: number) => new Date(`2026-12-0${day}T16:00:00Z`)
const stands = (day: number, sequence: number, clinicianId: string | null = 'wren') => ({
  id: 'one',
  sequence,
  startsAt: at(day),
  clinicianId,
})
const heard = (day: number, sequence: number, clinicianId: string | null = 'wren'): LastHeard => ({
  ...{ id: 'one', sequence, startsAt: at(day).toISOString(), clinicianId },
})

test('what a client last heard is read as it was written down, and what is none is nothing', () => {
  for (const one of [heard(1, 3), heard(2, 0, null)]) expect(readHeard(heardText(one))).toEqual(one)
  for (const text of ['', 'one', 'one 3', 'one x 2026-12-01T16:00:00.000Z wren']) expect(readHeard(text)).toBeNull()
})

test('a visit is told of where it stands otherwise than last heard: another time or another person', () => {
  expect(isToBeTold(stands(2, 1), heard(1, 1))).toBe(true)
  expect(isToBeTold(stands(1, 1), heard(1, 1))).toBe(false)
  expect(isToBeTold(stands(1, 1, 'lark'), heard(1, 1))).toBe(true)
})

test('moved again since, it has a letter of its own', () => {
  expect(isToBeTold(stands(2, 2), heard(1, 1))).toBe(false)
})

test('of a move that nobody was told of, where it stood before that one is what was heard last', () => {
  const moves = [{ row: stands(2, 1), moved: stands(1, 2) }]
  expect(lastHeard(moves, [])).toEqual([heard(2, 2)])
  expect(lastHeard(moves, [heard(1, 1)])).toEqual([heard(1, 2)])
  expect(lastHeard(moves, [heard(1, 1, null)])).toEqual([heard(1, 2, null)])
  expect(lastHeard(moves, [{ ...heard(1, 1), id: 'other' }])).toEqual([heard(2, 2)])
})
