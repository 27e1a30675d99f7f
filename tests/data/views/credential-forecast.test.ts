import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { forecastCredentials } from '@/lib/data/views/credential-forecast'
import { addDays } from '@/lib/domain/time/local'
import { openClinic } from '../../support/clinic'

test('what ends within ninety days is listed, soonest first, with the visits that stand after it', async () => {
  const clinic = await openClinic()
  const { practiceId, today } = clinic
  const { clinicianId } = clinic.therapist
  const { prescriberId } = clinic.prescriber
  await clinic.asSystem(async (tx) => {
    await tx.credential.updateMany({
      where: { practiceId, clinicianId, kind: 'malpractice' },
      data: { expiresOn: toDay(addDays(today, 5)) },
    })
    await tx.credential.updateMany({
      where: { practiceId, prescriberId, kind: 'dea', state: 'MO' },
      data: { expiresOn: toDay(addDays(today, 80)) },
    })
    await tx.credential.updateMany({
      where: { practiceId, prescriberId, kind: 'dea', state: 'KS' },
      data: { expiresOn: toDay(addDays(today, 91)) },
    })
    await tx.partnerFacility.updateMany({ where: { practiceId }, data: { remsExpiresOn: toDay(addDays(today, -2)) } })
  })
  const client = await clinic.client()
  await clinic.visit(client, { kind: 'preparation', on: addDays(today, 5) })
  await clinic.visit(client, { kind: 'integration', on: addDays(today, 7) })
  const forecast = await clinic.read(clinic.frontDesk.actor, (tx) => forecastCredentials(tx, clinic.frontDesk.actor, today))
  expect(forecast.map(({ kind, holder, daysLeft, step, visitsAfter }) => ({ kind, holder, daysLeft, step, visitsAfter }))).toEqual([
    { kind: 'rems', holder: 'facility', daysLeft: -2, step: 0, visitsAfter: 0 },
    { kind: 'malpractice', holder: 'clinician', daysLeft: 5, step: 7, visitsAfter: 1 },
    { kind: 'dea', holder: 'prescriber', daysLeft: 80, step: 90, visitsAfter: 0 },
  ])
})

test('a renewal on file is said, and people who left are not warned about', async () => {
  const clinic = await openClinic()
  const { practiceId, today } = clinic
  const { clinicianId } = clinic.otherTherapist
  await clinic.asSystem(async (tx) => {
    const [policy] = await tx.credential.findMany({ where: { practiceId, clinicianId, kind: 'malpractice' } })
    await tx.credential.updateMany({ where: { practiceId, id: policy?.id ?? '' }, data: { expiresOn: toDay(addDays(today, 20)) } })
    await tx.credential.createMany({
      data: [
        {
          ...{ practiceId, clinicianId, kind: 'malpractice' as const },
          id: crypto.randomUUID(),
          issuedOn: toDay(addDays(today, 20)),
          expiresOn: toDay(addDays(today, 400)),
        },
      ],
    })
  })
  const forecast = () => clinic.read(clinic.admin.actor, (tx) => forecastCredentials(tx, clinic.admin.actor, today))
  expect(await forecast()).toMatchObject([{ kind: 'malpractice', renewalOnFile: true }])
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { practiceId, id: clinicianId }, data: { isActive: false } }))
  expect(await forecast()).toEqual([])
})
