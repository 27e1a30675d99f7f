import { expect, test } from 'vitest'
import { fold, searchTermsOf } from '@/lib/domain/clients/search-terms'

test.each([
  ['O’Brien', "o'brien"],
  ['Núñez', 'nunez'],
  ['Łódź-Øster', 'lodz-oster'],
  ['İpek Işık', 'ipek isik'],
  ['Weiß', 'weiss'],
])('%s is typed %s', (written, typed) => expect(fold(written)).toBe(typed))

test('a query is names in any order, one number, one address or one day', () => {
  expect(searchTermsOf('Lee, Mary')).toEqual({ words: ['lee', 'mary'], asOne: 'leemary' })
  expect(searchTermsOf("O'Brien–Smith")).toEqual({ words: ['obriensmith'], asOne: 'obriensmith' })
  expect(searchTermsOf('(716) 555-0100')).toEqual({ words: ['7165550100'], asOne: '7165550100' })
  expect(searchTermsOf('+1 716 555')?.words).toEqual(['1716555'])
  expect(searchTermsOf('Mary.Lee@Example.com')?.words).toEqual(['mary.lee@example.com'])
  for (const day of ['1985-03-04', '3/4/1985', '03-04-1985', 'Mar 4, 1985', 'March 4 1985', '4 Mar 1985']) {
    expect(searchTermsOf(day)?.words).toEqual(['1985-03-04'])
  }
})

test('signs are plain text and find nobody by themselves', () => {
  for (const query of ['%%', '_', '%', ' ', '--', "'", '\\']) expect(searchTermsOf(query)).toBeNull()
  expect(searchTermsOf('le%')?.words).toEqual(['le'])
})

test('one letter asks only where one letter is a name', () => {
  for (const query of ['m', 'Ж', 'α', '7']) expect(searchTermsOf(query)).toBeNull()
  for (const query of ['李', '이']) expect(searchTermsOf(query)?.words).toEqual([query])
})
