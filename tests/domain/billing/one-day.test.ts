import { expect, test } from 'vitest'
import type { BillingDay, ChargeLine, VisitForBilling } from '@/lib/domain/billing/charge-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { estimateFormat } from '@/lib/domain/billing/estimate-formats'
import { toCents } from '@/lib/domain/money'
import { commercial, coverage, ruleset, said, signedOn } from '../coverage/facts'
import { billingDay, estimateFacts, forEstimate, journeyA, owedAtOnce, visit } from './facts'

const charge = (visits: readonly VisitForBilling[], changes: Partial<BillingDay> = {}) =>
  chargesForDay(billingDay(visits, changes), ruleset)
const short = (lines: readonly ChargeLine[]) =>
  lines.map(({ code, modifiers, units, billTo, charge: cents }) => `${[code, ...modifiers].join('-')} x${units} ${billTo} ${cents}`)
const group = (changes: Parameters<typeof visit>[0] = {}) =>
  visit({ visitId: 'visit-2', kind: 'group', at: '2026-12-01T20:00:00Z', ...changes })
const selfPay = { coverages: [coverage('self_pay')] }

test('a pair is two services where each note has a goal of its own and says why it was needed; else the group waits and the hour stands', () => {
  const noted = (goal: string, need = 'Needed.') => ({ goal, need })
  const pair = (hour: ReturnType<typeof noted>, other: ReturnType<typeof noted>) => {
    const { lines, findings, waiting } = charge([visit(hour), group(other)])
    return [short(lines), findings.map(({ code, params }) => `${code} ${params.code}`), waiting.map(({ visitId }) => visitId)]
  }
  const both = ['90837-59 x1 claim 20000', '90853 x1 claim 8000']
  const hourAlone = ['90837 x1 claim 20000']
  expect(pair(noted('To prepare.'), noted('To learn with others.'))).toEqual([both, [], []])
  expect(pair(noted('To prepare.'), noted(''))).toEqual([hourAlone, ['PAIR_NOT_DISTINCT 90853'], ['visit-2']])
  expect(pair(noted('To prepare.'), noted(' to  PREPARE.'))).toEqual([
    hourAlone,
    ['PAIR_NOT_DISTINCT 90837', 'PAIR_NOT_DISTINCT 90853'],
    ['visit-2'],
  ])
  expect(pair(noted('To prepare.', ''), noted('To learn with others.'))).toEqual([hourAlone, ['PAIR_NOT_NECESSARY 90837'], ['visit-2']])
})

test('nobody is paid twice for one hour: the therapist was with somebody else, and not in one group', () => {
  const elsewhere = (changes: Partial<BillingDay['otherSessions'][number]> = {}) => ({
    clinicianId: 'therapist-1',
    session: { start: new Date('2026-12-01T16:30:00Z'), end: new Date('2026-12-01T17:30:00Z') },
    groupSessionId: null,
    ...changes,
  })
  const { lines, findings, waiting } = charge([journeyA()], { otherSessions: [elsewhere()] })
  expect([lines, waiting.map(({ visitId }) => visitId)]).toEqual([[], ['visit-1']])
  expect(said(findings)).toEqual(['hold SESSIONS_OVERLAP_CLINICIAN', 'hold SESSIONS_OVERLAP_CLINICIAN'])
  expect(charge([visit()], { otherSessions: [elsewhere({ clinicianId: 'therapist-2' })] }).lines).toHaveLength(1)
  const ofGroup = { otherSessions: [elsewhere({ groupSessionId: 'group-1' })] }
  expect(charge([group({ groupId: 'group-1', at: '2026-12-01T16:30:00Z' })], ofGroup).lines).toHaveLength(1)
  expect(charge([group({ groupId: 'group-2', at: '2026-12-01T16:30:00Z' })], ofGroup).lines).toEqual([])
})

test('a visit is billed on the day it began, by its own clock', () => {
  const moved = charge([visit({ at: '2026-12-02T16:00:00Z' })])
  expect([moved.lines, said(moved.findings)]).toEqual([[], ['refuse SPLIT_OVER_DAYS']])
  expect(charge([visit({ at: '2026-12-02T05:00:00Z' })]).lines).toHaveLength(1)
})

test('a Medicare group of thirteen is not billed', () => {
  const size = (participants: number) => charge([group({ participants })], { coverages: [coverage('medicare')] })
  expect(size(12).lines).toHaveLength(1)
  expect([size(13).lines, said(size(13).findings)]).toEqual([[], ['refuse GROUP_TOO_LARGE']])
})

test('above the signed notice nothing is owed: the difference comes off the extended hours and is said', () => {
  const signed = (amount: number, changes: Partial<BillingDay> = {}) => {
    const { lines, findings } = charge([journeyA()], { notices: [signedOn('2026-11-20', { amount: toCents(amount) })], ...changes })
    return [lines[1]?.adjustments.map(({ kind, cents }) => `${kind} ${cents}`), lines.map(owedAtOnce)[1], said(findings)]
  }
  expect(signed(21_000)).toEqual([['sliding_fee 14000'], 21_000, []])
  expect(signed(20_000)).toEqual([['sliding_fee 14000', 'notice 1000'], 20_000, ['warn EXTENDED_CARE_ABOVE_NOTICE']])
  expect(signed(20_000, { sliding: null })).toEqual([['notice 15000'], 20_000, ['warn EXTENDED_CARE_ABOVE_NOTICE']])
  expect(signed(20_000, selfPay)).toEqual([['sliding_fee 14000'], 21_000, []])
})

test('a pair that the plan does not pay has the price of its hour alone, as signing bills it', () => {
  const refusing = { coverages: [forEstimate(commercial({ allowsSameDayPair: 'no' }))] }
  const codes = (facts: Parameters<typeof estimateFacts>[0]) =>
    estimateFormat('C', estimateFacts(facts), ruleset).lines.map(({ line }) => `${line.on} ${line.code}`)
  const { lines } = charge([journeyA({ format: 'C' }), group()], refusing)
  expect(lines.map(({ code }) => code)).toEqual(['90837'])
  expect(codes(refusing)).toEqual(['2026-12-01 90837', '2026-12-02 90837'])
  expect(codes({})).toEqual(['2026-12-01 90837', '2026-12-01 90853', '2026-12-02 90837'])
})
