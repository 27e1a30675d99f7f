import { expect, test } from 'vitest'
import { citations } from '@/lib/domain/citations'
import { coveragePrograms } from '@/lib/domain/coverage/program'
import { referenceRows } from '@/lib/domain/practice/reference-rows'
import { serviceCodes } from '@/lib/domain/reference/billing-codes'
import { denialReasons } from '@/lib/domain/reference/billing-denials'
import { diagnoses } from '@/lib/domain/reference/billing-diagnoses'
import { placesOfService } from '@/lib/domain/reference/billing-places'
import { povertyGuidelines } from '@/lib/domain/reference/billing-poverty'
import { authorityRows } from '@/lib/domain/reference/prescribing-authority'
import { stateRegistrationRows } from '@/lib/domain/reference/state-registration'
import { parameters } from '@/lib/domain/ruleset'

test('no two rows of a family share a key and a day', () => {
  const keys = referenceRows().map(({ family, key, effectiveFrom }) => `${family} ${key} ${effectiveFrom}`)
  expect(keys.length).toBeGreaterThan(200)
  expect(new Set(keys).size).toBe(keys.length)
})

test('whatever a row cites can be looked up', () => {
  const unknown = referenceRows().flatMap(({ cites }) => cites.filter((id) => !Object.hasOwn(citations, id)))
  expect(unknown).toEqual([])
})

test('every table of the release is among them', () => {
  const count = (family: string) => referenceRows().filter((row) => row.family === family).length
  const sizes = {
    parameter: Object.keys(parameters).length,
    'service-code': Object.keys(serviceCodes).length,
    'place-of-service': Object.keys(placesOfService).length,
    diagnosis: Object.keys(diagnoses).length,
    'denial-reason': Object.keys(denialReasons).length,
    'poverty-guideline': povertyGuidelines.length,
    'prescribing-authority': authorityRows.length,
    'state-registration': stateRegistrationRows.length,
    'payer-law': coveragePrograms.length,
    citation: Object.keys(citations).length,
  }
  expect(Object.fromEntries(Object.keys(sizes).map((family) => [family, count(family)]))).toEqual(sizes)
  expect(referenceRows().length).toBe(Object.values(sizes).reduce((sum, size) => sum + size, 0))
})

test('payers of public programs forbid charging the client, others do not', () => {
  const forbids = referenceRows().filter(({ family, value }) => family === 'payer-law' && value.forbidsClientCharge)
  expect(forbids.map(({ key }) => key).sort()).toEqual(['chip', 'dual_snp', 'medicaid', 'medicaid_mco', 'qmb', 'slmb_plus', 'va'])
})
