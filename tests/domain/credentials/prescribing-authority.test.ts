import { expect, test } from 'vitest'
import { type AuthorityQuestion, authorityOn } from '@/lib/domain/credentials/prescribing-authority'
import { type AuthorityRow, authorityRows } from '@/lib/domain/reference/prescribing-authority'

const [ours] = authorityRows.filter(({ key }) => key === 'physician')
if (!ours) throw new Error('There is no row for physicians.')
/** A row the practice added in 2026, for every state and route unless it says otherwise. */
const own = (key: string, told: Partial<AuthorityRow> = {}): AuthorityRow => ({ ...ours, key, from: '2026-06-01', to: null, ...told })
const chosen = (rows: readonly AuthorityRow[], asked: Partial<AuthorityQuestion> = {}) =>
  authorityOn({ profession: 'physician', state: 'KS', route: 'lozenge', on: '2026-12-01', ...asked }, rows)?.key

test.each([
  ['2026-05-31', 'physician'],
  ['2026-06-01', 'own'],
  ['2026-12-31', 'own'],
  ['2027-01-01', 'physician'],
] as const)('a row speaks from its first day through its last: on %s it is %s', (on, key) => {
  expect(chosen([own('own', { to: '2026-12-31' })], { on })).toBe(key)
})

test.each<[string, AuthorityRow, AuthorityRow]>([
  ['a row of the state before a later one for all', own('state', { states: ['KS'] }), own('all', { from: '2026-11-01' })],
  ['a row of the route before a later one for any', own('route', { routes: ['lozenge'] }), own('any', { from: '2026-11-01' })],
  [
    'a row of the state before one of the route',
    own('state', { states: ['KS'] }),
    own('route', { routes: ['lozenge'], from: '2026-11-01' }),
  ],
  [
    'a row of state and route before one of the state',
    own('both', { states: ['KS'], routes: ['lozenge'] }),
    own('state', { states: ['KS'], from: '2026-11-01' }),
  ],
  ['a later row before an earlier', own('later', { from: '2026-11-01' }), own('earlier')],
])('%s, whichever is written first', (_, first, second) => {
  expect(chosen([first, second])).toBe(first.key)
  expect(chosen([second, first])).toBe(first.key)
})

test('of two that say the same of the same day, the one written last', () => {
  expect(chosen([own('one'), own('other')])).toBe('other')
  expect(chosen([own('mine', { from: ours.from })])).toBe('mine')
})

test.each<[string, Partial<AuthorityRow>]>([
  ['another state', { states: ['MO'] }],
  ['another route', { routes: ['iv'] }],
  ['another profession', { profession: 'naturopath' }],
])('a row for %s says nothing', (_, told) => {
  expect(chosen([own('own', told)])).toBe('physician')
})
