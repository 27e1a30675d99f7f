import { expect, test } from 'vitest'
import { ruleTreatmentTeam, type TreatmentTeamFacts } from '@/lib/domain/credentials/rule-treatment-team'
import { refuse, warn } from '@/lib/domain/finding'
import { said } from './fixtures'

const ask = (given: Partial<TreatmentTeamFacts>) =>
  said(ruleTreatmentTeam({ prescriberUserId: 'a', therapistUserId: 'b', prescriberFindings: [], therapistFindings: [], ...given }))

test('S1-1 a plan has a prescriber and a therapist', () => {
  expect(ask({})).toEqual([])
  expect(ask({ prescriberUserId: null, therapistUserId: null })).toEqual(['hold PRESCRIBER_NOT_NAMED', 'hold THERAPIST_NOT_NAMED'])
})

test('S1-1 one person is both only when credentialed for both', () => {
  expect(ask({ therapistUserId: 'a' })).toEqual([])
  expect(ask({ therapistUserId: 'a', prescriberFindings: [warn('X', [])] })).toEqual([])
  expect(ask({ therapistUserId: 'a', prescriberFindings: [refuse('X', [])] })).toEqual(['refuse ONE_PERSON_TWO_ROLES'])
  expect(ask({ therapistUserId: 'a', therapistFindings: [refuse('X', [])] })).toEqual(['refuse ONE_PERSON_TWO_ROLES'])
})
