import { expect, test } from 'vitest'
import { type LiveLine, liveLinesOf, ruleLiveSuperbill } from '@/lib/domain/billing/rule-live-superbill'
import { toCents } from '@/lib/domain/money'

const amounts = { feeCents: toCents(20_000), discountCents: toCents(4_000), paidCents: toCents(16_000) }
const holds: LiveLine = { wall: null, printed: amounts, now: amounts }

test('a superbill holds while its lines say what stands', () => {
  expect(ruleLiveSuperbill([holds, holds])).toBeNull()
  expect(ruleLiveSuperbill([{ ...holds, now: { ...amounts, paidCents: toCents(16_001) } }])).toBeNull()
})

test.each([
  ['walled', { wall: 'medicaid' }],
  ['walled', { wall: 'va', now: null }],
  ['changed', { now: null }],
  ['changed', { now: { ...amounts, feeCents: toCents(20_001) } }],
  ['changed', { now: { ...amounts, discountCents: toCents(4_001) } }],
  ['unpaid', { now: { ...amounts, paidCents: toCents(15_999) } }],
] as const)('one line that is not so any more voids it: %s', (why, change) => {
  expect(ruleLiveSuperbill([holds, { ...holds, ...change }])).toBe(why)
})

test('lines are found by their charge, and on papers of before by day and fee', () => {
  const line = { chargeId: 'a', serviceOn: '2026-12-01', ...amounts }
  const charge = {
    id: 'a',
    serviceOn: '2026-12-01',
    chargeCents: toCents(20_000),
    discountCents: toCents(4_000),
    paidCents: toCents(0),
  } as const
  const found = (lines: object[], charges: (typeof charge | object)[]) =>
    liveLinesOf({ lines: lines as never }, charges as never, (on) => (on === '2026-12-01' ? 'va' : null)).map(({ wall, now }) => [
      wall,
      now?.paidCents ?? null,
    ])
  expect(found([line], [charge])).toEqual([['va', 0]])
  expect(found([line], [{ ...charge, id: 'b' }])).toEqual([['va', null]])
  expect(found([{ ...line, chargeId: null }], [{ ...charge, id: 'b' }])).toEqual([['va', 0]])
  expect(found([{ ...line, chargeId: null }], [{ ...charge, chargeCents: toCents(1) }])).toEqual([['va', null]])
  expect(found([{ ...line, chargeId: null, serviceOn: '2026-12-02' }], [charge])).toEqual([[null, null]])
})
