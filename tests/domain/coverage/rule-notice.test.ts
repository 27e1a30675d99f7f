import { expect, test } from 'vitest'
import { ruleNoticeAmount } from '@/lib/domain/billing/rule-notice-amount'
import { amountIn, noticeOn } from '@/lib/domain/coverage/notice'
import { ruleNoticeOnDay } from '@/lib/domain/coverage/rule-notice'
import { toCents } from '@/lib/domain/money'
import { on, said, signedOn } from './facts'

const onDay = (...notices: Parameters<typeof noticeOn>[0]) => said(ruleNoticeOnDay({ on, notices }))

test('the last notice on or before the day counts, and a later one does not reach back', () => {
  expect(onDay(signedOn('2026-11-20'))).toEqual([])
  expect(onDay(signedOn(on))).toEqual([])
  expect(onDay()).toEqual(['hold EXTENDED_CARE_NOTICE_MISSING'])
  expect(onDay(signedOn('2026-12-02'))).toEqual(['refuse EXTENDED_CARE_NOTICE_LATE'])
  const [before, after] = [signedOn('2026-11-20', { amount: toCents(100) }), signedOn('2026-12-02', { amount: toCents(200) })]
  expect(noticeOn([before, after], on)?.amount).toBe(100)
  expect(noticeOn([signedOn('2026-11-25', { amount: toCents(300) }), before], on)?.amount).toBe(300)
})

test('it counts within its days and until it is taken back', () => {
  expect(onDay(signedOn('2025-12-01'))).toEqual([])
  expect(onDay(signedOn('2025-11-30'))).toEqual(['hold EXTENDED_CARE_NOTICE_ENDED'])
  expect(onDay(signedOn('2020-01-01', { validDays: null }))).toEqual([])
  expect(onDay(signedOn('2025-11-30'), signedOn('2026-11-20'))).toEqual([])
  expect(onDay(signedOn('2026-11-20', { revokedOn: '2026-12-02' }))).toEqual([])
  expect(onDay(signedOn('2026-11-20', { revokedOn: on }))).toEqual(['hold EXTENDED_CARE_NOTICE_MISSING'])
})

test('above what was signed is said, and at it or without an amount nothing is', () => {
  const asked = (cents: number, amount: number | null) =>
    ruleNoticeAmount({ on, notices: [signedOn('2026-11-20', { amount: amount === null ? null : toCents(amount) })], asked: toCents(cents) })
  expect(asked(21_000, 21_000)).toEqual([])
  expect(asked(21_000, null)).toEqual([])
  expect(asked(21_001, 21_000)).toMatchObject([
    { code: 'EXTENDED_CARE_ABOVE_NOTICE', effect: 'warn', params: { signedCents: 21_000, askedCents: 21_001 } },
  ])
})

test.each([
  ['$175.00', 17_500],
  ['175', 17_500],
  ['$ 1,250.50', 125_050],
  ['1,25', null],
  ['Robin Reed', null],
  ['', null],
  [undefined, null],
])('an amount written as %s', (text, cents) => {
  expect(amountIn(text)).toBe(cents)
})
