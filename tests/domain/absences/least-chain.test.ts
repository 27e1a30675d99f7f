import { expect, test } from 'vitest'
import { dear, LEFT } from '@/lib/domain/absences/dear'
import { leastChain } from '@/lib/domain/absences/least-chain'

const stays = (day: number, cost = 0) => ({ day, cost, keepsDay: true })
const moves = (day: number, change: Parameters<typeof dear>[0]) => ({ day, cost: dear(change), keepsDay: false })

test('one visit fewer is worth any number of days', () => {
  const first = [stays(0, LEFT), moves(3, { visits: 3, days: 3 }), moves(21, { visits: 3, days: 21 })]
  const second = [stays(7), moves(8, { visits: 3, days: 1 })]
  expect(leastChain([first, second], 5)).toEqual([1, 1])
  expect(leastChain([[...first, moves(-9, { visits: 3, days: 9 })], second], 5)).toEqual([3, 0])
})

test('cycles that stay are as far apart as they are; one that moves keeps the days between, and their order', () => {
  expect(leastChain([[stays(0)], [stays(3)]], 5)).toEqual([0, 0])
  expect(leastChain([[stays(0)], [moves(3, { visits: 1 })]], 5)).toBeNull()
  expect(leastChain([[moves(9, { visits: 1 })], [stays(3)]], 5)).toBeNull()
  expect(leastChain([], 5)).toBeNull()
})

test('what is left without anybody is dearer than moving all of a plan', () => {
  expect(LEFT).toBeGreaterThan(dear({ visits: 36, days: 12 * 60 }))
})

test('on its day the same time comes first, on another day the same person, then the sooner', () => {
  const other = { isOtherPerson: true, isOtherTime: false }
  const later = { isOtherPerson: false, isOtherTime: true }
  expect(dear({ visits: 1, ...other })).toBeLessThan(dear({ visits: 1, ...later }))
  expect(dear({ visits: 1, days: 1, ...later })).toBeLessThan(dear({ visits: 1, days: 1, ...other }))
  expect(dear({ visits: 1, days: 1, later: 3 })).toBeLessThan(dear({ visits: 1, days: 1, later: 5 }))
  expect(dear({ visits: 1, days: 2 })).toBeLessThan(dear({ visits: 2 }))
})
