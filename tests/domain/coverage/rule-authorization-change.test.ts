import { expect, test } from 'vitest'
import { type AuthorizationStatus, authorizationStatuses, type VaStage } from '@/lib/domain/coverage/authorization'
import {
  ruleAuthorizationChange,
  ruleAuthorizationCorrection,
  vaStages,
  visitsUncovered,
} from '@/lib/domain/coverage/rule-authorization-change'

type Row = { readonly status: AuthorizationStatus; readonly vaStage: VaStage | null }
const change = (before: Row | null, after: Row) =>
  ruleAuthorizationChange({ before, ...after }).map(({ effect, code, params }) => `${effect} ${code} ${Object.values(params).join(' > ')}`)
const at = (status: AuthorizationStatus, vaStage: VaStage | null = null): Row => ({ status, vaStage })

test('a new row begins where the paper says, and corrected words leave a row where it is', () => {
  expect(change(null, at('approved'))).toEqual([])
  for (const status of authorizationStatuses) expect(change(at(status), at(status))).toEqual([])
})

test('one step at a time along the payer’s way', () => {
  expect(change(at('drafting'), at('submitted'))).toEqual([])
  expect(change(at('drafting'), at('pended_info'))).toEqual(['refuse AUTHORIZATION_CHANGE_NOT_POSSIBLE drafting > pended info'])
  expect(change(at('expired'), at('approved'))).toEqual(['refuse AUTHORIZATION_CHANGE_NOT_POSSIBLE expired > approved'])
})

test('and along the veteran’s', () => {
  expect(change(at('submitted', 'documents_submitted'), at('submitted', 'under_review'))).toEqual([])
  expect(change(at('submitted', 'under_review'), at('submitted', 'under_review'))).toEqual([])
  expect(change(at('submitted', 'referral_received'), at('submitted', 'under_review'))).toEqual([
    'refuse AUTHORIZATION_CHANGE_NOT_POSSIBLE referral received > under review',
  ])
  expect(change(at('submitted'), at('submitted', 'under_review'))).toEqual([])
  expect(change(at('submitted', 'under_review'), at('submitted'))).toEqual([])
})

test('a stage goes with the state it means', () => {
  const fits = vaStages.map((stage) => [stage, authorizationStatuses.filter((status) => change(null, at(status, stage)).length === 0)])
  expect(Object.fromEntries(fits)).toEqual({
    provider_talk: ['drafting'],
    referral_requested: ['drafting', 'submitted'],
    referral_received: ['submitted'],
    documents_submitted: ['submitted', 'pended_info'],
    under_review: ['submitted', 'pended_info'],
    approved: ['approved', 'partial'],
    denied: ['denied'],
    scheduled: ['approved', 'partial'],
    visits_used: ['approved', 'partial'],
    exhausted: ['exhausted'],
    expired: ['expired', 'revoked'],
    renewal_requested: ['drafting', 'submitted'],
  })
  expect(change(null, at('denied', 'under_review'))).toEqual(['refuse VA_STAGE_DOES_NOT_FIT under review > denied'])
})

test('a correction takes no step; it is the billing lead’s, and a stage goes with its status', () => {
  const correct = (isBillingLead: boolean, status: 'approved' | 'drafting', vaStage: 'approved' | null = null) =>
    ruleAuthorizationCorrection({ isBillingLead, status, vaStage }).map(({ code }) => code)
  expect(correct(true, 'drafting')).toEqual([])
  expect(correct(false, 'drafting')).toEqual(['AUTHORIZATION_CORRECTION_BILLING_LEAD'])
  expect(correct(true, 'drafting', 'approved')).toEqual(['VA_STAGE_DOES_NOT_FIT'])
})

test.each([
  [12, 0],
  [5, 0],
  [4, 1],
  [2, 3],
  [1, null],
] as const)('of three booked and two done a grant of %i uncovers %s', (granted, visits) => {
  expect(visitsUncovered({ reserved: 3, used: 2 }, granted)).toBe(visits)
})
