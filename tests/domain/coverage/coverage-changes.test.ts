import { describe, expect, test } from 'vitest'
import { askedAndWaiting } from '@/lib/domain/billing/asked'
import { changedDays } from '@/lib/domain/coverage/changed-days'
import { type CoverageOnFile, isOwnWordOn, verifiedOnly } from '@/lib/domain/coverage/program'
import { ruleDecideRestored, splitRestored } from '@/lib/domain/coverage/rule-denied-after-all'
import { ruleMedicaidAskedAgain, ruleMedicaidSaidNo } from '@/lib/domain/coverage/rule-medicaid-asked'
import { ruleClientsWord } from '@/lib/domain/coverage/rule-own-word'
import { ruleTwoFirstPlans } from '@/lib/domain/coverage/rule-two-first-plans'
import { runsOutAs } from '@/lib/domain/coverage/run-out'
import { toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { coverage } from './facts'

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)
const own = (changes: Partial<CoverageOnFile> = {}): CoverageOnFile => ({
  ...coverage('medicaid', { startsOn: '2026-11-01' }),
  isOwnWord: true,
  ...changes,
})

describe('a client’s own word', () => {
  test.each([
    [own(), '2026-11-01', true],
    [own(), '2026-10-31', false],
    [own({ endsOn: '2026-11-02' }), '2026-11-03', false],
    [own({ status: 'denied' }), '2026-11-02', false],
    [own({ program: 'self_pay' }), '2026-11-02', false],
    [own({ isOwnWord: false }), '2026-11-02', false],
  ] as const)('counts on its days while nobody has answered it', (row, on, counts) => {
    expect(isOwnWordOn([row], on)).toBe(counts)
    expect(codes(ruleClientsWord([row], on))).toEqual(counts ? ['CLIENT_SAYS_COVERED'] : [])
  })

  test('is none of what stands for money, and what is open on its days is not asked for', () => {
    const plan = coverage('commercial')
    expect(verifiedOnly<CoverageOnFile>([plan, own()])).toEqual([plan])
    const open = [
      { on: '2026-10-31', cents: toCents(1_000) },
      { on: '2026-11-01', cents: toCents(200) },
      { on: '2026-11-02', cents: toCents(-50) },
    ] as const
    expect(askedAndWaiting(open, { coverages: [own()], restored: new Set(), disputed: new Set() })).toEqual({
      asked: 1_000,
      waiting: [{ why: 'own-word', cents: 200 }],
    })
    const restored = new Set<LocalDate>(['2026-10-31'])
    expect(askedAndWaiting(open, { coverages: [], restored, disputed: new Set() })).toEqual({
      asked: 200,
      waiting: [{ why: 'restored', cents: 1_000 }],
    })
  })
})

test('days change when who pays, in which order, or the wall does', () => {
  const days = ['2026-10-31', '2026-11-01'] as const
  const plan = coverage('commercial', { id: 'plan', priority: 1 })
  const second = coverage('commercial', { id: 'second', priority: 2 })
  const medicaid = coverage('medicaid', { id: 'medicaid', startsOn: '2026-11-01' })
  expect(changedDays(days, [plan], [plan])).toEqual([])
  expect(changedDays(days, [plan], [plan, medicaid])).toEqual(['2026-11-01'])
  expect(changedDays(days, [plan, second], [{ ...plan, priority: 3 }, second])).toEqual(days)
  expect(changedDays(days, [], [coverage('self_pay')])).toEqual(days)
})

describe('denied after all', () => {
  const day = (on: LocalDate, paid: number, open: number) => ({ on, paid: toCents(paid), open: toCents(open) })

  test.each([
    ['the refund is there: all lies where it lay', [day('2026-11-01', 300, 300)], 0, 300, [[300, 300, 0]], 0],
    ['less is open now: the rest is credit', [day('2026-11-01', 300, 100)], 0, 300, [[300, 100, 0]], 0],
    ['it has gone out: what is open waits', [day('2026-11-01', 300, 500)], 0, 0, [[0, 0, 300]], 0],
    [
      'a part has gone out, the oldest day is restored first',
      [day('2026-11-01', 300, 300), day('2026-11-02', 200, 200)],
      50,
      400,
      [
        [300, 300, 0],
        [100, 100, 100],
      ],
      0,
    ],
    ['credit comes back with what is left', [day('2026-11-01', 300, 300)], 50, 320, [[300, 300, 0]], 20],
  ] as const)('%s', (_, days, credit, refundsOpen, restored, creditBack) => {
    const split = splitRestored({ days, credit: toCents(credit), refundsOpen: toCents(refundsOpen) })
    expect(split.days.map(({ fromRefund, applied, waits }) => [fromRefund, applied, waits])).toEqual(restored)
    expect(split.credit).toBe(creditBack)
  })

  test('the billing lead decides it, once', () => {
    expect(codes(ruleDecideRestored({ isDecided: false, isBillingLead: true }))).toEqual([])
    expect(codes(ruleDecideRestored({ isDecided: false, isBillingLead: false }))).toEqual(['RESTORED_BILLING_LEAD'])
    expect(codes(ruleDecideRestored({ isDecided: true, isBillingLead: true }))).toEqual(['RESTORED_DECIDED'])
  })
})

test.each([
  ['medicaid', 'active', null, true],
  ['medicaid', 'pending', '2026-11-22', true],
  ['medicaid', 'active', '2026-11-23', false],
  ['medicaid', 'denied', null, false],
  ['commercial', 'active', null, false],
] as const)('Medicaid is asked again today: %s %s, asked on %s', (program, status, askedOn, isAsked) => {
  const facts = { today: '2026-11-23', on: '2026-12-01', coverages: [coverage(program, { status })], askedOn } as const
  expect(codes(ruleMedicaidAskedAgain(facts))).toEqual(isAsked ? ['MEDICAID_NOT_ASKED_TODAY'] : [])
})

test.each([
  ['not_active', 'row', 'active', true],
  ['not_active', 'another', 'active', false],
  ['not_active', 'row', 'denied', false],
  ['active', 'row', 'active', false],
] as const)('Medicaid said %s of %s, which is %s', (answer, coverageId, status, isSaid) => {
  const said = { coverageId, askedOn: '2026-11-23', answer } as const
  const rows = [coverage('medicaid', { id: 'row', status })]
  expect(codes(ruleMedicaidSaidNo('2026-12-01', rows, said))).toEqual(isSaid ? ['MEDICAID_SAID_NO'] : [])
  expect(ruleMedicaidSaidNo('2026-12-01', rows, null)).toEqual([])
})

test.each([
  ['of one number on the same days', {}, true],
  ['of another number', { priority: 2 }, false],
  ['before it begins', { endsOn: '2025-12-31' }, false],
  ['denied', { status: 'denied' }, false],
  ['the client’s own word', { isOwnWord: true }, false],
  ['Medicaid, which pays last', { program: 'medicaid' }, false],
  ['the VA, which pays alone', { program: 'va' }, false],
  ['itself', { id: 'plan' }, false],
] as const)('two first plans: the other %s', (_, changes, asks) => {
  const plan = coverage('commercial', { id: 'plan', priority: 1, startsOn: '2026-01-01' })
  const other = { ...coverage('commercial', { id: 'other', priority: 1 }), ...changes }
  expect(codes(ruleTwoFirstPlans(plan, [other]))).toEqual(asks ? ['TWO_FIRST_PLANS'] : [])
})

test.each([
  ['approved', 4, 3, '2026-11-23', null],
  ['approved', 4, 4, '2026-11-23', 'exhausted'],
  ['partial', 4, 4, '2026-11-22', 'expired'],
  ['submitted', 4, 4, '2026-11-22', null],
  ['expired', 4, 4, '2026-11-22', null],
] as const)('an authorization that is %s with %i granted, %i used until %s', (status, granted, used, endsOn, to) => {
  expect(runsOutAs({ status, granted, used, endsOn }, '2026-11-23')).toBe(to)
})
