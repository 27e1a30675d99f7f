import { expect, test } from 'vitest'
import { ruleSigner } from '@/lib/domain/practice/documents/rule-signer'

const client = { legalFirstName: 'José María', legalLastName: 'O’Brien-Núñez', chosenName: 'Pepa', signerRelation: '', signerAuthority: '' }

test.each(['José María O’Brien-Núñez', 'jose o brien nunez', "José O'Brien-Núñez", 'Pepa O’Brien-Núñez', 'José Luis Maria O’Brien-Nunez'])(
  '%s is a name of theirs',
  (signedName) => expect(ruleSigner({ ...client, signedName })).toEqual([]),
)

test.each(['xxx', 'Ada Roe', 'José', 'O’Brien-Núñez'])('%s is asked who signs and why, once', (signedName) => {
  expect(ruleSigner({ ...client, signedName })).toMatchObject([{ code: 'SIGNER_IS_ANOTHER', params: { name: 'José María O’Brien-Núñez' } }])
  expect(ruleSigner({ ...client, signedName, signerRelation: 'mother', signerAuthority: 'guardian by court order' })).toEqual([])
  expect(ruleSigner({ ...client, signedName, signerRelation: 'mother' })).toHaveLength(1)
  expect(ruleSigner({ ...client, signedName, signerAuthority: 'guardian' })).toHaveLength(1)
})

test('somebody with one name signs with it', () => {
  expect(
    ruleSigner({
      legalFirstName: 'Suharto',
      legalLastName: '',
      chosenName: null,
      signerRelation: '',
      signerAuthority: '',
      signedName: 'Suharto',
    }),
  ).toEqual([])
})
