import { expect, test } from 'vitest'
import { toCents } from '@/lib/domain/money'
import { guessMapping } from '@/lib/domain/practice/import/columns'
import { coverageColumns } from '@/lib/domain/practice/import/coverage-columns'
import { type CoveragesWorld, coverageRules } from '@/lib/domain/practice/import/coverage-rules'
import { judgeRows } from '@/lib/domain/practice/import/judge'

const headers = ['client_id', 'program', 'payer', 'starts_on', 'ends_on', 'status', 'priority', 'relation', 'insured_name']
const world: CoveragesWorld = {
  known: new Map(),
  charts: new Map([['1', 'a']]),
  payers: new Map([['clover', { id: 'p', program: 'commercial' }]]),
  coverages: new Map(),
  openDays: new Map(),
}
const said = (lines: readonly string[], over: Partial<CoveragesWorld> = {}) =>
  judgeRows(coverageRules({ ...world, ...over }), {
    headers,
    mapping: guessMapping(coverageColumns, headers),
    rows: lines.map((line, index) => ({ number: index + 2, cells: line.split('|'), choice: null })),
  }).map(({ findings }) => findings.map(({ column, problem }) => `${column} ${problem}`).join(', '))

test('a coverage names a client and a payer that are here, with days that follow each other', () => {
  expect(said(['1|commercial|CLOVER|2026-01-01||||', '2|commercial||2026-01-01||||'])).toEqual(['', 'client unknown_client'])
  expect(said(['1|medicare|Clover|2026-01-01|||2|', '1|commercial|Nobody|2026-01-01|||3|'])).toEqual([
    'payer other_program',
    'payer unknown_payer',
  ])
  expect(said(['1|commercial||2026-01-01|2025-01-01||2|', '1|commercial||1949-12-31|||3|', '1|commercial||2026-01-02||ended|4|'])).toEqual([
    'endsOn ends_before',
    'startsOn day_long_ago',
    'endsOn end_needed',
  ])
  expect(said(['1|commercial||2026-01-01||||child|'])).toEqual(['insuredName insured_name'])
})

test('two plans of one place on the same days are asked, in the file and beside what is here', () => {
  expect(said(['1|commercial||2026-01-01||||', '1|commercial|Clover|2026-06-01||||'])).toEqual(['', 'priority equal_first'])
  expect(said(['1|commercial||2025-01-01|2025-12-31|ended||', '1|commercial|Clover|2026-01-01||||'])).toEqual(['', ''])
  const three = ['1|commercial||2026-01-01||||', '1|commercial|Clover|2026-02-01|||2|', '1|commercial|Clover|2026-06-01||||']
  expect(said(three)).toEqual(['', '', 'priority equal_first'])
  const here = { id: 'k', program: 'commercial', status: 'active', priority: 1, startsOn: '2026-01-01', endsOn: null } as const
  expect(said(['1|commercial||2026-01-01||||'], { coverages: new Map([['a', [here]]]) })).toEqual(['priority equal_first'])
})

test('a wall is not brought in over what a client owes for its days', () => {
  const openDays = new Map([['a', [{ on: '2026-03-01', cents: toCents(1_000) } as const]]])
  expect(said(['1|medicaid||2026-01-01||||', '1|va||2026-04-01|||2|', '1|commercial||2026-01-01|||3|'], { openDays })).toEqual([
    'program balance_under_wall',
    '',
    '',
  ])
})
