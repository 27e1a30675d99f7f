import { expect, test } from 'vitest'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { loadCoverages } from '@/lib/data/records/coverages'
import { done, openClinic } from '../../support/clinic'

test('a plan says apart what it leaves of medical visits; where it does not, they are as in the office', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ benefitsVerifiedOn: null })
  const said = { coverageId: client.coverageId, deductibleLeft: '0', coinsurancePercent: '20', planYearStartsOn: '', source: 'phone' }
  const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
  const verify = (more: object) =>
    done(clinic.run(verifyBenefit, { ...said, ...empty, reference: '', verifiedOn: '2026-11-23', ...more }, clinic.frontDesk.actor))
  const shares = async () => {
    const [coverage] = await clinic.asSystem((tx) => loadCoverages(tx, clinic.practiceId, client.id))
    return coverage?.answers.at(-1)?.costShare
  }
  const office = { kind: 'coinsurance', rate: 2_000 }
  await verify({})
  expect(await shares()).toEqual({ office, video: office, medical: office })
  await verify({ medicalCopay: '50', medicalCopayAfterDeductible: true })
  expect(await shares()).toEqual({ office, video: office, medical: { kind: 'copay-after-deductible', copay: 5_000 } })
  await verify({ medicalCoinsurancePercent: '35', videoCoinsurancePercent: '10' })
  expect(await shares()).toMatchObject({ video: { rate: 1_000 }, medical: { kind: 'coinsurance', rate: 3_500 } })
})
