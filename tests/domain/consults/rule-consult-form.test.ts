import { expect, test } from 'vitest'
import { ruleConsultForm } from '@/lib/domain/consults/rule-consult-form'
import { ruleset, said } from '../credentials/fixtures'

const opened = new Date('2026-11-22T15:00:00Z')
const ask = (milliseconds: number, honeypot = '') =>
  said(ruleConsultForm({ honeypot, openedAt: opened, submittedAt: new Date(opened.getTime() + milliseconds) }, ruleset))

test('a person needs three seconds at least', () => {
  expect(ask(3_000)).toEqual([])
  expect(ask(2_999)).toEqual(['refuse LOOKS_AUTOMATIC'])
})

test('a hidden field stays empty', () => {
  expect(ask(60_000, 'https://example.com')).toEqual(['refuse LOOKS_AUTOMATIC'])
})

test('a form opened in the future, or at no time, is not believed', () => {
  expect(ask(-1)).toEqual(['refuse LOOKS_AUTOMATIC'])
  expect(said(ruleConsultForm({ honeypot: '', openedAt: new Date(Number.NaN), submittedAt: opened }, ruleset))).toEqual([
    'refuse LOOKS_AUTOMATIC',
  ])
})
