import { expect, test } from 'vitest'
import type { CoverageOnFile } from '@/lib/domain/coverage/program'
import { endableForDebtOn, overlap, payerChoiceOf, type Restriction } from '@/lib/domain/coverage/restriction'
import { withoutSetAside } from '@/lib/domain/coverage/va-wish'
import type { LocalDate } from '@/lib/domain/time/local'

const asked: Restriction = {
  ...{ kind: 'not_told', visitId: null, endedOn: null, endedBecause: null },
  ...{ fromOn: '2026-11-23', toOn: '2026-12-31' },
}
const isRestrictedOn = (restrictions: readonly Restriction[], on: LocalDate) =>
  payerChoiceOf(restrictions, { visitId: 'visit', on }) === 'not_told'

test('a plan is not told from the first day to the last', () => {
  expect(isRestrictedOn([asked], '2026-11-22')).toBe(false)
  expect(isRestrictedOn([asked], '2026-11-23')).toBe(true)
  expect(isRestrictedOn([asked], '2026-12-31')).toBe(true)
  expect(isRestrictedOn([asked], '2027-01-01')).toBe(false)
  expect(isRestrictedOn([{ ...asked, toOn: null }], '2027-06-01')).toBe(true)
})

test('ended at the client’s wish, days before it keep it; ended for want of payment, none does', () => {
  const ended = { ...asked, endedOn: '2026-12-01', endedBecause: 'client_asked' } as const
  expect(isRestrictedOn([ended], '2026-11-30')).toBe(true)
  expect(isRestrictedOn([ended], '2026-12-01')).toBe(false)
  expect(isRestrictedOn([{ ...ended, endedBecause: 'not_paid' }], '2026-11-30')).toBe(false)
})

const row = (program: 'va' | 'commercial', over: Partial<CoverageOnFile> = {}): CoverageOnFile => ({
  id: program,
  program,
  status: 'active',
  priority: 1,
  startsOn: '2026-01-01',
  endsOn: null,
  ...over,
})

test('the VA is set aside for the days of the wish and counts before and after; no other row is touched', () => {
  const days = { coverageId: 'va', fromOn: '2026-12-01', toOn: '2026-12-03' } as const
  const parts = withoutSetAside([row('va'), row('commercial')], [days, { ...days, coverageId: 'commercial' }])
  expect(parts.map(({ program, startsOn, endsOn }) => [program, startsOn, endsOn])).toEqual([
    ['va', '2026-01-01', '2026-11-30'],
    ['va', '2026-12-04', null],
    ['commercial', '2026-01-01', null],
  ])
  expect(withoutSetAside([row('va', { endsOn: '2026-11-30' })], [days])).toHaveLength(1)
  expect(withoutSetAside([row('va', { startsOn: '2026-12-01', endsOn: '2026-12-03' })], [days])).toEqual([])
})

test('one wish that holds is enough, and without any the plan is told', () => {
  expect(isRestrictedOn([{ ...asked, toOn: '2026-11-30' }, asked], '2026-12-15')).toBe(true)
  expect(isRestrictedOn([], '2026-12-15')).toBe(false)
})

test('what was chosen for one visit is about it alone, wherever it is moved, and goes before what its day says', () => {
  const files: Restriction = { ...asked, kind: 'client_files', visitId: 'visit', fromOn: '2026-11-25', toOn: '2026-11-25' }
  const chosen = (restrictions: Restriction[], visitId: string, on: LocalDate = '2026-11-26') =>
    payerChoiceOf(restrictions, { visitId, on })
  expect(chosen([files], 'visit')).toBe('client_files')
  expect(chosen([files], 'another', '2026-11-25')).toBeNull()
  expect(chosen([asked, files], 'visit')).toBe('client_files')
  expect(chosen([{ ...files, endedOn: '2026-11-24', endedBecause: 'client_asked' }], 'visit')).toBeNull()
})

test('two wishes overlap where they share a day', () => {
  const from = (fromOn: LocalDate, toOn: LocalDate | null) => ({ fromOn, toOn })
  expect(overlap(asked, from('2026-12-31', null))).toBe(true)
  expect(overlap(asked, from('2027-01-01', null))).toBe(false)
  expect(overlap(from('2027-01-01', null), asked)).toBe(false)
  expect(overlap(from('2026-01-01', null), asked)).toBe(true)
})

test('a wish can be ended for debt from the day after its time to pay', () => {
  expect(endableForDebtOn('2026-11-23', 30)).toBe('2026-12-24')
  expect(endableForDebtOn('2026-11-23', 0)).toBe('2026-11-24')
})

test.each<[string, Partial<CoverageOnFile>, (string | null)[][]]>([
  ['ends before it', { endsOn: '2026-11-15' }, [['2026-01-01', '2026-11-15']]],
  ['begins after it', { startsOn: '2027-01-01' }, [['2027-01-01', null]]],
  ['ends on its first day', { endsOn: '2026-12-01' }, [['2026-01-01', '2026-11-30']]],
  ['begins on its last day', { startsOn: '2026-12-03' }, [['2026-12-04', null]]],
  ['ends on its last day', { endsOn: '2026-12-03' }, [['2026-01-01', '2026-11-30']]],
  ['begins on its first day', { startsOn: '2026-12-01' }, [['2026-12-04', null]]],
  [
    'has no first and no last day',
    { startsOn: null },
    [
      [null, '2026-11-30'],
      ['2026-12-04', null],
    ],
  ],
  ['has no first day and ended before it', { startsOn: null, endsOn: '2026-11-15' }, [[null, '2026-11-15']]],
])('VA coverage that %s keeps the days outside the wish', (_, over, parts) => {
  const days = { coverageId: 'va', fromOn: '2026-12-01', toOn: '2026-12-03' } as const
  expect(withoutSetAside([row('va', over)], [days]).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(parts)
})

test('a wish about another coverage leaves this one alone', () => {
  const days = { coverageId: 'another', fromOn: '2026-12-01', toOn: '2026-12-03' } as const
  expect(withoutSetAside([row('va')], [days])).toEqual([row('va')])
  expect(withoutSetAside([row('va')], [])).toEqual([row('va')])
})
