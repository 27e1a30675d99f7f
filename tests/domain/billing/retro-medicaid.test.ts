import { expect, test } from 'vitest'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import {
  balanceOf,
  postingsForCharge,
  postingsForClientPayment,
  postingsForClientWriteOff,
  postingsForRemittance,
  postingsForTransfer,
} from '@/lib/domain/billing/postings'
import { type PostedOnCharge, postingsForRetroMedicaid } from '@/lib/domain/billing/retro-medicaid'
import { toCents } from '@/lib/domain/money'
import { coverage, on, ruleset } from '../coverage/facts'
import { billingDay, journeyA, openToday } from './facts'

const [hour, extended] = chargesForDay(billingDay([journeyA()]), ruleset).lines
const posted = (drafts: PostedOnCharge['drafts'], changes: Partial<PostedOnCharge> = {}): PostedOnCharge => ({
  chargeId: 'charge-1',
  on,
  drafts,
  ...changes,
})
const medicaid = [coverage('medicaid', { startsOn: '2026-12-01' })]

test('extended care, discounted and paid: reversed, and all that was collected is to be given back', () => {
  const drafts = [
    ...(extended ? postingsForCharge(extended) : []),
    postingsForClientPayment({ amount: toCents(21_000), open: openToday(toCents(21_000)), method: 'card_terminal' }),
  ]
  const [undone] = postingsForRetroMedicaid([posted(drafts)], medicaid)
  expect(undone).toMatchObject({ chargeId: 'charge-1', collected: 21_000 })
  const all = [...drafts, ...(undone?.reversals ?? [])]
  expect(
    ['ar_client', 'revenue_extended', 'sliding_fee_adjustment', 'client_credits', 'refunds_payable', 'card_clearing'].map((account) =>
      balanceOf(all, account as 'ar_client'),
    ),
  ).toEqual([0, 0, 0, 0, -21_000, 21_000])
})

test('a copay a plan had left goes back to the plan’s side, with what was paid of it', () => {
  const drafts = [
    ...(hour ? postingsForCharge(hour) : []),
    postingsForRemittance({ paid: toCents(12_800), contractual: toCents(4_000), coverageId: 'commercial-1' }),
    postingsForTransfer({ cents: toCents(3_200), coverageId: 'commercial-1' }),
    postingsForClientPayment({ amount: toCents(1_000), open: openToday(toCents(3_200)), method: 'cash' }),
  ]
  const [undone] = postingsForRetroMedicaid([posted(drafts)], medicaid)
  expect(undone).toMatchObject({ collected: 1_000 })
  const all = [...drafts, ...(undone?.reversals ?? [])]
  expect([balanceOf(all, 'ar_client'), balanceOf(all, 'ar_insurer'), balanceOf(all, 'refunds_payable')]).toEqual([0, 3_200, -1_000])
})

test('a visit paid alone is billed to Medicaid anew', () => {
  const [alone] = chargesForDay(billingDay([journeyA()], { coverages: [coverage('self_pay')] }), ruleset).lines
  const drafts = alone ? postingsForCharge(alone) : []
  expect(postingsForRetroMedicaid([posted(drafts)], medicaid)[0]).toMatchObject({ collected: 0 })
})

test('days before the coverage began, and charges that never touched the client, stay as they are', () => {
  const drafts = extended ? postingsForCharge(extended) : []
  expect(postingsForRetroMedicaid([posted(drafts, { on: '2026-11-30' })], medicaid)).toEqual([])
  expect(postingsForRetroMedicaid([posted(hour ? postingsForCharge(hour) : [])], medicaid)).toEqual([])
})

test('what was given back once is not given back again, and is no charge', () => {
  const pay = (cents: number) => postingsForClientPayment({ amount: toCents(cents), open: openToday(toCents(cents)), method: 'cash' })
  const drafts = extended ? [...postingsForCharge(extended), pay(21_000)] : []
  const [first] = postingsForRetroMedicaid([posted(drafts)], medicaid)
  const left = (first?.reversals ?? []).slice(-2)
  expect(postingsForRetroMedicaid([posted([pay(21_000), ...left])], medicaid)).toEqual([])
  const [again] = postingsForRetroMedicaid([posted([pay(21_000), ...left, ...drafts.slice(0, -1), pay(5_000)])], medicaid)
  expect(again).toMatchObject({ collected: 5_000 })
})

test('a share that was given up whole goes back with what gave it up', () => {
  const share = hour ? [...postingsForCharge(hour), postingsForTransfer({ cents: toCents(3_500), coverageId: 'commercial-1' })] : []
  const drafts = [...share, postingsForClientWriteOff(toCents(3_500))]
  const [undone] = postingsForRetroMedicaid([posted(drafts)], medicaid)
  const all = [...drafts, ...(undone?.reversals ?? [])]
  expect([undone?.collected, balanceOf(all, 'ar_client'), balanceOf(all, 'provider_writeoff')]).toEqual([0, 0, 0])
  expect(undone?.reversals).toHaveLength(2)
})

test('undoing twice undoes once', () => {
  const drafts = extended ? postingsForCharge(extended) : []
  const [undone] = postingsForRetroMedicaid([posted(drafts)], medicaid)
  expect(postingsForRetroMedicaid([posted([...drafts, ...(undone?.reversals ?? [])])], medicaid)).toEqual([])
})

test('nothing collected opens no refund, a cent does', () => {
  const kinds = (cents: number) => {
    const paid = cents > 0 ? [postingsForClientPayment({ amount: toCents(cents), open: openToday(toCents(cents)), method: 'cash' })] : []
    const [undone] = postingsForRetroMedicaid([posted([...(extended ? postingsForCharge(extended) : []), ...paid])], medicaid)
    return undone?.reversals.map(({ kind }) => kind)
  }
  expect(kinds(0)).toEqual(['reversal', 'reversal'])
  expect(kinds(1)).toEqual(['reversal', 'reversal', 'reversal', 'refund_opened'])
})
