import { expect, test } from 'vitest'
import { type CoverageOnFile, chargeWallOn } from '@/lib/domain/coverage/program'
import { wallsBeside } from '@/lib/domain/coverage/walls-beside'

const plan: CoverageOnFile = { id: 'plan', program: 'commercial', status: 'active', priority: 1, startsOn: '2026-01-01', endsOn: null }
const medicaid: CoverageOnFile = { ...plan, id: 'medicaid', program: 'medicaid' }
const va: CoverageOnFile = { ...plan, id: 'va', program: 'va' }
const ids = (rows: readonly CoverageOnFile[]) => rows.map(({ id }) => id)

test('a wall of the other chart walls the day here, after every plan of one’s own; another plan stays where it is', () => {
  const seen = wallsBeside([plan], [medicaid, { ...plan, id: 'theirs' }, va])
  expect(ids(seen)).toEqual(['plan', 'medicaid', 'va'])
  expect(chargeWallOn(seen, '2026-05-05')).toBe('medicaid')
  expect(seen.map(({ priority }) => priority)).toEqual([1, 101, 101])
})

test('a wall one’s own row holds for every day says nothing new; for a day more it does', () => {
  const until = (endsOn: CoverageOnFile['endsOn']) => ({ ...medicaid, id: 'theirs', endsOn })
  expect(ids(wallsBeside([medicaid], [until(null)]))).toEqual(['medicaid'])
  expect(ids(wallsBeside([{ ...medicaid, endsOn: '2026-06-30' }], [until('2026-06-30')]))).toEqual(['medicaid'])
  expect(ids(wallsBeside([{ ...medicaid, endsOn: '2026-06-30' }], [until('2026-07-01')]))).toEqual(['medicaid', 'theirs'])
  expect(ids(wallsBeside([va], [until(null)]))).toEqual(['va', 'theirs'])
  expect(ids(wallsBeside([{ ...medicaid, isOwnWord: true }], [until(null)]))).toEqual(['medicaid', 'theirs'])
})

test('what was denied walls nothing', () => expect(wallsBeside([plan], [{ ...medicaid, status: 'denied' }])).toEqual([plan]))
