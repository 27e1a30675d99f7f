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

const params = (changes: Partial<AuthorizationFacts>) => ask(changes).map((finding) => finding.params)
const three = ['2026-11-30', '2026-12-01', '2026-12-02'].map((day) => ({ code: '90837', on: day as typeof on }))

test('one that is used up says how many more are asked for', () => {
  const spent = { granted: 12, used: 12, reserved: 0, left: 0, status: 'exhausted' }
  const authorizations = [vaReferral({ status: 'exhausted', used: 12 })]
  expect(params({ authorizations })).toEqual([{ ...spent, asked: 1 }])
  expect(params({ authorizations, visits: three })).toEqual([{ ...spent, asked: 3 }])
})

test('what is pointed out names the approval it is about', () => {
  const plan = commercial({ requiresAuthorization: 'yes' })
  const ending = { used: 10, endsOn: on } as const
  const cites = (changes: Partial<AuthorizationFacts>) => ask(changes).map(({ code, cites: sources }) => [code, ...sources])
  expect(cites({ authorizations: [vaReferral(ending)] })).toEqual([
    ['AUTHORIZATION_LOW_VISITS', 'va-community-care'],
    ['AUTHORIZATION_ENDS_SOON', 'va-community-care'],
  ])
  expect(cites({ coverage: plan, authorizations: [vaReferral({ ...ending, kind: 'prior' })] })).toEqual([
    ['AUTHORIZATION_LOW_VISITS', 'cms-0057-f'],
    ['AUTHORIZATION_ENDS_SOON', 'cms-0057-f'],
  ])
})

test('what a visit has set aside for itself counts as left to it', () => {
  expect(params({ authorizations: [vaReferral({ used: 10, reserved: 1 })], alreadyReserved: 1 })).toEqual([{ left: 2, asked: 1 }])
  expect(params({ authorizations: [vaReferral({ used: 9, reserved: 1 })], alreadyReserved: 1 })).toEqual([])
})

test('the last visits asked for are said to be the last, however many they are', () => {
  expect(params({ authorizations: [vaReferral({ used: 9 })], visits: three })).toEqual([{ left: 3, asked: 3 }])
})

test('days left are counted from today, and never below none', () => {
  const days = (today: AuthorizationFacts['today']) => params({ today, authorizations: [vaReferral({ used: 0, endsOn: on })] })
  expect(days('2026-11-22')).toEqual([{ days: 9, endsOn: on }])
  expect(days('2026-11-30')).toEqual([{ days: 1, endsOn: on }])
  expect(days('2026-12-01')).toEqual([{ days: 0, endsOn: on }])
  expect(days('2026-12-05')).toEqual([{ days: 0, endsOn: on }])
  expect(days('2026-11-16')).toEqual([])
})
