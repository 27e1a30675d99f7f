import { expect, test } from 'vitest'
import { type ConsultFacts, clientFromConsult } from '@/lib/domain/consults/client-from-consult'
import { coverageChoices } from '@/lib/domain/consults/consult-choices'
import { coveragePrograms } from '@/lib/domain/coverage/program'

const consult: ConsultFacts = {
  name: ' Ada Maria  Roe ',
  email: 'Ada@Example.com ',
  phone: '555 555 0100',
  zip: '66044',
  state: 'KS',
  indication: 'ptsd',
  coverageType: 'medicaid',
  goals: ['trauma'],
  goalsNote: '',
  hasPrescriber: 'unknown',
  mayText: true,
}

test('S0-35 what was asked on the form is where the client’s record begins', () => {
  expect(clientFromConsult(consult)).toMatchObject({
    legalFirstName: 'Ada Maria',
    legalLastName: 'Roe',
    email: 'ada@example.com',
    coverageGuess: 'medicaid',
    bringsPrescriber: false,
    consentToText: true,
  })
})

test.each([
  ['Ada Roe', 'Ada', 'Roe'],
  ['  Ada   Maria Theresa Roe ', 'Ada Maria Theresa', 'Roe'],
  ['Ada', 'Ada', ''],
  ['Dr. Anna Smith', 'Anna', 'Smith'],
  ['Mary Ann Lee', 'Mary Ann', 'Lee'],
  ['Drew Núñez', 'Drew', 'Núñez'],
  [' ', '', ''],
])('%j is split at its last blank', (name, legalFirstName, legalLastName) => {
  expect(clientFromConsult({ ...consult, name })).toMatchObject({ legalFirstName, legalLastName })
})

test('one name leaves the last one to be asked', () => {
  expect(clientFromConsult({ ...consult, name: 'Ada' })).toMatchObject({ legalFirstName: 'Ada', legalLastName: '' })
})

test('unsure is no coverage, and every other choice is one that exists', () => {
  expect(clientFromConsult({ ...consult, coverageType: 'not_sure' }).coverageGuess).toBeNull()
  for (const choice of coverageChoices.filter((word) => word !== 'not_sure')) expect(coveragePrograms).toContain(choice)
})
