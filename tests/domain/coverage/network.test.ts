import { expect, test } from 'vitest'
import { isOptedOutFrom, medicareStatusOn } from '@/lib/domain/coverage/medicare-standing'
import { type NetworkFact, networkOfVisit, networkOn } from '@/lib/domain/coverage/network'

const fact = (facts: Partial<NetworkFact> = {}): NetworkFact => ({
  payerId: 'va',
  clinicianId: 'wren',
  inNetwork: 'yes',
  fromOn: '2026-01-01',
  toOn: '2026-06-30',
  ...facts,
})
const facts = [fact(), fact({ inNetwork: 'no', fromOn: '2026-07-01', toOn: null })]

test.each([
  ['2025-12-31', 'unknown'],
  ['2026-01-01', 'yes'],
  ['2026-06-30', 'yes'],
  ['2026-07-01', 'no'],
] as const)('a standing counts on its days: %s', (on, expected) => {
  expect(networkOn(facts, { payerId: 'va', clinicianId: 'wren', on })).toBe(expected)
})

test('what one payer said of one clinician says nothing of another', () => {
  const on = '2026-02-01'
  expect(networkOn(facts, { payerId: 'prairie', clinicianId: 'wren', on })).toBe('unknown')
  expect(networkOn(facts, { payerId: 'va', clinicianId: 'lark', on })).toBe('unknown')
  expect(networkOn(facts, { payerId: null, clinicianId: null, on })).toBe('unknown')
})

test.each([
  ['in', '2026-07-01', 'out'],
  ['in', '2026-06-30', 'in'],
  ['in', '2025-12-31', 'in'],
  ['out', '2026-06-30', 'out'],
] as const)(
  'a visit under a coverage %s network is, on %s, %s: outside where its payer says so of the clinician',
  (network, on, expected) => {
    const plan = { payerId: 'va', network }
    expect(networkOfVisit({ ...plan, networks: facts }, { clinicianId: 'wren', on })).toBe(expected)
    expect(networkOfVisit({ ...plan, networks: facts }, { clinicianId: 'lark', on })).toBe(network)
    expect(networkOfVisit(plan, { clinicianId: 'wren', on })).toBe(network)
  },
)

test('a Medicare standing is known from the day it was told for until the next, in whatever order they come', () => {
  const told = [
    { status: 'enrolled', fromOn: '2026-10-01' },
    { status: 'opted_out', fromOn: '2026-07-01' },
  ] as const
  const days = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'] as const
  expect(days.map((on) => medicareStatusOn(told, on))).toEqual(['unknown', 'opted_out', 'opted_out', 'enrolled'])
  expect(medicareStatusOn([], '2026-07-01')).toBe('unknown')
  expect(days.map((today) => isOptedOutFrom(told, today))).toEqual([true, true, true, false])
})
