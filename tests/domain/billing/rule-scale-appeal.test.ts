import { expect, test } from 'vitest'
import { ruleAskAppeal, ruleDecideAppeal } from '@/lib/domain/billing/rule-scale-appeal'
import { said } from '../coverage/facts'

test('an assessment that stands is looked at again, once at a time, and not behind the wall', () => {
  const ask = (changes: object = {}) => said(ruleAskAppeal({ hasAssessment: true, hasOpen: false, isWalled: false, ...changes }))
  expect(ask()).toEqual([])
  expect(ask({ hasAssessment: false })).toEqual(['refuse APPEAL_NO_ASSESSMENT'])
  expect(ask({ hasOpen: true })).toEqual(['refuse APPEAL_OPEN'])
  expect(ask({ isWalled: true })).toEqual(['refuse APPEAL_WALL'])
})

test('somebody with the duty decides who neither assessed nor asked, once', () => {
  const facts = { status: 'open', decider: 'lead', askedBy: 'client', assessedBy: 'desk', isBillingLead: true } as const
  const decide = (changes: object = {}) => said(ruleDecideAppeal({ ...facts, ...changes }))
  expect(decide()).toEqual([])
  expect(decide({ askedBy: 'lead' })).toEqual(['refuse APPEAL_SECOND_PERSON'])
  expect(decide({ assessedBy: 'lead' })).toEqual(['refuse APPEAL_SECOND_PERSON'])
  expect(decide({ isBillingLead: false })).toEqual(['refuse APPEAL_NOT_LEAD'])
  expect(decide({ status: 'declined' })).toEqual(['refuse APPEAL_DECIDED'])
})
