import { expect, test } from 'vitest'
import { saveClinicianHours } from '@/lib/commands/practice/save-clinician-hours'
import { done, openClinic } from '../../support/clinic'

test('a new week begins on its day; the weeks before stay as they were', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  const hours = [{ weekday: 2, opens: '10:00', closes: '16:00', locationId: clinic.locationId }]
  await done(clinic.run(saveClinicianHours, { clinicianId, effectiveFrom: '2026-12-01', hours }, clinic.admin.actor))
  const stored = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.clinicianHours.groupBy({
      by: ['effectiveFrom', 'effectiveTo'],
      where: { clinicianId },
      _count: true,
      orderBy: { effectiveFrom: 'asc' },
    }),
  )
  expect(stored).toEqual([
    { effectiveFrom: new Date('2020-01-01'), effectiveTo: new Date('2026-11-30'), _count: 6 },
    { effectiveFrom: new Date('2026-12-01'), effectiveTo: null, _count: 1 },
  ])
  await done(clinic.run(saveClinicianHours, { clinicianId, effectiveFrom: '2026-11-30', hours: [] }, clinic.admin.actor))
  const later = await clinic.read(clinic.frontDesk.actor, (tx) => tx.clinicianHours.count({ where: { clinicianId, effectiveTo: null } }))
  expect(later).toBe(0)
})

test('hours that were worked are not rewritten', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  expect(await clinic.run(saveClinicianHours, { clinicianId, effectiveFrom: '2026-11-01', hours: [] }, clinic.admin.actor)).toMatchObject({
    fields: { effectiveFrom: [expect.any(String)] },
  })
})
