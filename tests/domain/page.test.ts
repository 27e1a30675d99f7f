import { expect, test } from 'vitest'
import { countedAs, countedTo } from '@/lib/domain/page'

test('a list that grows for years is counted twenty pages ahead of the one that is asked', () => {
  expect([countedTo(1, 50), countedTo(3, 50)]).toEqual([1_050, 1_150])
})

test.each([
  [7, { total: 7, isMore: false }],
  [1_050, { total: 1_050, isMore: false }],
  [1_051, { total: 1_050, isMore: true }],
])('%i counted of at most 1,050', (counted, said) => expect(countedAs(counted, 1_050)).toEqual(said))
