import { describe, expect, test } from 'vitest'
import { type Hardship, type HardshipFacts, hardshipOff, ruleEndHardship, ruleHardship } from '@/lib/domain/billing/rule-hardship'
import { toCents } from '@/lib/domain/money'
import { ruleset, said } from '../coverage/facts'

const half: Hardship = { id: 'half', basisPoints: 5_000, cents: null, fromOn: '2026-11-01', toOn: '2027-01-31', endedOn: null }
const first: HardshipFacts = { fromOn: '2027-02-01', toOn: '2027-07-31', isBillingLead: true, isWalled: false, earlier: [] }
const ask = (changes: Partial<HardshipFacts> = {}) => said(ruleHardship({ ...first, ...changes }, ruleset))

describe('deciding', () => {
  test('the billing lead decides, for a time, never behind the wall', () => {
    expect(ask()).toEqual([])
    expect(ask({ isBillingLead: false })).toEqual(['refuse HARDSHIP_NOT_LEAD'])
    expect(ask({ isWalled: true })).toEqual(['refuse HARDSHIP_WALL'])
  })

  test('one decision holds a year at most', () => {
    expect(ask({ toOn: '2028-01-31' })).toEqual([])
    expect(ask({ toOn: '2028-02-01' })).toEqual(['refuse HARDSHIP_TOO_LONG'])
  })

  test('again for the same person is said out loud, and never two at a time', () => {
    expect(ask({ earlier: [half] })).toEqual(['warn HARDSHIP_ROUTINE'])
    expect(ask({ earlier: [half], fromOn: '2027-01-31' })).toEqual(['refuse HARDSHIP_OVERLAPS', 'warn HARDSHIP_ROUTINE'])
    expect(ask({ earlier: [{ ...half, endedOn: '2027-01-31' }], fromOn: '2027-01-31' })).toEqual(['warn HARDSHIP_ROUTINE'])
    expect(ask({ earlier: [{ ...half, endedOn: half.fromOn }], fromOn: half.fromOn, toOn: '2026-11-30' })).toEqual([
      'warn HARDSHIP_ROUTINE',
    ])
    expect(ask({ earlier: [{ ...half, fromOn: '2027-07-31', toOn: '2027-09-01' }] })).toContain('refuse HARDSHIP_OVERLAPS')
    expect(ask({ earlier: [{ ...half, fromOn: '2027-08-01', toOn: '2027-09-01' }] })).toEqual(['warn HARDSHIP_ROUTINE'])
  })

  test('it is ended once, by the billing lead', () => {
    expect(said(ruleEndHardship({ isBillingLead: true, isEnded: false }))).toEqual([])
    expect(said(ruleEndHardship({ isBillingLead: false, isEnded: true }))).toEqual(['refuse HARDSHIP_NOT_LEAD', 'refuse HARDSHIP_ENDED'])
  })
})

describe('what comes off a share', () => {
  const off = (share: number, on: Parameters<typeof hardshipOff>[1], decisions: Hardship[]) => {
    const { off: cents, by } = hardshipOff(toCents(share), on, decisions)
    return [cents, by?.id ?? null]
  }

  test('a part of it, rounded once, on its first and last day and on no other', () => {
    expect(off(3_201, '2026-11-01', [half])).toEqual([1_601, 'half'])
    expect(off(3_200, '2027-01-31', [half])).toEqual([1_600, 'half'])
    expect(off(3_200, '2026-10-31', [half])).toEqual([0, null])
    expect(off(3_200, '2027-02-01', [half])).toEqual([0, null])
  })

  test('an amount, never more than the share, and of no share nothing', () => {
    const ten: Hardship = { ...half, id: 'ten', basisPoints: null, cents: toCents(1_000) }
    expect(off(3_200, '2026-12-01', [ten])).toEqual([1_000, 'ten'])
    expect(off(700, '2026-12-01', [ten])).toEqual([700, 'ten'])
    expect(off(0, '2026-12-01', [ten])).toEqual([0, null])
  })

  test('from the day it was ended nothing comes off any more', () => {
    const ended: Hardship = { ...half, endedOn: '2026-12-01' }
    expect(off(3_200, '2026-11-30', [ended])).toEqual([1_600, 'half'])
    expect(off(3_200, '2026-12-01', [ended])).toEqual([0, null])
  })
})
