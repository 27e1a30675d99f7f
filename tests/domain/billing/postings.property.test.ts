import { expect, test } from 'vitest'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { paymentMethods } from '@/lib/domain/billing/ledger'
import {
  balanceOf,
  postingsForCharge,
  postingsForClientPayment,
  postingsForCreditApplied,
  postingsForRefundOpened,
  postingsForRemittance,
  postingsForTransfer,
  reversalOf,
} from '@/lib/domain/billing/postings'
import { postingsForRetroMedicaid } from '@/lib/domain/billing/retro-medicaid'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { chargeWallOn, coveragePrograms, coverageStatuses } from '@/lib/domain/coverage/program'
import { toCents } from '@/lib/domain/money'
import { fc } from '@/tests/support/property'
import { coverage, on, ruleset, signedOn } from '../coverage/facts'
import { billingDay, isBalanced, openToday, visit } from './facts'

const visits = fc.array(
  fc
    .record({
      kind: fc.constantFrom('intake', 'preparation', 'journey', 'integration', 'follow_up', 'group', 'consult'),
      format: fc.constantFrom('A', 'B', 'C', 'D', null),
      setting: fc.constantFrom('office', 'facility', 'telehealth', 'home'),
      contact: fc.constantFrom('in_person', 'video', 'audio', 'none'),
      clinicianId: fc.constantFrom('therapist-1', 'therapist-2'),
      minutes: fc.nat(240),
      hour: fc.integer({ min: 10, max: 22 }),
      noteSigned: fc.boolean(),
      payerChoice: fc.constantFrom('not_told', 'client_files', null),
    })
    .map(({ hour, ...rest }) => visit({ ...rest, at: `2026-12-01T${hour}:00:00Z` })),
  { maxLength: 4 },
)
const numbered = visits.map((list) => list.map((one, index) => ({ ...one, visitId: `visit-${index + 1}` })))
const answer = fc.constantFrom('yes', 'no', 'unknown')
const coverages = fc.array(
  fc
    .record({
      program: fc.constantFrom(...coveragePrograms),
      status: fc.constantFrom(...coverageStatuses),
      priority: fc.nat(3),
      allowsNoncoveredCharge: answer,
      allowsSameDayPair: answer,
    })
    .map(({ program, status, priority, ...flags }) => ({
      ...coverage(program, { status, priority }),
      flags: payerFlagsOf(program, flags),
    })),
  { maxLength: 3 },
)
const standing = fc.record({
  status: fc.constantFrom('enrolled', 'opted_out', 'neither', 'unknown'),
  privateContractSignedOn: fc.option(fc.constant(on)),
})
const sliding = fc.option(fc.nat(10_000).map((pays) => ({ assessmentId: 'assessment-1', pays })))

test('the day’s charges never throw, balance, and bill one individual hour at most', () => {
  fc.assert(
    fc.property(numbered, coverages, sliding, fc.boolean(), (list, told, scale, noticed) => {
      const { lines, claims } = chargesForDay(
        billingDay(list, { coverages: told, sliding: scale, notices: noticed ? [signedOn(on)] : [] }),
        ruleset,
      )
      expect(lines.flatMap(postingsForCharge).every(isBalanced)).toBe(true)
      expect(lines.filter(({ isIndividual }) => isIndividual).length).toBeLessThanOrEqual(1)
      expect(new Set(claims.map(({ key }) => key)).size).toBe(claims.length)
      for (const line of lines) expect(line.billTo === 'claim').toBe(line.claimKey !== null && line.adjustments.length === 0)
    }),
    { numRuns: 400 },
  )
})

test('behind the wall nothing is posted to the client, whatever took place', () => {
  fc.assert(
    fc.property(numbered, coverages, sliding, standing, (list, told, scale, status) => {
      fc.pre(chargeWallOn(told, on) !== null)
      const medicare = { 'therapist-1': status, 'therapist-2': status }
      const drafts = chargesForDay(billingDay(list, { coverages: told, sliding: scale, medicare }), ruleset).lines.flatMap(
        postingsForCharge,
      )
      expect(balanceOf(drafts, 'ar_client')).toBe(0)
      expect(drafts.every(({ postings }) => postings.every(({ account }) => account !== 'ar_client'))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('payments, credits and refunds balance and never take a balance or a credit below zero', () => {
  const cents = fc.nat(1_000_000).map(toCents)
  fc.assert(
    fc.property(cents, cents, cents, fc.constantFrom(...paymentMethods), (amount, owed, credit, method) => {
      const payment = postingsForClientPayment({ amount, open: openToday(owed), method })
      const applied = postingsForCreditApplied({ amount, credit, open: openToday(owed) })
      const refund = postingsForRefundOpened({ amount, credit })
      for (const draft of [payment, applied, refund, reversalOf(payment)]) expect(isBalanced(draft)).toBe(true)
      expect(owed + balanceOf([payment], 'ar_client')).toBeGreaterThanOrEqual(0)
      expect(owed + balanceOf([applied], 'ar_client')).toBeGreaterThanOrEqual(0)
      expect(credit - balanceOf([applied], 'client_credits')).toBeGreaterThanOrEqual(0)
      expect(credit - balanceOf([refund], 'client_credits')).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('Medicaid found later leaves the client owing nothing and getting all of it back, to the cent', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(60_000), fc.nat(60_000), fc.boolean(), (charged, discounted, paid, fromPlan) => {
      const charge = toCents(charged)
      const discount = toCents(Math.min(discounted, charged))
      const owed = toCents(charge - discount)
      const payment = toCents(Math.min(paid, owed))
      const [line] = chargesForDay(
        billingDay([visit()], { coverages: [coverage('self_pay')], sliding: null, fees: { '90837': charge } }),
        ruleset,
      ).lines
      const own = line
        ? postingsForCharge({ ...line, adjustments: discount > 0 ? [{ kind: 'sliding_fee', cents: discount, assessmentId: 'a' }] : [] })
        : []
      const plans = [
        postingsForRemittance({ paid: toCents(0), contractual: toCents(0), coverageId: 'c' }),
        postingsForTransfer({ cents: owed, coverageId: 'c' }),
      ]
      const drafts = [...(fromPlan ? plans : own), postingsForClientPayment({ amount: payment, open: openToday(owed), method: 'cash' })]
      const [undone] = postingsForRetroMedicaid([{ chargeId: 'charge-1', on, drafts }], [coverage('medicaid')])
      const all = [...drafts, ...(undone?.reversals ?? [])]
      expect(all.every(isBalanced)).toBe(true)
      expect([balanceOf(all, 'ar_client'), balanceOf(all, 'client_credits'), balanceOf(all, 'refunds_payable')]).toEqual([
        0,
        0,
        0 - payment,
      ])
      expect(undone?.collected ?? 0).toBe(payment)
    }),
  )
})
