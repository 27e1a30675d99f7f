import { expect, test } from 'vitest'
import { openRefund } from '@/lib/commands/billing/open-refund'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCredential } from '@/lib/commands/practice/save-credential'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')
const later = new Date('2026-11-30T18:00:00Z')

/** Writes the therapist's licence as its form does, ended on a day or renewed. */
async function license(clinic: Clinic, days: { readonly expiresOn: string; readonly revokedOn?: string }, isNew = false) {
  const row = await clinic.asSystem((tx) =>
    tx.credential.findFirstOrThrow({
      where: { clinicianId: clinic.therapist.clinicianId, kind: 'license', state: 'MO' },
    }),
  )
  const form = {
    ...{ id: isNew ? null : row.id, holder: 'clinician', holderId: clinic.therapist.clinicianId, kind: 'license', state: row.state },
    ...{ number: row.number, issuer: '', profession: row.profession, schedules: [], topics: [], hours: null, place: null, note: '' },
    ...{ requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown', coversKap: 'unknown' },
    ...{ supervisorLicense: '', isVerified: true, issuedOn: isNew ? '2026-11-01' : '', revokedOn: '', ...days },
  }
  return done(clinic.run(saveCredential, form, clinic.admin.actor, later))
}

test('a licence found lapsed after the visit: the line waits, its claim is reviewed within sixty days, and what was paid is the client’s', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ benefitsVerifiedOn: ON })
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const other = await clinic.client({ primaryClinicianId: clinic.otherTherapist.clinicianId })
  await signVisit(clinic, other, { kind: 'preparation', on: ON, at: '14:00', clinicianId: clinic.otherTherapist.clinicianId })
  await done(clinic.run(takePayment, { clientId: client.id, amount: '32', method: 'cash', reference: null, note: null }, desk))

  await license(clinic, { expiresOn: '2026-11-22' })
  expect((await booksOf(clinic, client)).amounts).toEqual({ cash_clearing: 3_200, client_credits: -3_200 })
  expect((await booksOf(clinic, client)).charges).toEqual([])
  expect((await booksOf(clinic, other)).amounts.ar_client).toBe(3_200)
  const waiting = await clinic.asSystem((tx) => tx.unbilledVisit.findMany({ where: { clientId: client.id, billedAt: null } }))
  expect(waiting).toMatchObject([{ findings: [{ code: 'CREDENTIAL_LAPSED_ON_DAY', params: { endedOn: '2026-11-22' } }] }])
  const reviews = () => clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'overpayment-review' } }))
  // Sixty days after it was found.
  expect((await reviews()).map(({ dueAt, status }) => [dueAt.toISOString().slice(0, 10), status])).toEqual([['2027-01-29', 'open']])
  await done(clinic.run(openRefund, { clientId: client.id, amount: '32', why: 'client_asked', note: '' }, desk, later))

  // A renewal that held on the day after all: what waited is billed, by the share it always had.
  await license(clinic, { expiresOn: '2027-11-01' }, true)
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(3_200)
  expect(await reviews()).toHaveLength(1)
})

test('a note signed after the licence had ended bills nothing, and a licence of another state is none', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ benefitsVerifiedOn: ON })
  await license(clinic, { expiresOn: '2026-11-22' })
  const { findings } = await signVisit(clinic, client, { kind: 'preparation', on: ON })
  expect(findings.map(({ code }) => code)).toEqual(['CREDENTIAL_LAPSED_ON_DAY'])
  expect((await booksOf(clinic, client)).amounts).toEqual({})
})

test('a day whose note nobody signed is not posted again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.visit(client, { kind: 'preparation', on: ON })
  await license(clinic, { expiresOn: '2026-11-22' })
  const saved = (await clinic.auditTrail()).find(({ command }) => command === 'credential.save')
  expect(saved?.details).toMatchObject({ posted: 0 })
})
