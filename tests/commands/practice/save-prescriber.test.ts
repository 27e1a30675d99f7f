import { expect, test } from 'vitest'
import { savePrescriber } from '@/lib/commands/practice/save-prescriber'
import { done, openClinic } from '../../support/clinic'

const person = {
  id: null,
  name: 'Dr Snipe Spruce',
  profession: 'nurse_practitioner',
  specialty: 'Family medicine',
  isPsychiatric: false,
  practiceName: 'Spruce Family Care',
  npi: '',
  email: 'snipe@example.com',
  phone: '+15555550141',
  addressLine: '4 Juniper Road',
  city: 'Prairie',
  state: 'KS',
  zip: '66101',
  statesServed: ['KS'],
  routes: ['lozenge'],
  prescribesForHome: 'unknown',
  evaluatesByTelehealth: true,
  isAlsoTherapist: false,
  evaluationFee: '250.50',
  nextOpeningOn: '',
  acceptsReferrals: true,
  isActive: true,
  sites: [{ name: 'Own office', state: 'KS', zip: '66101', facilityId: null, locationId: null }],
}

test('an outside prescriber is added with sites; another save puts the sites anew', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(savePrescriber, person, clinic.admin.actor))
  const sites = [{ name: 'Heron', state: 'MO', zip: '64101', facilityId: clinic.facilityId, locationId: null }]
  await done(clinic.run(savePrescriber, { ...person, id, evaluationFee: '', sites }, clinic.admin.actor))
  const stored = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.prescriber.findFirst({
      where: { id },
      select: { evaluationFeeCents: true, prescriberSites: { select: { name: true, facilityId: true } } },
    }),
  )
  expect(stored).toEqual({ evaluationFeeCents: null, prescriberSites: [{ name: 'Heron', facilityId: clinic.facilityId }] })
})

test('a site at a place that is not ours stops', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const sites = [{ name: 'Elsewhere', state: 'MO', zip: '64101', facilityId: other.facilityId, locationId: null }]
  expect(await clinic.run(savePrescriber, { ...person, sites }, clinic.admin.actor)).toMatchObject({
    fields: { sites: [expect.any(String)] },
  })
})
