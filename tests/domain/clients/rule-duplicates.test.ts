import { describe, expect, test } from 'vitest'
import { foldedPhone, likelySame, type Person, ruleLikelyDuplicates } from '@/lib/domain/clients/rule-duplicates'
import { toLocalDate } from '@/lib/domain/time/local'

const born = toLocalDate('1988-05-04')
const onFile = {
  clientId: 'c',
  firstName: 'Ana',
  lastName: 'Núñez-O’Brien',
  bornOn: born,
  phone: '+17165550100 x12',
  email: 'ana@example.com',
}
const stranger: Person = { firstName: 'Ada', lastName: 'Roe', bornOn: null, phone: null, email: null }

describe('somebody who is likely on file', () => {
  test.each([
    ['name and birth date, accents and signs aside', { firstName: 'ana', lastName: 'Nunez OBrien', bornOn: born }],
    ['the names the other way round', { firstName: 'Nunez OBrien', lastName: 'Ana', bornOn: born }],
    ['telephone, with or without an extension', { phone: '(716) 555-0100' }],
    ['e-mail, in any case', { email: 'Ana@Example.com' }],
  ])('%s', (_, told) => expect(likelySame({ ...stranger, ...told }, [onFile])).toEqual([onFile]))

  test.each([
    ['the same name alone', { firstName: 'Ana', lastName: 'Núñez-O’Brien' }],
    ['the same birth date alone', { bornOn: born }],
    ['the last seven digits', { phone: '585-555-0100' }],
    ['nothing known of either', {}],
  ])('not by %s', (_, told) => {
    expect(likelySame({ ...stranger, ...told }, [onFile, { ...onFile, phone: null, email: '' }])).toEqual([])
  })

  test('is named, until somebody says that this is another person', () => {
    const same = { ...stranger, email: 'ana@example.com' }
    expect(ruleLikelyDuplicates(same, [onFile], false)).toMatchObject([{ params: { count: 1, who: 'Ana Núñez-O’Brien, 1988-05-04' } }])
    expect(ruleLikelyDuplicates(same, [onFile], true)).toEqual([])
  })

  test('a number is compared without its country and extension', () => {
    expect(foldedPhone('+1 (716) 555-0100, ext. 12')).toBe('7165550100')
  })
})
