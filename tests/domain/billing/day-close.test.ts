import { expect, test } from 'vitest'
import {
  cashOf,
  type DayCloseFacts,
  type DayMove,
  dayToCount,
  depositOf,
  ruleBeginCounting,
  ruleDayClose,
  sumsByMethod,
} from '@/lib/domain/billing/day-close'
import { toCents } from '@/lib/domain/money'
import { said } from '../coverage/facts'

const move = (kind: DayMove['kind'], method: DayMove['method'], amount: number, more: Partial<DayMove> = {}): DayMove => ({
  kind,
  method,
  amount: toCents(amount),
  paymentId: kind === 'refund' ? null : `${kind} ${method} ${amount}`,
  reference: null,
  ...more,
})
const bounced = { paymentId: 'bounced', reference: '1042' }
const moves = [
  move('payment', 'cheque', 5_000, { reference: '1041' }),
  move('payment', 'cash', 3_200),
  move('payment', 'cheque', 900, bounced),
  move('reversal', 'cheque', 900, bounced),
  move('refund', 'cash', 200),
  move('reversal', 'cash', 500, { paymentId: 'from another day' }),
]

test('a day adds up by how the money came; what moved nothing is left out', () => {
  expect(sumsByMethod(moves)).toEqual([
    { method: 'cash', taken: 3_200, reversed: 500, refunded: 200, net: 2_500 },
    { method: 'cheque', taken: 5_900, reversed: 900, refunded: 0, net: 5_000 },
  ])
  expect(cashOf(moves)).toBe(2_500)
  expect(cashOf([])).toBe(0)
})

test('what was counted and the checks that stand go to the bank', () => {
  expect(depositOf(moves, toCents(2_450))).toEqual({ cash: 2_450, cheques: [{ reference: '1041', amount: 5_000 }], total: 7_450 })
})

test('a day is closed once, in order, when it has come, with a word for what does not agree', () => {
  const close = (changes: Partial<DayCloseFacts> = {}) =>
    said(
      ruleDayClose({
        day: '2026-11-23',
        today: '2026-11-23',
        lastClosed: '2026-11-22',
        openBefore: null,
        cash: toCents(2_500),
        counted: toCents(2_500),
        words: null,
        ...changes,
      }),
    )
  expect(close()).toEqual([])
  expect(close({ lastClosed: null })).toEqual([])
  expect(close({ day: '2026-11-24' })).toEqual(['refuse DAY_AHEAD'])
  expect(close({ lastClosed: '2026-11-23' })).toEqual(['refuse DAY_CLOSED'])
  expect(close({ openBefore: '2026-11-20' })).toEqual(['refuse DAY_OPEN_BEFORE'])
  expect(close({ counted: toCents(2_499) })).toEqual(['hold DAY_DIFFERENCE'])
  expect(close({ counted: toCents(2_499), words: 'A cent on the floor' })).toEqual([])
})

test('the day to be counted is the first with money after the last that is closed; where nothing ever was, today', () => {
  const open = [{ day: '2025-12-31' as const, moves: 1, net: toCents(100) }]
  expect(dayToCount(null, open, '2026-11-23')).toBe('2026-11-23')
  expect(dayToCount('2025-12-30', open, '2026-11-23')).toBe('2025-12-31')
  expect(dayToCount('2025-12-31', [], '2026-11-23')).toBe('2026-11-23')
})

test('counting begins on a day that has come and follows one that is open', () => {
  const begin = (day: '2026-11-20' | '2026-11-23' | '2026-11-24', lastClosed: '2026-11-20' | '2026-11-22' | null) =>
    said(ruleBeginCounting({ day, today: '2026-11-23', lastClosed }))
  expect(begin('2026-11-23', null)).toEqual([])
  expect(begin('2026-11-23', '2026-11-20')).toEqual([])
  expect(begin('2026-11-23', '2026-11-22')).toEqual(['refuse DAY_CLOSED'])
  expect(begin('2026-11-20', '2026-11-20')).toEqual(['refuse DAY_CLOSED'])
  expect(begin('2026-11-24', null)).toEqual(['refuse DAY_AHEAD'])
})
