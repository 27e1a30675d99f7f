import { expect, test } from 'vitest'
import { type DecideWriteOffFacts, needsSecondPerson, ruleDecideWriteOff, ruleWriteOff } from '@/lib/domain/billing/rule-write-off'
import { toCents } from '@/lib/domain/money'
import { ruleset, said } from '../coverage/facts'

const ask = (amount: number, earlier = 0, owed = 20_000) =>
  said(ruleWriteOff({ amount: toCents(amount), owed: toCents(owed), earlier: toCents(earlier) }, ruleset))

test('a balance up to the limit is given up by one person, above it a second decides', () => {
  expect(ask(5_000)).toEqual([])
  expect(ask(5_001)).toEqual(['warn WRITE_OFF_WAITS'])
  expect(ask(20_001)).toEqual(['refuse WRITE_OFF_ABOVE_OWED', 'warn WRITE_OFF_WAITS'])
})

test('what was given up before counts along, and is said', () => {
  expect(ask(2_000, 3_000)).toEqual(['warn WRITE_OFF_ROUTINE'])
  expect(ask(2_001, 3_000)).toEqual(['warn WRITE_OFF_ROUTINE', 'warn WRITE_OFF_WAITS'])
  expect(needsSecondPerson({ amount: toCents(2_001), earlier: toCents(3_000) }, ruleset)).toBe(true)
  expect(needsSecondPerson({ amount: toCents(2_000), earlier: toCents(3_000) }, ruleset)).toBe(false)
})

test('a second person with the duty decides once, on no more than is owed', () => {
  const decide = (changes: Partial<DecideWriteOffFacts> = {}) =>
    said(
      ruleDecideWriteOff({
        status: 'waits',
        isOwn: false,
        isBillingLead: true,
        amount: toCents(6_000),
        owed: toCents(6_000),
        isApproved: true,
        ...changes,
      }),
    )
  expect(decide()).toEqual([])
  expect(decide({ isOwn: true })).toEqual(['refuse WRITE_OFF_SECOND_PERSON'])
  expect(decide({ isBillingLead: false })).toEqual(['refuse WRITE_OFF_NOT_LEAD'])
  expect(decide({ owed: toCents(5_999) })).toEqual(['refuse WRITE_OFF_ABOVE_OWED'])
  expect(decide({ owed: toCents(5_999), isApproved: false })).toEqual([])
  for (const status of ['posted', 'declined'] as const) expect(decide({ status })).toEqual(['refuse WRITE_OFF_DECIDED'])
})
