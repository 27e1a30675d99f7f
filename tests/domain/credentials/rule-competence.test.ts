import { expect, test } from 'vitest'
import { ruleCompetence } from '@/lib/domain/credentials/rule-competence'
import { attestation, credential, moment, said } from './fixtures'

test('S1-17 attested, or in collaboration, or held', () => {
  const agreement = credential('collaboration_agreement', { state: 'KS' })
  expect(said(ruleCompetence([attestation], moment()))).toEqual([])
  expect(said(ruleCompetence([agreement], moment()))).toEqual(['warn COMPETENCE_BY_COLLABORATION'])
  expect(said(ruleCompetence([], moment()))).toEqual(['hold COMPETENCE_NOT_ATTESTED'])
  expect(said(ruleCompetence([{ ...agreement, expiresOn: '2026-11-30' }], moment()))).toEqual(['hold COMPETENCE_NOT_ATTESTED'])
})
