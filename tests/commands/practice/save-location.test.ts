import { expect, test } from 'vitest'
import { saveLocation } from '@/lib/commands/practice/save-location'
import { done, openClinic } from '../../support/clinic'

const place = {
  id: null,
  name: 'Westside',
  timeZone: 'America/Denver',
  addressLine: '9 Sedge Street',
  city: 'Mesa',
  state: 'CO',
  zip: '80201',
  phone: '+15555550109',
  holdsStock: 'no',
  isActive: true,
  hours: [
    { weekday: 1, opens: '09:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '17:00' },
  ],
}

test('a location is added with its week, and the next save puts another week in its place', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveLocation, place, clinic.admin.actor))
  const week = () =>
    clinic.read(clinic.visitor, (tx) =>
      tx.locationHours.findMany({
        where: { locationId: id },
        orderBy: { opens: 'asc' },
        select: { weekday: true, opens: true, closes: true },
      }),
    )
  expect(await week()).toEqual(place.hours)
  await done(clinic.run(saveLocation, { ...place, id, hours: [{ weekday: 6, opens: '10:00', closes: '24:00' }] }, clinic.admin.actor))
  expect(await week()).toEqual([{ weekday: 6, opens: '10:00', closes: '24:00' }])
})

test('two locations cannot share a name, nor two stretches the same time', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveLocation, { ...place, name: 'Northside' }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { name: [expect.any(String)] },
  })
  const hours = [...place.hours, { weekday: 1, opens: '11:00', closes: '14:00' }]
  expect(await clinic.run(saveLocation, { ...place, hours }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { hours: [expect.any(String)] },
  })
})

test('another practice’s location is simply not there', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const outcome = await clinic.run(saveLocation, { ...place, id: other.locationId }, clinic.admin.actor)
  expect(outcome).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
})
