import { expect, test } from 'vitest'
import { ruleTreatmentTeam, type TreatmentTeamFacts } from '@/lib/domain/credentials/rule-treatment-team'
import { refuse, warn } from '@/lib/domain/finding'
import { said } from './fixtures'

const a = { npi: '1000000012' }
const ask = (given: Partial<TreatmentTeamFacts>) =>
  said(ruleTreatmentTeam({ prescriber: a, therapist: { npi: '1000000020' }, inBothRoles: () => [], ...given }))

test('S1-1 a plan has a prescriber and a therapist', () => {
  expect(ask({})).toEqual([])
  expect(ask({ prescriber: null, therapist: null })).toEqual(['hold PRESCRIBER_NOT_NAMED', 'hold THERAPIST_NOT_NAMED'])
})

test('S1-1 one person is both only when credentialed for both', () => {
  expect(ask({ therapist: a })).toEqual([])
  expect(ask({ therapist: a, inBothRoles: () => [warn('X', [])] })).toEqual([])
  expect(ask({ therapist: a, inBothRoles: () => [warn('Y', []), refuse('X', [])] })).toEqual(['refuse ONE_PERSON_TWO_ROLES'])
  expect(ask({ prescriber: { npi: null }, therapist: { npi: null }, inBothRoles: () => [refuse('X', [])] })).toEqual([])
})
