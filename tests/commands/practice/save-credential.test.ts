import { expect, test } from 'vitest'
import { saveCredential } from '@/lib/commands/practice/save-credential'
import { countSupervisedTogether, loadCredentials } from '@/lib/data/records/credentials'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { demoDea } from '../../../prisma/seed/numbers'
import { done, openClinic } from '../../support/clinic'

const unknown = {
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  supervisorLicense: '',
  place: null,
}
const blank = {
  id: null,
  state: '',
  number: '',
  issuer: '',
  profession: null,
  schedules: [],
  issuedOn: '',
  expiresOn: '',
  topics: [],
  hours: null,
  ...unknown,
  note: '',
  revokedOn: '',
  isVerified: false,
}

test('a policy is entered, found by the rules as it was, and marked as looked up', async () => {
  const clinic = await openClinic()
  const { prescriberId } = clinic.prescriber
  const policy = {
    ...blank,
    kind: 'malpractice',
    holder: 'prescriber',
    holderId: prescriberId,
    expiresOn: '2027-11-30',
    requiresOnSite: 'yes',
    isVerified: true,
  }
  const { id } = await done(clinic.run(saveCredential, policy, clinic.admin.actor))
  const credentials = await clinic.read(clinic.frontDesk.actor, (tx) => loadCredentials(tx, clinic.practiceId, { prescriberId }))
  expect(credentials.find((credential) => credential.id === id)).toMatchObject({
    kind: 'malpractice',
    expiresOn: '2027-11-30',
    requiresOnSite: 'yes',
    coversKap: 'unknown',
  })
  const row = await clinic.read(clinic.frontDesk.actor, (tx) => tx.credential.findFirst({ where: { id } }))
  expect(row).toMatchObject({ verifiedBy: clinic.admin.userId, verifiedOn: new Date('2026-11-23') })
})

const dea = (clinic: Awaited<ReturnType<typeof openClinic>>, number: string) => ({
  ...blank,
  kind: 'dea',
  state: 'MO',
  number,
  schedules: ['3', '3N'],
  expiresOn: '2028-01-31',
  holder: 'prescriber',
  holderId: clinic.prescriber.prescriberId,
})

test('a DEA number with a wrong check digit is refused and nothing is stored', async () => {
  const clinic = await openClinic()
  const before = await clinic.read(clinic.frontDesk.actor, (tx) => tx.credential.count())
  expect(await clinic.run(saveCredential, dea(clinic, 'AB4523763'), clinic.admin.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'DEA_NUMBER_INVALID' }] },
  })
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.credential.count())).toBe(before)
})

test('T126 a DEA number with another initial is kept, with a word about it', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveCredential, dea(clinic, 'FK1234563'), clinic.admin.actor)).toMatchObject({
    status: 'done',
    warnings: [{ code: 'DEA_NAME_DIFFERS', effect: 'warn' }],
  })
})

test('a licence asks for its state, and a credential cannot be handed to somebody else', async () => {
  const clinic = await openClinic()
  const license = { ...blank, kind: 'license', holder: 'clinician', holderId: clinic.therapist.clinicianId, expiresOn: '2027-11-30' }
  expect(await clinic.run(saveCredential, license, clinic.admin.actor)).toMatchObject({ fields: { state: [expect.any(String)] } })
  const { id } = await done(clinic.run(saveCredential, { ...license, state: 'MO' }, clinic.admin.actor))
  const given = { ...license, id, state: 'MO', holderId: clinic.otherTherapist.clinicianId }
  expect(await clinic.run(saveCredential, given, clinic.admin.actor)).toMatchObject({ fields: { holderId: [expect.any(String)] } })
})

test('a registration names a place of the practice, and an agreement the physician who supervises', async () => {
  const clinic = await openClinic()
  const { prescriberId } = clinic.prescriber
  const number = demoDea('F', 'Hawthorn', 100_201)
  const save = (facts: object) => clinic.run(saveCredential, { ...dea(clinic, number), ...facts }, clinic.admin.actor)
  const { id } = await done(save({ place: `facility:${clinic.facilityId}` }))
  expect(await save({ place: `facility:${newId()}` })).toMatchObject({ fields: { place: [expect.any(String)] } })
  const agreement = { kind: 'collaboration_agreement', topics: ['supervised_protocol'], supervisorLicense: 'CA-A-1200', number: '' }
  await done(save(agreement))
  await done(save({ ...agreement, holderId: clinic.otherPrescriber.prescriberId }))
  const credentials = await clinic.asSystem((tx) => loadCredentials(tx, clinic.practiceId, { prescriberId }))
  expect(credentials.find((row) => row.id === id)).toMatchObject({ placeFacilityId: clinic.facilityId, placeLocationId: null })
  const together = (on: LocalDate) => clinic.asSystem((tx) => countSupervisedTogether(tx, clinic.practiceId, credentials, on))
  expect(await together(clinic.today)).toBe(2)
  expect(await together('2029-01-01')).toBeNull()
})
