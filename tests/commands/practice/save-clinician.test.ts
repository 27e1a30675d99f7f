import { expect, test } from 'vitest'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { newId } from '@/lib/ids'
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
  medicareFromOn: '2026-01-01',
  isSupervisee: false,
  takesNewClients: true,
  isActive: true,
}

test('a clinician is added', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveClinician, person, clinic.admin.actor))
  const stored = await clinic.read(clinic.frontDesk.actor, (tx) => tx.clinician.findFirst({ where: { id } }))
  expect(stored).toMatchObject({ email: 'plover@example.com', isSupervisee: false, npi: '1234567893' })
})

test('an NPI with a wrong check digit and a place that is none of ours stop at their fields', async () => {
  const clinic = await openClinic()
  const asked = (change: object) => clinic.run(saveClinician, { ...person, ...change }, clinic.admin.actor)
  expect(await asked({ npi: '1234567890' })).toMatchObject({ fields: { npi: [expect.any(String)] } })
  expect(await asked({ homeLocationId: newId() })).toMatchObject({ fields: { homeLocationId: [expect.any(String)] } })
})

test('a therapist may not change clinicians', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(saveClinician, person, clinic.therapist.actor)).toEqual({ status: 'denied' })
})
