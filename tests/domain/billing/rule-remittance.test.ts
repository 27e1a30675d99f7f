import { expect, test } from 'vitest'
import { clientPart, denialActionOf, type RemittanceFacts, type RemittanceLine, ruleRemittance } from '@/lib/domain/billing/rule-remittance'
import { toCents } from '@/lib/domain/money'
import { commercial, coverage, on, said } from '../coverage/facts'

const adjusted = (group: 'PR' | 'CO' | 'OA' | 'PI', reason: string, cents: number) => ({ group, reason, cents: toCents(cents) })
const line = (paid: number, ...adjustments: RemittanceLine['adjustments']): RemittanceLine => ({
  charge: toCents(20_000),
  paid: toCents(paid),
  adjustments,
})
const usual = line(12_800, adjusted('CO', '45', 4_000), adjusted('PR', '2', 3_200))
const facts = (changes: Partial<RemittanceFacts> = {}): RemittanceFacts => ({
  on,
  coverages: [commercial()],
  line: usual,
  noticeSigned: false,
  ...changes,
})

test('a line that adds up passes its share to the client', () => {
  expect(said(ruleRemittance(facts()))).toEqual([])
  expect(clientPart(facts())).toBe(3_200)
})

test('a line that does not add up waits', () => {
  expect(said(ruleRemittance(facts({ line: line(12_801, adjusted('CO', '45', 4_000), adjusted('PR', '2', 3_200)) })))).toEqual([
    'hold REMITTANCE_NOT_BALANCED',
  ])
})

test.each(['medicaid', 'va', 'qmb'] as const)('under %s nothing passes to the client', (program) => {
  const walled = facts({ coverages: [coverage(program)] })
  expect(said(ruleRemittance(walled))).toEqual(['refuse REMITTANCE_PR_BEHIND_WALL'])
  expect(clientPart(walled)).toBe(0)
})

test('not covered passes only with a notice signed before', () => {
  const denied = line(0, adjusted('PR', '96', 20_000))
  expect([said(ruleRemittance(facts({ line: denied }))), clientPart(facts({ line: denied }))]).toEqual([
    ['refuse REMITTANCE_NEEDS_NOTICE'],
    0,
  ])
  expect([
    said(ruleRemittance(facts({ line: denied, noticeSigned: true }))),
    clientPart(facts({ line: denied, noticeSigned: true })),
  ]).toEqual([[], 20_000])
})

test('a missing authorization or a late claim is not the client’s, whatever the group says', () => {
  for (const reason of ['197', '29', '16', '999']) {
    const denied = facts({ line: line(0, adjusted('PR', reason, 20_000)) })
    expect([said(ruleRemittance(denied)), clientPart(denied)]).toEqual([['hold REMITTANCE_NOT_CLIENTS'], 0])
  }
})

test('what the practice has to do about a denial is said', () => {
  expect(said(ruleRemittance(facts({ line: line(0, adjusted('CO', '97', 20_000)) })))).toEqual(['warn REMITTANCE_WORK'])
  expect([denialActionOf('50'), denialActionOf('55'), denialActionOf('B7'), denialActionOf('nothing')]).toEqual([
    'appeal',
    'appeal',
    'credentials',
    'review',
  ])
})

test('a reason nobody knows is looked at, whatever else its name is', () => {
  expect(['constructor', '__proto__', 'toString', ''].map(denialActionOf)).toEqual(['review', 'review', 'review', 'review'])
})
