import { expect, test } from 'vitest'
import type { ChargeLine } from '@/lib/domain/billing/charge-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { reconcileCharges } from '@/lib/domain/billing/reconcile-charges'
import { coverage, ruleset } from '../coverage/facts'
import { billingDay, journeyA, visit } from './facts'

const posted = (lines: readonly ChargeLine[]) => lines.map((line, index) => ({ ...line, chargeId: `charge-${index + 1}` }))
const group = visit({ visitId: 'visit-2', kind: 'group', at: '2026-12-01T20:00:00Z' })

test('the same day twice changes nothing', () => {
  const { lines } = chargesForDay(billingDay([journeyA()]), ruleset)
  expect(reconcileCharges(posted(lines), lines)).toEqual({ add: [], amend: [], reverse: [] })
})

test('signing the group’s note adds its line and the modifier on the one before', () => {
  const first = chargesForDay(billingDay([visit(), { ...group, noteSigned: false }]), ruleset)
  const both = chargesForDay(billingDay([visit(), group]), ruleset)
  const { add, amend, reverse } = reconcileCharges(posted(first.lines), both.lines)
  expect(add.map(({ code }) => code)).toEqual(['90853'])
  expect(amend.map(({ chargeId, line }) => [chargeId, line.modifiers])).toEqual([['charge-1', ['59']]])
  expect(reverse).toEqual([])
})

test('Medicaid found later takes the extended care back and moves the hour to it', () => {
  const before = chargesForDay(billingDay([journeyA()]), ruleset)
  const after = chargesForDay(billingDay([journeyA()], { coverages: [coverage('medicaid')] }), ruleset)
  const { add, reverse } = reconcileCharges(posted(before.lines), after.lines)
  expect(add.map(({ code, billTo, coverageId }) => [code, billTo, coverageId])).toEqual([['90837', 'claim', 'medicaid-1']])
  expect(reverse.map(({ code }) => code)).toEqual(['90837', 'KAP-EXT'])
})

test('another tier is a reversal and a new charge, never an edit', () => {
  const before = chargesForDay(billingDay([journeyA()]), ruleset)
  const after = chargesForDay(billingDay([journeyA()], { sliding: { assessmentId: 'assessment-2', pays: 4_000 } }), ruleset)
  const { add, amend, reverse } = reconcileCharges(posted(before.lines), after.lines)
  expect([add.map(({ code }) => code), amend, reverse.map(({ code }) => code)]).toEqual([['KAP-EXT'], [], ['KAP-EXT']])
})

test.each<[string, Partial<ChargeLine>]>([
  ['the amount', { charge: 1 as ChargeLine['charge'] }],
  ['the units', { units: 9 }],
  ['who is billed', { billTo: 'client' }],
  ['whose plan it is', { coverageId: 'another' }],
  ['the discount', { adjustments: [{ kind: 'sliding_fee', cents: 1 as ChargeLine['charge'], assessmentId: 'assessment-1' }] }],
])('%s alone is enough for a reversal and a new charge', (_, change) => {
  const { lines } = chargesForDay(billingDay([visit()]), ruleset)
  const changed = lines.map((line) => ({ ...line, ...change }))
  const { add, amend, reverse } = reconcileCharges(posted(lines), changed)
  expect([add, amend, reverse.map(({ chargeId }) => chargeId)]).toEqual([changed, [], ['charge-1']])
})
