import { expect, test } from 'vitest'
import { lawMoments } from '@/lib/domain/law/moment'
import { law } from '@/lib/domain/law/table'
import { breakings } from '../verify/law/breakings'

test('every row that a command asks is broken once by `verify -- law`, and every row it breaks is in the table', () => {
  const broken = new Set(breakings.map(({ row }) => row))
  const asked = law.filter(({ at }) => lawMoments.some((moment) => moment !== 'offer' && at[moment] !== undefined)).map(({ id }) => id)
  expect(asked.filter((id) => !broken.has(id))).toEqual([])
  expect([...broken].filter((id) => !law.some((row) => row.id === id))).toEqual([])
})
