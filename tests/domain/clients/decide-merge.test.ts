import { describe, expect, it, test } from 'vitest'
import { decideMerge, decideUndoMerge, type MergeChart, type MergeCode, type UndoFacts } from '@/lib/domain/clients/decide-merge'
import type { CoverageToCompare } from '@/lib/domain/coverage/rule-same-coverage'
import { worstEffect } from '@/lib/domain/finding'
import { toCents } from '@/lib/domain/money'
import { fc } from '@/tests/support/property'

const TODAY = '2026-11-23'
const at = (text: string) => new Date(`${text}T15:00:00Z`)

const stays: MergeChart = {
  clientId: 'stays',
  legalName: 'Ana Núñez',
  bornOn: '1988-05-04',
  isMerged: false,
  merged: 0,
  visits: 3,
  regimens: 0,
  orders: ['lozenge'],
  referrals: ['Dr Heron Hawthorn'],
  enrolments: ['River House'],
  alerts: 1,
  screens: [],
  planAt: null,
  notes: 2,
  unbilled: 1,
  openMoney: 1,
  restrictions: 1,
  papers: 4,
  hasPortal: false,
  isHeld: false,
  owed: toCents(0),
  credit: toCents(0),
  coverages: [],
  owedDays: [],
  hourDays: [],
  claims: [],
}
/** A chart with nothing open: what is open on the one that stays stops nothing. */
const goes: MergeChart = {
  ...stays,
  ...{ clientId: 'goes', visits: 0, orders: [], referrals: [], enrolments: [], alerts: 0, notes: 0, unbilled: 0, openMoney: 0 },
  ...{ restrictions: 0, papers: 0 },
}
const plan: CoverageToCompare = {
  ...{
    id: 'one',
    program: 'commercial',
    status: 'active',
    priority: 1,
    startsOn: '2026-01-01',
    endsOn: null,
    payerId: 'p',
    memberId: 'M-12',
  },
}
const medicaid: CoverageToCompare = { ...plan, id: 'medicaid', program: 'medicaid' }
const screen = { kind: 'contraindication', takenAt: at('2026-11-10'), stops: true }

const codes = (left: Partial<MergeChart>, right: Partial<MergeChart>) =>
  decideMerge({ ...stays, ...left }, { ...goes, ...right }, TODAY).map(({ code }) => code)
const effect = (left: Partial<MergeChart>, right: Partial<MergeChart>) =>
  worstEffect(decideMerge({ ...stays, ...left }, { ...goes, ...right }, TODAY))

describe('two charts of one person', () => {
  it('are merged where nothing of the one that goes is open', () => expect(codes({}, {})).toEqual([]))

  const table: readonly [MergeCode, 'refuse' | 'warn', Partial<MergeChart>, Partial<MergeChart>][] = [
    ['MERGE_SAME_CHART', 'refuse', {}, { clientId: 'stays' }],
    ['MERGE_CHAIN', 'refuse', { isMerged: true }, {}],
    ['MERGE_CHAIN', 'refuse', {}, { isMerged: true }],
    ['MERGE_CHAIN', 'refuse', {}, { merged: 1 }],
    ['MERGE_BIRTH_DIFFERS', 'refuse', {}, { bornOn: '1988-04-05' }],
    ['MERGE_NAME_DIFFERS', 'warn', {}, { legalName: 'Ana Moss' }],
    ['MERGE_VISITS_AHEAD', 'refuse', {}, { visits: 1 }],
    ['MERGE_REGIMEN_ONLY_THERE', 'refuse', {}, { regimens: 1 }],
    ['MERGE_REGIMEN_BOTH', 'warn', { regimens: 1 }, { regimens: 1 }],
    ['MERGE_ORDER_LIVE', 'refuse', {}, { orders: ['lozenge'] }],
    ['MERGE_REFERRAL_LIVE', 'refuse', {}, { referrals: ['Dr Heron Hawthorn'] }],
    ['MERGE_ENROLLED', 'refuse', {}, { enrolments: ['River House'] }],
    ['MERGE_ALERT_OPEN', 'refuse', {}, { alerts: 1 }],
    ['MERGE_SCREEN_STOPS', 'refuse', {}, { screens: [screen] }],
    ['MERGE_SCREEN_STOPS', 'refuse', { screens: [{ ...screen, takenAt: at('2026-11-09'), stops: false }] }, { screens: [screen] }],
    ['MERGE_SCREEN_STOPS', 'refuse', { screens: [{ ...screen, kind: 'cssrs', takenAt: at('2026-11-20') }] }, { screens: [screen] }],
    ['MERGE_PLAN_NEWER', 'refuse', {}, { planAt: at('2026-11-01') }],
    ['MERGE_PLAN_NEWER', 'refuse', { planAt: at('2026-10-01') }, { planAt: at('2026-11-01') }],
    ['MERGE_PLANS_BOTH', 'warn', { planAt: at('2026-11-02') }, { planAt: at('2026-11-01') }],
    ['MERGE_NOTE_OPEN', 'refuse', {}, { notes: 1 }],
    ['MERGE_UNBILLED', 'refuse', {}, { unbilled: 1 }],
    ['MERGE_MONEY_OPEN', 'refuse', {}, { openMoney: 1 }],
    ['MERGE_RESTRICTED', 'refuse', {}, { restrictions: 1 }],
    ['MERGE_COVERAGE_ONLY_THERE', 'refuse', {}, { coverages: [plan] }],
    ['MERGE_COVERAGE_ONLY_THERE', 'refuse', { coverages: [{ ...plan, memberId: 'M-13' }] }, { coverages: [plan] }],
    ['MERGE_COVERAGE_ONLY_THERE', 'refuse', { coverages: [{ ...plan, endsOn: '2026-10-31' }] }, { coverages: [plan] }],
    ['MERGE_WALL', 'refuse', { coverages: [medicaid] }, { owedDays: ['2026-11-02'] }],
    ['MERGE_WALL', 'refuse', { owedDays: ['2026-02-03'] }, { coverages: [{ ...medicaid, status: 'ended', endsOn: '2026-03-01' }] }],
    ['MERGE_PORTAL_ONLY_THERE', 'refuse', {}, { hasPortal: true }],
    ['MERGE_PORTAL_ENDS', 'warn', { hasPortal: true }, { hasPortal: true }],
    ['MERGE_SAME_HOUR', 'warn', { hourDays: ['2026-11-02'] }, { hourDays: ['2026-11-02'] }],
    ['MERGE_SAME_CLAIM', 'warn', { claims: [{ plan: 'p', on: '2026-11-02' }] }, { claims: [{ plan: 'p', on: '2026-11-02' }] }],
    ['MERGE_PAPERS_STAY', 'warn', {}, { papers: 2 }],
    ['MERGE_HELD', 'warn', { isHeld: true }, {}],
    ['MERGE_HELD', 'warn', {}, { isHeld: true }],
    ['MERGE_BALANCE', 'warn', {}, { owed: toCents(4_000) }],
    ['MERGE_BALANCE', 'warn', {}, { credit: toCents(4_000) }],
  ]
  it.each(table)('%s: %s', (code, worst, left, right) => {
    expect(codes(left, right)).toEqual([code])
    expect(effect(left, right)).toBe(worst)
  })

  it('have nothing in the way where the other chart knows it already', () => {
    expect(codes({ screens: [{ ...screen, takenAt: at('2026-11-20'), stops: false }] }, { screens: [screen] })).toEqual([])
    expect(codes({ coverages: [plan] }, { coverages: [{ ...plan, id: 'two', memberId: 'm 12' }] })).toEqual([])
    expect(codes({ bornOn: null }, {})).toEqual([])
    expect(codes({ coverages: [medicaid] }, { owedDays: ['2025-12-30'] })).toEqual([])
    expect(codes({}, { coverages: [{ ...plan, endsOn: '2026-11-22' }] })).toEqual([])
  })
})

/** Mostly nothing, so that pairs come up with which only one thing is wrong. */
const rarely = <T>(nothing: T, something: fc.Arbitrary<T>) => fc.oneof({ weight: 30, arbitrary: fc.constant(nothing) }, something)
const count = rarely(0, fc.nat(2))
const flag = rarely(false, fc.constant(true))
const days = fc.subarray(['2026-02-03', '2026-11-02', '2026-11-20'] as const)
const moment = fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-20').map(at)
const chart = fc.record<MergeChart>({
  ...{ clientId: fc.constantFrom('a', 'b', 'c'), legalName: fc.constantFrom('Ana Núñez', 'Ana Moss'), isMerged: flag, merged: count },
  ...{
    bornOn: rarely('1988-05-04', fc.constantFrom(null, '1988-04-05')),
    visits: count,
    regimens: count,
    alerts: count,
    notes: count,
    unbilled: count,
  },
  ...{
    orders: rarely([], fc.subarray(['lozenge', 'im'])),
    referrals: rarely([], fc.subarray(['One'])),
    enrolments: rarely([], fc.subarray(['A'])),
  },
  ...{ openMoney: count, restrictions: count, papers: count, hasPortal: fc.boolean(), isHeld: fc.boolean() },
  screens: fc.array(fc.record({ kind: fc.constantFrom('contraindication', 'cssrs'), takenAt: moment, stops: fc.boolean() }), {
    maxLength: 2,
  }),
  planAt: fc.option(moment),
  ...{ owed: fc.nat(5).map(toCents), credit: fc.nat(5).map(toCents), owedDays: days, hourDays: days },
  coverages: fc.subarray([plan, medicaid]),
  claims: days.map((all) => all.map((on) => ({ plan: 'p', on }))),
})

test('whatever stands on two charts: no wall meets a balance, no stop is left behind, and nothing goes that is open', () => {
  let merged = 0
  fc.assert(
    fc.property(chart, chart, (one, other) => {
      if (worstEffect(decideMerge(one, other, TODAY)) === 'refuse') return
      merged += 1
      expect([one.isMerged, other.isMerged, other.merged, one.clientId === other.clientId]).toEqual([false, false, 0, false])
      expect(other.visits + other.orders.length + other.referrals.length + other.enrolments.length + other.alerts).toBe(0)
      expect(other.notes + other.unbilled + other.openMoney + other.restrictions).toBe(0)
      for (const { kind, takenAt, stops } of other.screens)
        expect(!stops || one.screens.some((known) => known.kind === kind && known.takenAt > takenAt)).toBe(true)
      const isWalled = [...one.coverages, ...other.coverages].some(({ program }) => program === 'medicaid')
      expect(isWalled && [...one.owedDays, ...other.owedDays].length > 0).toBe(false)
    }),
    { numRuns: 3_000 },
  )
  expect(merged).toBeGreaterThan(100)
})

test('two charts are taken apart within the practice’s hours, while nothing new rests on both', () => {
  const nothing = { postings: 0, notes: 0, visits: 0, papers: 0, messages: 0, orders: 0 }
  const facts = { merged: { at: at('2026-11-22'), writtenSince: nothing }, now: at('2026-11-23'), hours: 24 }
  const said = (change: Partial<UndoFacts>) => decideUndoMerge({ ...facts, ...change }).map(({ code }) => code)
  expect(said({})).toEqual([])
  expect(said({ now: new Date(at('2026-11-23').getTime() + 1) })).toEqual(['MERGE_UNDO_LATE'])
  const since = (written: Partial<typeof nothing>) => said({ merged: { ...facts.merged, writtenSince: { ...nothing, ...written } } })
  expect(since({ postings: 1 })).toEqual(['MERGE_UNDO_RESTS'])
  expect(since({ notes: 1 })).toEqual(['MERGE_UNDO_NOTES'])
  expect(since({ visits: 1 })).toEqual(['MERGE_UNDO_VISITS'])
  expect(since({ papers: 1 })).toEqual(['MERGE_UNDO_PAPERS'])
  expect(since({ orders: 2, messages: 1 })).toEqual(['MERGE_UNDO_MESSAGES', 'MERGE_UNDO_ORDERS'])
  expect(said({ merged: null })).toEqual(['MERGE_NOT_THERE'])
})

test('a plan is told of only where there is one', () => {
  expect(codes({ regimens: 0 }, { regimens: 0 })).not.toContain('MERGE_REGIMEN_ONLY_THERE')
  expect(codes({ regimens: 0 }, { regimens: 1 })).toContain('MERGE_REGIMEN_ONLY_THERE')
  expect(codes({ regimens: 1 }, { regimens: 0 })).not.toContain('MERGE_REGIMEN_BOTH')
})
