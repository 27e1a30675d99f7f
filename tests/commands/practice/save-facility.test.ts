import { expect, test } from 'vitest'
import { saveFacility } from '@/lib/commands/practice/save-facility'
import { done, openClinic } from '../../support/clinic'

const facility = {
  id: null,
  name: 'Egret Clinic',
  addressLine: '7 Reed Road',
  city: 'Prairie',
  state: 'MO',
  zip: '64101',
  phone: '+15555550107',
  timeZone: 'America/Chicago',
  routes: ['im', 'iv'],
  remsCertificate: '',
  remsExpiresOn: '',
  placeOfService: '49',
  holdsStock: 'yes',
  hours: [{ weekday: 1, opens: '08:00', closes: '16:00' }],
  isActive: true,
  chairs: [{ id: null, name: 'Chair 1', isActive: true }],
}

test('a facility is added with chairs, and a chair is taken out of use', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveFacility, facility, clinic.admin.actor))
  const chairs = () =>
    clinic.read(clinic.frontDesk.actor, (tx) =>
      tx.chair.findMany({ where: { facilityId: id }, select: { id: true, name: true, isActive: true } }),
    )
  const [chair] = await chairs()
  await done(
    clinic.run(saveFacility, { ...facility, id, chairs: [{ id: chair?.id, name: 'Chair 1', isActive: false }] }, clinic.admin.actor),
  )
  expect(await chairs()).toEqual([{ id: chair?.id, name: 'Chair 1', isActive: false }])
})

test('esketamine asks for the certificate of the site', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveFacility, { ...facility, routes: ['esketamine'] }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { remsCertificate: [expect.any(String)] },
  })
})

test('a chair of another facility cannot be taken along', async () => {
  const clinic = await openClinic()
  const chairs = [{ id: clinic.chairId, name: 'Mine now', isActive: true }]
  expect(await clinic.run(saveFacility, { ...facility, chairs }, clinic.admin.actor)).toMatchObject({
    fields: { chairs: [expect.any(String)] },
  })
})
