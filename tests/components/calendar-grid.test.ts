import { describe, expect, it } from 'vitest'
import type { CalendarEntry } from '@/components/ui/calendar-grid/calendar-types'
import { moveFocus } from '@/components/ui/calendar-grid/move-focus'
import { entryUnder, placeEntries } from '@/components/ui/calendar-grid/place-entries'

const span = { from: 480, to: 1080, step: 30 }
const size = { columns: 2, slots: 20 }
const entry = (key: string, column: string, start: number, end: number): CalendarEntry => ({
  key,
  column,
  start,
  end,
  title: key,
  tone: 'neutral',
  spoken: key,
})

describe('placing entries', () => {
  it('gives overlapping entries lanes side by side and the rest the whole width', () => {
    const placed = placeEntries(
      [entry('a', 'mon', 540, 600), entry('b', 'mon', 570, 630), entry('c', 'mon', 600, 660), entry('d', 'mon', 700, 760)],
      ['mon'],
      span,
    )
    expect(placed.map(({ key, lane, lanes }) => [key, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ])
  })

  it('does not put entries that only touch side by side', () => {
    const placed = placeEntries([entry('a', 'mon', 540, 600), entry('b', 'mon', 600, 660)], ['mon'], span)
    expect(placed.every(({ lanes }) => lanes === 1)).toBe(true)
  })

  it('clips what begins before or ends after the grid, and leaves out what lies outside', () => {
    const placed = placeEntries(
      [entry('early', 'mon', 400, 500), entry('late', 'mon', 1060, 1200), entry('night', 'mon', 0, 100)],
      ['mon'],
      span,
    )
    expect(placed.map(({ key, slot, lastSlot }) => [key, slot, lastSlot])).toEqual([
      ['early', 0, 0],
      ['late', 19, 19],
    ])
  })
})

describe('walking with the arrows', () => {
  const placed = placeEntries([entry('a', 'mon', 540, 630), entry('b', 'mon', 540, 600), entry('c', 'tue', 540, 570)], ['mon', 'tue'], span)
  const at = (column: number, slot: number, key?: string) => ({ column, slot, entry: key })

  it('steps over the whole of a long entry', () => {
    expect(moveFocus(at(0, 2, 'a'), 'ArrowDown', placed, size)).toEqual(at(0, 5))
    expect(moveFocus(at(0, 2, 'a'), 'ArrowUp', placed, size)).toEqual(at(0, 1))
  })

  it('goes through the lanes before it leaves the column', () => {
    const second = moveFocus(at(0, 2, 'a'), 'ArrowRight', placed, size)
    expect(second).toEqual(at(0, 2, 'b'))
    expect(moveFocus(at(0, 2, 'b'), 'ArrowRight', placed, size)).toEqual(at(1, 2, 'c'))
    expect(moveFocus(at(1, 2, 'c'), 'ArrowLeft', placed, size)).toEqual(at(0, 2, 'b'))
  })

  it('stays inside the grid', () => {
    expect(moveFocus(at(0, 0), 'ArrowUp', placed, size)).toEqual(at(0, 0))
    expect(moveFocus(at(1, 7), 'ArrowRight', placed, size)).toEqual(at(1, 7))
    expect(moveFocus(at(0, 19), 'ArrowDown', placed, size)).toEqual(at(0, 19))
  })

  it('leaves other keys alone', () => {
    expect(moveFocus(at(0, 0), 'x', placed, size)).toBeUndefined()
  })
})

describe('what an entry is put onto', () => {
  const movable = (key: string, start: number, end: number) => ({ ...entry(key, 'mon', start, end), movable: true })
  const placed = placeEntries([movable('a', 540, 600), movable('b', 570, 660), entry('group', 'mon', 700, 760)], ['mon', 'tue'], span)
  const under = (slot: number, column = 0, key = 'carried') => entryUnder({ key, column, slot }, placed)?.key

  it('is the one that takes that time, of two the one that begins there', () => {
    expect([under(2), under(3), under(5)]).toEqual(['a', 'b', 'b'])
  })

  it('is neither itself, nor one in another column, nor what is not carried itself', () => {
    expect([under(2, 0, 'a'), under(2, 1), under(7), under(10)]).toEqual([undefined, undefined, undefined, undefined])
  })
})
