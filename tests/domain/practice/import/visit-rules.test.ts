import { expect, test } from 'vitest'
import { judgeRows } from '@/lib/domain/practice/import/judge'
import { askedVisitOf, type VisitsWorld, visitRules } from '@/lib/domain/practice/import/visit-rules'
import { visitServicesOf } from '@/lib/domain/scheduling/visit-services'

const headers = ['visit_id', 'client_id', 'clinician', 'kind', 'day', 'time', 'minutes', 'location', 'setting']
const keys = ['externalId', 'client', 'clinician', 'kind', 'on', 'at', 'minutes', 'location', 'setting']
const mapping = Object.fromEntries(keys.map((key, index) => [key, { from: headers[index] ?? '' }]))

const world: VisitsWorld = {
  today: '2026-11-27',
  known: new Map(),
  charts: new Map([
    ['C1', 'chart-1'],
    ['C2', 'chart-2'],
  ]),
  clinicians: new Map([
    ['wrenwillow', 'wren'],
    ['larkivy', 'lark'],
  ]),
  locations: new Map([['mainoffice', 'main']]),
  services: visitServicesOf([]),
  law: new Map(),
}

const judged = (lines: readonly string[], over: Partial<VisitsWorld> = {}) =>
  judgeRows(visitRules({ ...world, ...over }), {
    headers,
    mapping,
    rows: lines.map((line, index) => ({ number: index + 2, cells: line.split('|'), choice: null })),
  })
const problemsIn = (lines: readonly string[], over: Partial<VisitsWorld> = {}) =>
  judged(lines, over).map(({ findings }) => findings.map(({ column, problem }) => `${column} ${problem}`).join(', '))

test('a client and a clinician are in one place at a time, also within a file', () => {
  expect(
    problemsIn([
      '1|C1|Wren Willow|follow_up|2027-03-02|10:00|||',
      '2|C2|Wren Willow|follow_up|2027-03-02|10:54|||',
      '3|C1|Lark Ivy|follow_up|2027-03-02|09:30|||',
      '4|C2|Lark Ivy|follow_up|2027-03-02|12:00|||',
      '5|C2|Wren Willow|follow_up|2027-03-03|10:00|||',
    ]),
  ).toEqual(['', 'at taken_in_file', 'at taken_in_file', '', ''])
})

test('the only location need not be named, one of several must be', () => {
  const line = ['1|C1|WREN-WILLOW|follow_up|2027-03-02|10:00|||']
  expect(problemsIn(line)).toEqual([''])
  const two = new Map([...world.locations, ['southside', 'south']])
  expect(problemsIn(line, { locations: two })).toEqual(['location which_location'])
  expect(problemsIn(['1|C1|Wren Willow|follow_up|2027-03-02|10:00||South side|'], { locations: two })).toEqual([''])
})

test('what the law says of a row stands beside it in the law’s own sentence', () => {
  const law = new Map([['1', ['The clinic is closed.', 'The clinician is away.']]])
  expect(judged(['1|C1|Wren Willow|follow_up|2027-03-02|10:00|||'], { law })[0]).toMatchObject({
    state: 'wrong',
    findings: [{ problem: 'law', says: 'The clinic is closed.' }, { says: 'The clinician is away.' }],
  })
})

test('a row asks for a visit as the desk would, without a number it is known by who and when', () => {
  const [row] = judged(['|C1|Wren Willow|Session|3/2/2027|2:30 PM|55||video'])
  expect(row).toMatchObject({ state: 'ready', key: 'chart-1 2027-03-02 14:30' })
  expect(row?.facts && askedVisitOf(row.facts, world)).toEqual({
    clientId: 'chart-1',
    locationId: 'main',
    request: { kind: 'follow_up', on: '2027-03-02', at: '14:30', clinicianId: 'wren', roomId: null, setting: 'telehealth' },
  })
  const [again] = judged(['|C1|Wren Willow|Session|3/2/2027|2:30 PM|55||video'], {
    known: new Map([['chart-1 2027-03-02 14:30', 'visit']]),
  })
  expect(again?.state).toBe('known')
})
