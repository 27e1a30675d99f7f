import { expect, test } from 'vitest'
import { type AuthorizationFacts, matches, ruleAuthorization } from '@/lib/domain/coverage/rule-authorization'
import { commercial, coverage, on, ruleset, said, vaReferral } from './facts'

const ask = (changes: Partial<AuthorizationFacts>) =>
  ruleAuthorization(
    { today: '2026-11-22', coverage: coverage('va'), authorizations: [vaReferral()], visits: [{ code: '90837', on }], ...changes },
    ruleset,
  )

test('a referral that fits has nothing to say', () => {
  expect(ask({})).toEqual([])
})

test('what stands in the way of the closest one is told with its numbers', () => {
  expect(ask({ authorizations: [vaReferral({ granted: 12, used: 8, reserved: 4 })] })[0]?.params).toMatchObject({
    granted: 12,
    used: 8,
    reserved: 4,
    left: 0,
    asked: 1,
  })
  expect(ask({ authorizations: [vaReferral({ endsOn: '2026-11-30' })] })[0]?.params).toEqual({
    on,
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
  })
})

test('the one with the least in its way is the one spoken of', () => {
  const both = [vaReferral({ used: 12, endsOn: '2026-11-30' }), vaReferral({ id: 'near', endsOn: '2026-11-30' })]
  expect(said(ask({ authorizations: both }))).toEqual(['refuse VA_REFERRAL_DATES'])
})

test('paying alone needs no authorization, and neither does a visit nobody bills', () => {
  expect(ask({ coverage: coverage('self_pay'), authorizations: [] })).toEqual([])
  expect(ask({ authorizations: [], visits: [] })).toEqual([])
})

test('a plan that needs none is not held by an old one that is used up', () => {
  expect(ask({ coverage: commercial(), authorizations: [vaReferral({ kind: 'prior', used: 12 })] })).toEqual([])
})

test('numbers are matched as they are, without spaces or words', () => {
  expect(['VA0012345', 'VA 0012345', 'REF VA0012345', 'va0012345', ''].map((number) => matches('^VA\\d{7,10}$', number))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  expect(matches('[', 'VA0012345')).toBe(false)
})
