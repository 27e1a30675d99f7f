import { expect, test } from 'vitest'
import type { PersonOnFile } from '@/lib/domain/clients/rule-duplicates'
import { clientColumns } from '@/lib/domain/practice/import/client-columns'
import { type ClientsWorld, clientRules } from '@/lib/domain/practice/import/client-rules'
import { guessMapping, missingColumns } from '@/lib/domain/practice/import/columns'
import { type FileRow, judgeRows, tallyOf } from '@/lib/domain/practice/import/judge'

const headers = ['MRN', 'First Name', 'Last Name', 'DOB', 'Email', 'Mobile Phone', 'State', 'Provider', 'Favourite colour']
const ada: PersonOnFile = {
  clientId: '00000000-0000-4000-8000-000000000001',
  firstName: 'Ada',
  lastName: 'Núñez-Aster',
  bornOn: '1985-04-12',
  phone: '(555) 555-0150',
  email: 'Ada@example.com',
}
const world: ClientsWorld = { today: '2026-11-23', known: new Map(), people: [ada], therapists: new Map([['wrenwillow', 'w']]) }
const mapping = { ...guessMapping(clientColumns, headers), indication: { text: 'PTSD' } }
const row = (number: number, ...cells: string[]): FileRow => ({ number, cells, choice: null })
const judged = (rows: readonly FileRow[], over: Partial<ClientsWorld> = {}) =>
  judgeRows(clientRules({ ...world, ...over }), { headers, mapping, rows })

test('headers of other systems are recognised, and what is missing is named', () => {
  expect(mapping).toEqual({
    externalId: { from: 'MRN' },
    legalFirstName: { from: 'First Name' },
    legalLastName: { from: 'Last Name' },
    bornOn: { from: 'DOB' },
    email: { from: 'Email' },
    phone: { from: 'Mobile Phone' },
    state: { from: 'State' },
    therapist: { from: 'Provider' },
    indication: { text: 'PTSD' },
  })
  expect(missingColumns(clientColumns, guessMapping(clientColumns, headers))).toEqual(['indication'])
})

test('a good row becomes facts', () => {
  const [one] = judged([row(2, '1', 'Bo', 'Bluebell', '1/2/1990', 'BO@example.com', '555 555 0199', 'Missouri', 'Wren Willow')])
  expect(one).toMatchObject({ state: 'ready', key: '1', likely: [], findings: [] })
  expect(one?.facts).toMatchObject({
    bornOn: '1990-01-02',
    email: 'bo@example.com',
    phone: '+15555550199',
    state: 'MO',
    indication: 'ptsd',
  })
})

test('everything that is wrong in a row is said at once', () => {
  const [one] = judged([row(2, '', 'Bo', '', '2/30/1990', 'bo', '1', 'XX', '')])
  expect(one?.state).toBe('wrong')
  expect(one?.findings.map(({ column, problem }) => `${column} ${problem}`)).toEqual([
    'externalId needed',
    'bornOn day',
    'email email',
    'phone phone',
    'state state',
  ])
  const [ahead, long] = judged([
    row(2, '1', 'Bo', '', '2027-01-01', '', '', 'MO', 'Nobody'),
    row(3, '2', 'Bo', '', '1899-01-01', '', '', 'MO'),
  ])
  expect(ahead?.findings.map(({ problem }) => problem)).toEqual(['day_ahead', 'unknown_therapist'])
  expect(long?.findings.map(({ problem }) => problem)).toEqual(['day_long_ago'])
})

test('who may be the same person is asked: by name and birth date, telephone or e-mail', () => {
  const [byName, byPhone, byEmail, other] = judged([
    row(2, '1', 'ADA', 'Nunez Aster', '4/12/1985', '', '', 'MO'),
    row(3, '2', 'Cleo', 'Clover', '', '', '+1 555 555 0150', 'MO'),
    row(4, '3', 'Dov', 'Dahlia', '', 'ada@example.com', '', 'MO'),
    row(5, '4', 'Ada', 'Nunez Aster', '4/13/1985', '', '', 'MO'),
  ])
  expect([byName, byPhone, byEmail, other].map((one) => one?.state)).toEqual(['asks', 'asks', 'asks', 'ready'])
  expect(byName?.likely).toEqual([{ by: ['name'], row: null, chart: { id: ada.clientId, name: 'Ada Núñez-Aster', bornOn: '1985-04-12' } }])
  expect(byPhone?.likely[0]?.by).toEqual(['phone'])
  expect(byEmail?.likely[0]?.by).toEqual(['email'])
})

test('the same person twice in one file is asked, the same number twice is wrong', () => {
  const rows = judged([
    row(2, '1', 'Eve', 'Elder', '1990-01-01', '', '', 'MO'),
    row(3, '2', 'Eve', 'Elder', '1990-01-01', '', '', 'MO'),
    row(4, '1', 'Finn', 'Fern', '1991-01-01', '', '', 'MO'),
  ])
  expect(rows.map(({ state }) => state)).toEqual(['ready', 'asks', 'wrong'])
  expect(rows[1]?.likely).toEqual([{ by: ['name'], chart: null, row: 2 }])
  expect(rows[2]?.findings).toEqual([{ column: null, problem: 'twice_in_file' }])
})

test('choices stand, and what was brought in before is known', () => {
  const same = row(2, '1', 'Ada', 'Núñez-Aster', '1985-04-12', '', '', 'MO')
  expect(judged([{ ...same, choice: { is: 'add' } }])[0]?.state).toBe('ready')
  expect(judged([{ ...same, choice: { is: 'link', to: ada.clientId } }])[0]).toMatchObject({ state: 'linked', linkTo: ada.clientId })
  expect(judged([{ ...row(2, ''), choice: { is: 'skip' } }])[0]?.state).toBe('skipped')
  expect(judged([same], { known: new Map([['1', ada.clientId]]) })[0]?.state).toBe('known')
  expect(tallyOf(judged([same, row(3, '')]))).toEqual({ wrong: 1, asks: 1, ready: 0, linked: 0, skipped: 0, known: 0 })
})
