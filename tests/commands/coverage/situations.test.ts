import { expect, test } from 'vitest'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { carryOut, signWish } from '@/lib/commands/coverage/va-wish'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { recordContract } from '@/lib/commands/documents/record-contract'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import type { MedicareStatus } from '@/lib/domain/coverage/rule-medicare-clinician'
import type { LocalDate } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { tellMedicare } from '../../support/clinic/people'
import { booksOf, medicaidSince, signVisit } from '../billing/world'

/** A visit booked by the desk, given, and signed. */
async function bookAndSign(clinic: Clinic, client: TestClient, on: LocalDate) {
  const where = { locationId: clinic.locationId, setting: 'office', clinicianId: clinic.therapist.clinicianId }
  const asked = { clientId: client.id, kind: 'follow_up', on, at: '10:00', ...where }
  const { appointmentId } = await done(clinic.run(scheduleVisit, asked, clinic.frontDesk.actor))
  return signVisit(clinic, client, { kind: 'follow_up', on, booked: appointmentId })
}

const planOf = (clinic: Clinic, clientId: string, told: object) => ({
  ...medicaidSince(clinic, clientId, '2026-01-01'),
  program: 'commercial',
  payerId: clinic.payers.commercial,
  ...told,
})

const answers = (coverageId: string, coinsurancePercent: string) => ({
  coverageId,
  deductibleLeft: '0',
  familyDeductibleLeft: '',
  coinsurancePercent,
  copay: '',
  copayAfterDeductible: false,
  outOfPocketLeft: '',
  familyOutOfPocketLeft: '',
  planYearStartsOn: '2026-01-01',
  verifiedOn: '2026-11-23',
  source: 'phone',
  reference: '',
})

test('the VA pays alone beside a commercial plan; on the days of a signed wish the plan is billed and the share is the client’s', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'va' })
  const desk = clinic.frontDesk.actor
  const { coverageId } = await done(clinic.run(saveCoverage, planOf(clinic, client.id, {}), desk))
  await done(clinic.run(verifyBenefit, answers(coverageId, '20'), desk))
  await signVisit(clinic, client, { kind: 'preparation', on: '2026-11-23' })
  expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('ar_client')
  const { cycleIds } = await clinic.regimen(client)
  const { id } = await done(clinic.run(signWish, { cycleId: cycleIds[0], understood: true, signedName: client.name }, client.actor))
  await done(clinic.run(carryOut, { wishId: id, fromOn: '2026-11-23', toOn: '2026-12-10' }, desk))
  expect((await booksOf(clinic, client)).amounts.ar_client).toBeGreaterThan(0)
  await done(clinic.run(saveCoverage, planOf(clinic, client.id, { id: coverageId, memberId: 'C-2' }), desk))
  expect((await booksOf(clinic, client)).amounts.ar_client).toBeGreaterThan(0)
})

test('with a therapist who has opted out of Medicare and a private contract the client pays and nobody is billed', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, 'opted_out'))
  const client = await clinic.client({ program: 'medicare' })
  const paper = { clientId: client.id, clinicianId, fromOn: '2026-11-23', toOn: '2027-11-22', signedName: client.name, bothSigned: true }
  await done(clinic.run(recordContract, paper, clinic.frontDesk.actor))
  await bookAndSign(clinic, client, '2026-12-02')
  const { charges, claims, amounts } = await booksOf(clinic, client)
  expect(charges).toMatchObject([{ isClaimable: false, claimId: null }])
  expect(claims).toEqual([])
  expect(amounts).toEqual({ ar_client: charges[0]?.chargeCents, revenue_individual: 0 - (charges[0]?.chargeCents ?? 0) })
})

test('what is told of a clinician and Medicare for a later day leaves the days before it with the plan they were billed to', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  const tell = (status: MedicareStatus, from: LocalDate) =>
    clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, status, from))
  await tell('enrolled', '2020-01-01')
  const client = await clinic.client({ program: 'medicare' })
  const desk = clinic.frontDesk.actor
  const asked = () => done(clinic.run(verifyBenefit, answers(client.coverageId ?? '', '20'), desk))
  await signVisit(clinic, client, { kind: 'preparation', on: '2026-11-23' })
  await asked()
  const billed = await booksOf(clinic, client)
  expect(billed.charges).toMatchObject([{ isClaimable: true }])
  await tell('opted_out', '2026-11-24')
  const paper = { clientId: client.id, clinicianId, fromOn: '2026-11-23', toOn: '2027-10-31', signedName: client.name, bothSigned: true }
  await done(clinic.run(recordContract, paper, desk))
  await asked()
  expect(await booksOf(clinic, client)).toEqual(billed)
  await signVisit(clinic, client, { kind: 'integration', on: '2026-11-24' })
  expect((await booksOf(clinic, client)).charges.map(({ isClaimable }) => isClaimable)).toEqual([true, false])
})

test.each([
  ['medicare and Medicaid', { program: 'medicare' }, { program: 'medicaid' }],
  ['a commercial plan and Medicaid', {}, { program: 'medicaid' }],
  ['QMB', { program: 'qmb' }, null],
  ['a dual plan', { program: 'dual_snp' }, null],
] as const)('%s: nothing is left to the client', async (_, first, second) => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, 'enrolled'))
  const client = await clinic.client(first)
  const desk = clinic.frontDesk.actor
  if (second) await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-01-01'), desk))
  await bookAndSign(clinic, client, '2026-12-02')
  const { amounts, charges } = await booksOf(clinic, client)
  expect(charges).toMatchObject([{ isClaimable: true }])
  expect(amounts).not.toHaveProperty('ar_client')
})

test('a plan that ends between two visits: the later one waits and is billed to the next plan when it comes', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ coverageEndsOn: '2026-12-01' })
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: '2026-11-23' })
  const { findings } = await signVisit(clinic, client, { kind: 'integration', on: '2026-12-02' })
  expect(findings).toMatchObject([{ code: 'VISIT_COVERAGE_UNKNOWN' }])
  const next = planOf(clinic, client.id, { priority: 1, startsOn: '2026-12-02' })
  const { coverageId } = await done(clinic.run(saveCoverage, next, desk))
  const { charges } = await booksOf(clinic, client)
  expect(charges.map(({ isClaimable }) => isClaimable)).toEqual([true, true])
  const billed = await clinic.asSystem((tx) =>
    tx.charge.findMany({ where: { clientId: client.id, status: 'posted' }, orderBy: { serviceOn: 'asc' } }),
  )
  expect(billed.map((charge) => charge.coverageId)).toEqual([client.coverageId, coverageId])
})
