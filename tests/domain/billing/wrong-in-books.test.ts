import { expect, test } from 'vitest'
import { booksToMend, type FoundInBooks } from '@/lib/domain/billing/wrong-in-books'

const found = (what: FoundInBooks['what'], clientId: string | null, subjectId: string | null = null): FoundInBooks => ({
  what,
  clientId,
  subjectId,
})

test('what is wrong stands together by whose account it is in, each thing once; a closed day stands for itself', () => {
  const wren = found('a day behind a wall is owed', 'wren')
  const rows = [
    ...[wren, wren, found('a closed day has moved', null, 'monday'), found('more credit was used than there was', 'wren')],
    ...[found('a closed day has moved', null, 'tuesday'), found('a day behind a wall is owed', 'heron')],
  ]
  expect(booksToMend(rows)).toEqual([
    { clientId: 'wren', subjectId: 'wren', what: ['a day behind a wall is owed', 'more credit was used than there was'] },
    { clientId: null, subjectId: 'monday', what: ['a closed day has moved'] },
    { clientId: null, subjectId: 'tuesday', what: ['a closed day has moved'] },
    { clientId: 'heron', subjectId: 'heron', what: ['a day behind a wall is owed'] },
  ])
  expect(booksToMend([])).toEqual([])
})
