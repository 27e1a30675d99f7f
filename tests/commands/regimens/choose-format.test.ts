import { expect, test } from 'vitest'
import { chooseFormat } from '@/lib/commands/regimens/choose-format'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
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
