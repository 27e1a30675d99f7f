import { expect, test } from 'vitest'
import { clientStanding, type StandingFacts } from '@/lib/domain/prescribers/client-standing'
import type { LocalDate } from '@/lib/domain/time/local'

const day = (on: string) => on as LocalDate
const eligible = { verdict: 'eligible', validUntilOn: day('2027-11-01'), endedBecause: null } as const
const facts: StandingFacts = {
  decision: eligible,
  orderUntil: day('2026-12-31'),
  nextJourneyOn: day('2026-12-08'),
  today: day('2026-12-01'),
}
const standing = (changes: Partial<StandingFacts>) => clientStanding({ ...facts, ...changes })

test('nothing waits for the prescriber while a verdict holds and an order reaches the next journey', () => {
  expect(standing({})).toBe('ready')
  expect(standing({ nextJourneyOn: null })).toBe('ready')
  expect(standing({ orderUntil: day('2026-12-08') })).toBe('ready')
})

test.each([
  ['no verdict', null],
  ['one that ended with a screen', { ...eligible, endedBecause: 'screen' }],
  ['one that ran out yesterday', { ...eligible, validUntilOn: day('2026-11-30') }],
  ['one that asks for more', { ...eligible, verdict: 'more_information' }],
] as const)('%s is to be decided', (_, decision) => expect(standing({ decision })).toBe('decide'))

test('a verdict holds to the end of its last day, and a no stays a no', () => {
  expect(standing({ decision: { ...eligible, validUntilOn: day('2026-12-01') } })).toBe('ready')
  expect(standing({ decision: { ...eligible, verdict: 'not_eligible' } })).toBe('not-eligible')
})

test('an order is wanted where none lives, and another where it ends before the next journey', () => {
  expect(standing({ orderUntil: null })).toBe('order')
  expect(standing({ orderUntil: day('2026-11-30') })).toBe('order')
  expect(standing({ orderUntil: day('2026-12-07') })).toBe('order-ends-first')
})
