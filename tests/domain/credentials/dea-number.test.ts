import { expect, test } from 'vitest'
import { isDeaNumber, ruleDeaNumber } from '@/lib/domain/credentials/dea-number'
import { said } from './fixtures'

test.each(['FK1234563', 'AJ5184279', 'MR7654329', 'fk1234563', 'FK 1234563'])('%s carries its check digit', (number) => {
  expect(isDeaNumber(number)).toBe(true)
})

test.each(['AB4523763', 'MR7654321', 'FK123456', 'FK12345630', '1K1234563', '', 'F!1234563'])('%s is not a DEA number', (number) => {
  expect(isDeaNumber(number)).toBe(false)
})

test('T126 a second letter that is not the initial of the name is said, not refused', () => {
  expect(said(ruleDeaNumber({ number: 'FK1234563', surname: 'Moreau', profession: 'physician' }))).toEqual(['warn DEA_NAME_DIFFERS'])
})

test.each(['Kessler', 'kessler', ' Kessler', 'Kéri'])('FK fits %s', (surname) => {
  expect(ruleDeaNumber({ number: 'FK1234563', surname, profession: 'physician' })).toEqual([])
})

test('an accent is not another letter', () => {
  expect(ruleDeaNumber({ number: 'AA5184279', surname: 'Åström', profession: 'physician' })).toEqual([])
})

test('a business registers with 9 in place of the initial', () => {
  expect(ruleDeaNumber({ number: 'F91234563', surname: 'Moreau', profession: 'physician' })).toEqual([])
})

test('a wrong check digit is refused and nothing else is said', () => {
  expect(said(ruleDeaNumber({ number: 'AB4523763', surname: 'Moreau', profession: 'physician' }))).toEqual(['refuse DEA_NUMBER_INVALID'])
})

test('letters of the registrant: mid-level, retired, distributor', () => {
  const of = (number: string, profession: 'physician' | 'nurse_practitioner') =>
    said(ruleDeaNumber({ number, surname: 'Kessler', profession }))
  expect(of('MK1234563', 'nurse_practitioner')).toEqual([])
  expect(of('MK1234563', 'physician')).toEqual(['warn DEA_TYPE_DIFFERS'])
  expect(of('FK1234563', 'nurse_practitioner')).toEqual(['warn DEA_TYPE_DIFFERS'])
  expect(of('XK1234563', 'physician')).toEqual(['refuse DEA_TYPE_RETIRED'])
  expect(of('RK1234563', 'physician')).toEqual(['refuse DEA_TYPE_NOT_PRACTITIONER'])
})
