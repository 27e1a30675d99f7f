import { expect, test } from 'vitest'
import { arrived } from '@/components/ui/data-table/search-typing'

test('what is typed stands while the list is asked, also where answers come late or are left out', () => {
  const typing = { typed: 'nunez i', sent: ['n', 'nunez'] }
  expect(arrived(typing, 'n')).toEqual({ typed: 'nunez i', sent: ['nunez'] })
  expect(arrived(typing, 'nunez')).toEqual({ typed: 'nunez i', sent: [] })
})

test('a search that was not typed here takes the place of what was: cleared, remembered, or gone back to', () => {
  expect(arrived({ typed: 'nunez', sent: [] }, '')).toEqual({ typed: '', sent: [] })
  const back = arrived({ typed: 'nunez', sent: ['nunez'] }, 'nunez')
  expect(arrived(arrived(back, ''), 'nunez')).toEqual({ typed: 'nunez', sent: [] })
})
