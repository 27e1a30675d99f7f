import { expect, test } from 'vitest'
import { decideClaim } from '@/lib/commands/credentials/decide-claim'
import { saveOwnCredential } from '@/lib/commands/credentials/save-own'
import { toDay } from '@/lib/data/dates'
import { countSupervisedTogether, loadCredentials } from '@/lib/data/records/credentials'
import { listOwnClaims, listWaitingClaims } from '@/lib/data/views/credential-claims'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'

const training = {
  kind: 'training',
  state: '',
  number: '',
  issuer: 'Fern Institute',
  profession: null,
  schedules: [],
  issuedOn: '2026-10-01',
  expiresOn: '',
  topics: ['guiding', 'integration', 'trauma'],
  hours: 80,
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  supervisorLicense: '',
  note: 'Register at fern.example',
} as const

const heldBy = (clinic: Clinic, holder: { clinicianId: string } | { prescriberId: string }) =>
  clinic.asSystem((tx) => loadCredentials(tx, clinic.practiceId, holder))
const adminTasks = (clinic: Clinic) =>
  clinic.read(clinic.admin.actor, (tx) =>
    tx.task.findMany({ where: { kind: 'credential-check' }, select: { status: true, forRole: true } }),
  )

test('what a therapist says of their training counts once an admin has looked it up', async () => {
  const clinic = await openClinic()
  const { clinicianId, actor } = clinic.otherTherapist
  const before = await heldBy(clinic, { clinicianId })
  const { claimId } = await done(clinic.run(saveOwnCredential, training, actor))
  expect(await heldBy(clinic, { clinicianId })).toEqual(before)
  expect(await adminTasks(clinic)).toEqual([{ status: 'open', forRole: 'admin' }])

  const verdict = { claimId, verdict: 'confirmed', reason: '' }
  expect(await clinic.run(decideClaim, verdict, actor)).toEqual({ status: 'denied' })
  await done(clinic.run(decideClaim, verdict, clinic.admin.actor))
  const added = (await heldBy(clinic, { clinicianId })).filter(({ id }) => !before.some((row) => row.id === id))
  expect(added).toMatchObject([{ kind: 'training', hours: 80, topics: ['guiding', 'integration', 'trauma'] }])
  expect(await adminTasks(clinic)).toEqual([{ status: 'done', forRole: 'admin' }])
  expect(await clinic.run(decideClaim, verdict, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
})

test('an outside prescriber renews a licence, and reads why it was sent back', async () => {
  const clinic = await openClinic()
  const { actor, prescriberId } = clinic.prescriber
  const before = await heldBy(clinic, { prescriberId })
  const license = {
    ...training,
    kind: 'license',
    state: 'MO',
    number: 'MO-77',
    topics: [],
    hours: null,
    expiresOn: addDays(clinic.today, 700),
  }
  expect(await clinic.run(saveOwnCredential, { ...license, state: '' }, actor)).toMatchObject({ status: 'invalid' })
  const { claimId } = await done(clinic.run(saveOwnCredential, license, actor))
  expect(await clinic.run(decideClaim, { claimId, verdict: 'declined', reason: '' }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
  })
  await done(clinic.run(decideClaim, { claimId, verdict: 'declined', reason: 'The board shows another number.' }, clinic.admin.actor))
  expect(await heldBy(clinic, { prescriberId })).toEqual(before)
  expect(await clinic.read(actor, (tx) => listOwnClaims(tx, actor))).toMatchObject([
    { status: 'declined', reason: 'The board shows another number.' },
  ])
  const other = clinic.otherPrescriber.actor
  expect(await clinic.read(other, (tx) => listOwnClaims(tx, other))).toEqual([])
})

test('a check for exclusion is the practice’s to make, and a DEA number that cannot be right is refused', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.prescriber
  expect(await clinic.run(saveOwnCredential, { ...training, kind: 'exclusion_check' }, actor)).toMatchObject({ status: 'invalid' })
  const dea = { ...training, kind: 'dea', state: 'MO', number: 'XX1234567', topics: [], hours: null, expiresOn: '2028-01-31' }
  expect(await clinic.run(saveOwnCredential, dea, actor)).toMatchObject({ status: 'refused' })
  expect(await clinic.read(clinic.admin.actor, (tx) => listWaitingClaims(tx, clinic.admin.actor as never))).toEqual([])
})

test('nobody confirms their own, not even in another role, and nobody writes a credential around an admin', async () => {
  const clinic = await openClinic()
  const { actor, clinicianId, userId } = clinic.otherTherapist
  const { claimId } = await done(clinic.run(saveOwnCredential, training, actor))
  const asAdmin = { ...clinic.admin.actor, userId }
  expect(await clinic.run(decideClaim, { claimId, verdict: 'confirmed', reason: '' }, asAdmin)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('Another admin')] },
  })
  const { practiceId } = clinic
  const { prescriberId, actor: prescriber } = clinic.prescriber
  await expect(
    clinic.read(prescriber, (tx) =>
      tx.credential.createMany({ data: [{ practiceId, id: newId(), kind: 'license', prescriberId, schedules: [], topics: [] }] }),
    ),
  ).rejects.toThrow(/row-level security/)
  const forged = {
    practiceId,
    id: newId(),
    clinicianId,
    told: {},
    toldAt: clinic.now,
    status: 'confirmed',
    decidedBy: userId,
    decidedAt: clinic.now,
  }
  await expect(clinic.read(actor, (tx) => tx.credentialClaim.createMany({ data: [forged] }))).rejects.toThrow(/row-level security/)
})

test('nobody tells of credentials who is not on file as a clinician or prescriber', async () => {
  const clinic = await openClinic()
  const stranger = { ...clinic.therapist.actor, clinicianId: newId() }
  expect(await clinic.run(saveOwnCredential, training, stranger)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.any(String)] },
  })
  expect(await adminTasks(clinic)).toEqual([])
})

test('those who are supervised together are the prescribers whose protocols in force name the same physician', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const protocol = {
    practiceId,
    kind: 'collaboration_agreement' as const,
    state: 'MO',
    topics: ['supervised_protocol'],
    supervisorLicense: 'MD-7',
  }
  const inForce = { issuedOn: toDay('2026-01-01'), expiresOn: toDay('2027-01-01') }
  const add = (over: object) =>
    clinic.asSystem((tx) => tx.credential.createMany({ data: [{ ...protocol, ...inForce, id: newId(), ...over }] }))
  const [first, second] = [clinic.prescriber.prescriberId, clinic.otherPrescriber.prescriberId]
  const together = async () =>
    clinic.asSystem((tx) =>
      heldBy(clinic, { prescriberId: first }).then((held) => countSupervisedTogether(tx, practiceId, held, clinic.today)),
    )
  expect(await together()).toBeNull()
  await add({ prescriberId: first })
  await add({ prescriberId: second, supervisorLicense: 'MD-8' })
  await add({ prescriberId: second, topics: ['exempt'] })
  await add({ prescriberId: second, kind: 'malpractice' })
  await add({ prescriberId: second, expiresOn: toDay('2026-11-22') })
  await add({ clinicianId: clinic.therapist.clinicianId })
  expect(await together()).toBe(1)
  await add({ prescriberId: second })
  expect(await together()).toBe(2)
})
