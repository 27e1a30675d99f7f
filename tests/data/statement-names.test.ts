import { expect, test } from 'vitest'
import { nameStatements } from '@/lib/data/statement-names'

test('a text has one name, and beyond the most there are it has none', () => {
  const name = nameStatements({ most: 2 })
  const [one, other] = [name({ sql: 'SELECT 1' }), name({ sql: 'SELECT 2' })]
  expect([one, other, name({ sql: 'SELECT 1' })]).toEqual([expect.stringMatching(/^s[0-9a-f]{24}$/), expect.not.stringMatching(one), one])
  expect(name({ sql: 'SELECT 3' })).toBe('')
})

test('a text that must come again is named when it does', () => {
  const name = nameStatements({ after: 2 })
  expect([1, 2, 3, 4].map(() => name({ sql: 'SELECT 1' }) !== '')).toEqual([false, false, true, true])
})
