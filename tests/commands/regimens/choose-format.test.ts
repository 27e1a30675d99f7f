import { expect, test } from 'vitest'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { chooseFormat } from '@/lib/commands/regimens/choose-format'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
import { loadClientsPrescriber } from '@/lib/data/records/regimens'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

const codesOf = (outcome: object) =>
  'ruling' in outcome ? (outcome.ruling as { findings: { code: string }[] }).findings.map(({ code }) => code) : []

test('a format the coverage forbids is refused with those it allows; what a plan still has to grant is said', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'medicaid' })
  const { cycleIds } = await clinic.regimen(client)
  const choose = (format: 'A' | 'B' | 'C' | 'D', clientCycle = cycleIds[0] ?? '') =>
    clinic.run(chooseFormat, { cycleId: clientCycle, format, setting: format === 'D' ? 'telehealth' : 'office' }, clinic.therapist.actor)
  const refused = await choose('A')
  expect(codesOf(refused)).toContain('MEDICAID_NO_CLIENT_CHARGE')
  expect(refused).toMatchObject({ status: 'refused', ruling: { alternatives: ['B', 'C', 'D'] } })
  await done(choose('D'))

  const veteran = await clinic.client({ program: 'va' })
  await clinic.asSystem((tx) => tx.authorization.updateMany({ where: { clientId: veteran.id }, data: { status: 'denied' } }))
  const plan = await clinic.regimen(veteran)
  const said = await choose('B', plan.cycleIds[0])
  expect(said).toMatchObject({
    status: 'done',
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'VA_REFERRAL_NOT_APPROVED' })]),
  })
})

test('the notice of what the extra hours cost is missed until it is signed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { cycleIds } = await clinic.regimen(client)
  const choose = () => clinic.run(chooseFormat, { cycleId: cycleIds[0] ?? '', format: 'A', setting: 'office' }, clinic.therapist.actor)
  const missing = { warnings: expect.arrayContaining([expect.objectContaining({ code: 'EXTENDED_CARE_NOTICE_MISSING' })]) }
  expect(await choose()).toMatchObject(missing)
})

test('a whole plan in a format the coverage forbids is refused with those that stand in for it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'medicaid' })
  const cycle = { format: 'A', setting: 'office', route: 'lozenge' } as const
  const plan = (cycles: readonly object[]) =>
    clinic.run(
      planRegimen,
      { clientId: client.id, primaryClinicianId: clinic.therapist.clinicianId, cycles: [...cycles] as never },
      clinic.therapist.actor,
    )
  expect(await plan([cycle, { ...cycle, format: 'B' }])).toMatchObject({ status: 'refused', ruling: { alternatives: ['B', 'C', 'D'] } })
  await done(plan([{ ...cycle, format: 'B' }]))
})

test('a cycle that is booked keeps its format', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const choose = (id = cycleId) => clinic.run(chooseFormat, { cycleId: id, format: 'D', setting: 'telehealth' }, clinic.therapist.actor)
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { status: 'scheduled' } }))
  expect(await choose()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('booked')] } })
  expect(await choose(newId())).toMatchObject({ status: 'invalid' })
  expect(await clinic.asSystem((tx) => tx.cycle.findFirstOrThrow({ where: { id: cycleId } }))).toMatchObject({ format: 'B' })
})

test('a plan has as many cycles as the practice allows, and a primary therapist who works here and is trained to guide', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const cycle = { format: 'B', setting: 'office', route: 'lozenge' } as const
  const plan = (count: number, primaryClinicianId = clinic.therapist.clinicianId) =>
    clinic.run(
      planRegimen,
      { clientId: client.id, primaryClinicianId, cycles: Array.from({ length: count }, () => cycle) },
      clinic.therapist.actor,
    )
  const limit = { key: 'regimen.cycles-most', value: 6, effectiveFrom: clinic.today, reason: 'Six is what we offer.' }
  await done(clinic.run(setParameter, limit, clinic.admin.actor))
  expect(codesOf(await plan(7))).toEqual(['REGIMEN_LENGTH'])
  const { clinicianId } = await clinic.addTherapist({ name: 'Pip Poplar', training: 'orientation' })
  expect(codesOf(await plan(6, clinicianId))).toContain('PRIMARY_NOT_TRAINED')
  expect(await plan(6, newId())).toMatchObject({ status: 'invalid', fields: { primaryClinicianId: [expect.any(String)] } })
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinic.otherTherapist.clinicianId }, data: { isActive: false } }))
  expect(await plan(6, clinic.otherTherapist.clinicianId)).toMatchObject({
    status: 'invalid',
    fields: { primaryClinicianId: [expect.any(String)] },
  })
  const unknown = { clientId: newId(), primaryClinicianId: clinic.therapist.clinicianId, cycles: [cycle] }
  expect(await clinic.run(planRegimen, unknown, clinic.therapist.actor)).toMatchObject({ fields: { form: ['There is no such client.'] } })
  const { regimenId } = await done(plan(6))
  expect(await plan(6)).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  await clinic.asSystem((tx) => tx.regimen.updateMany({ where: { id: regimenId }, data: { status: 'completed' } }))
  await done(plan(6))
})

test('the prescriber of a plan is the one who accepted the client and whose referral stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const prescriber = () => clinic.asSystem((tx) => loadClientsPrescriber(tx, clinic.practiceId, client.id))
  expect(await prescriber()).toBeNull()
  const id = await clinic.referred(client)
  const set = (data: object) => clinic.asSystem((tx) => tx.referral.updateMany({ where: { id }, data }))
  expect(await prescriber()).toBe(clinic.prescriber.prescriberId)
  await set({ status: 'declined' })
  expect(await prescriber()).toBeNull()
  await set({ status: 'accepted', endedAt: clinic.now })
  expect(await prescriber()).toBeNull()
})
