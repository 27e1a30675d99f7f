import { expect, test } from 'vitest'
import { turnsOfYear } from '@/lib/domain/regimens/turns-of-year'
import type { LocalDate } from '@/lib/domain/time/local'

type Covered = Parameters<typeof turnsOfYear>[0]['coverages'][number]

const covered = (program: Covered['program'], years: readonly (LocalDate | null)[] = [], startsOn: LocalDate | null = null): Covered => ({
  program,
  startsOn,
  answers: years.map((yearStartsOn) => ({ yearStartsOn }) as Covered['answers'][number]),
})

const turns = (coverages: readonly Covered[], from: LocalDate, to: LocalDate) => turnsOfYear({ coverages }, { from, to })

test('a plan year begins on the day the plan said, and on 1 January where nobody asked', () => {
  const window = ['2026-12-02', '2027-02-20'] as const
  expect(turns([covered('commercial')], ...window)).toEqual(['2027-01-01'])
  expect(turns([covered('commercial', [null])], ...window)).toEqual(['2027-01-01'])
  expect(turns([covered('commercial', ['2024-02-01'])], ...window)).toEqual(['2027-02-01'])
  expect(turns([covered('commercial', ['2024-02-01', null]), covered('medicare')], ...window)).toEqual(['2027-01-01', '2027-02-01'])
})

test('the first day is before the turn, and the last may be the turn itself', () => {
  expect(turns([covered('commercial')], '2026-12-31', '2027-01-01')).toEqual(['2027-01-01'])
  expect(turns([covered('commercial')], '2027-01-01', '2027-01-20')).toEqual([])
  expect(turns([covered('commercial')], '2026-12-01', '2026-12-31')).toEqual([])
})

test('a coverage that begins is a turn; whoever pays alone has no plan year', () => {
  expect(turns([covered('commercial', ['2024-07-01'], '2026-12-15')], '2026-12-02', '2027-02-20')).toEqual(['2026-12-15'])
  expect(turns([covered('self_pay')], '2026-12-02', '2027-02-20')).toEqual([])
})
