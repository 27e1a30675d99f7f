import { expect, test } from 'vitest'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { done, openClinic } from '../../support/clinic'

const person = {
  id: null,
  name: 'Plover Pine',
  title: 'LPC',
  npi: '1234567893',
  bio: '',
  email: 'Plover@Example.com',
  modalities: ['IFS'],
  homeLocationId: null,
  medicareStatus: 'neither',
  supervisorId: null,
  takesNewClients: true,
  isActive: true,
}

test('a clinician is added under a supervisor', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveClinician, { ...person, supervisorId: clinic.therapist.clinicianId }, clinic.admin.actor))
  const stored = await clinic.read(clinic.frontDesk.actor, (tx) => tx.clinician.findFirst({ where: { id } }))
  expect(stored).toMatchObject({ email: 'plover@example.com', supervisorId: clinic.therapist.clinicianId, npi: '1234567893' })
})

test('an NPI with a wrong check digit, a stranger as supervisor and oneself as supervisor stop at their fields', async () => {
  const clinic = await openClinic()
  const asked = (change: object) => clinic.run(saveClinician, { ...person, ...change }, clinic.admin.actor)
  expect(await asked({ npi: '1234567890' })).toMatchObject({ fields: { npi: [expect.any(String)] } })
  expect(await asked({ supervisorId: clinic.locationId })).toMatchObject({ fields: { supervisorId: [expect.any(String)] } })
  const { clinicianId } = clinic.therapist
  expect(await asked({ id: clinicianId, supervisorId: clinicianId })).toMatchObject({ fields: { supervisorId: [expect.any(String)] } })
})

test('a therapist may not change clinicians', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveClinician, person, clinic.therapist.actor)).toEqual({ status: 'denied' })
})
