import { expect, test } from 'vitest'
import { changeRoles } from '@/lib/commands/access/change-roles'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { choosePayer, endRestriction } from '@/lib/commands/coverage/restrict'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { saveCredential } from '@/lib/commands/practice/save-credential'
import { saveFacility } from '@/lib/commands/practice/save-facility'
import { savePrescriber } from '@/lib/commands/practice/save-prescriber'
import { saveRoom } from '@/lib/commands/practice/save-room'
import { revokeDose } from '@/lib/commands/prescribers/revoke-dose'
import { revokeReferral } from '@/lib/commands/prescribers/revoke-referral'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { fromDay } from '@/lib/data/dates'
import { clientScreenKeys } from '@/lib/domain/clients/screening'
import { addDays } from '@/lib/domain/time/local'
import { recheckAll } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { codes, confirmedJourney } from '../journeys/world'

type Scene = { readonly clinic: Clinic; readonly client: TestClient; readonly visit: string }
type Changed = {
  /** The visit that rests on the fact; the confirmed journey of a lozenge at the office unless said otherwise. */
  readonly of?: (clinic: Clinic) => Promise<Scene>
  readonly by: (scene: Scene) => Promise<unknown>
  readonly fact: string
  readonly code: string
}

const journeyOf = async (clinic: Clinic): Promise<Scene> => {
  const { client, journey } = await confirmedJourney(clinic)
  return { clinic, client, visit: journey }
}

async function esketamineOf(clinic: Clinic): Promise<Scene> {
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { route: 'esketamine', doseMg: 56 })
  const { cycleIds } = await clinic.regimen(client, { route: 'esketamine', setting: 'facility' })
  const at = { kind: 'journey', on: addDays(clinic.today, 4), setting: 'facility', route: 'esketamine', format: 'B' } as const
  return { clinic, client, visit: await clinic.visit(client, { ...at, cycleId: cycleIds[0] ?? '' }) }
}

async function byVideo(clinic: Clinic): Promise<Scene> {
  const client = await clinic.client()
  return {
    clinic,
    client,
    visit: await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 2), setting: 'telehealth' }),
  }
}

const profile = { sexForClaims: 'X', addressLine: '1 Elm Street', city: 'Prairie', zip: '64101', phone: '+15555550150' }
const corrects =
  (changed: object) =>
  async ({ clinic, client }: Scene) => {
    const [legalFirstName, legalLastName] = client.name.split(' ')
    const told = { ...profile, legalFirstName, legalLastName, bornOn: '1985-04-12', state: 'MO', clientId: client.id, ...changed }
    return done(clinic.run(updateProfile, told, clinic.frontDesk.actor))
  }

const rowOf = <Row>(clinic: Clinic, find: (tx: Parameters<Parameters<Clinic['asSystem']>[0]>[0]) => Promise<Row>) => clinic.asSystem(find)

async function endCoverage({ clinic, client }: Scene): Promise<unknown> {
  const { version } = await rowOf(clinic, (tx) => tx.coverage.findFirstOrThrow({ where: { clientId: client.id } }))
  const plan = {
    id: client.coverageId,
    version,
    clientId: client.id,
    program: 'commercial',
    payerId: clinic.payers.commercial,
    priority: 1,
  }
  const names = { planName: 'Plan One', memberId: 'M1', groupNumber: null, relation: 'self', insuredName: null, inNetwork: true }
  const days = { status: 'ended', startsOn: '2026-01-01', endsOn: addDays(clinic.today, 1) }
  return done(clinic.run(saveCoverage, { ...plan, ...names, ...days }, clinic.frontDesk.actor))
}

async function endLicence({ clinic }: Scene): Promise<unknown> {
  const { clinicianId: holderId } = clinic.therapist
  const { id, number } = await rowOf(clinic, (tx) =>
    tx.credential.findFirstOrThrow({ where: { practiceId: clinic.practiceId, clinicianId: holderId, kind: 'license', state: 'MO' } }),
  )
  const about = { id, holder: 'clinician', holderId, kind: 'license', state: 'MO', number, profession: 'lcsw', place: null }
  const blank = { issuer: '', schedules: [], issuedOn: '', topics: [], hours: null, supervisorLicense: '', note: '', revokedOn: '' }
  const policy = { requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown', coversKap: 'unknown' }
  const ends = { expiresOn: addDays(clinic.today, 1), isVerified: true }
  return done(clinic.run(saveCredential, { ...about, ...blank, ...policy, ...ends }, clinic.admin.actor))
}

async function endCertificate({ clinic }: Scene): Promise<unknown> {
  const where = { practiceId_id: { practiceId: clinic.practiceId, id: clinic.facilityId } }
  const { version, name, addressLine, city, state, zip, phone, timeZone, routes, holdsStock, remsCertificate, chairs } = await rowOf(
    clinic,
    (tx) => tx.partnerFacility.findUniqueOrThrow({ where, include: { chairs: true } }),
  )
  const place = { name, addressLine, city, state, zip, phone, timeZone, routes, holdsStock, remsCertificate, placeOfService: '49' }
  const seats = chairs.map(({ id, name: called }) => ({ id, name: called, isActive: true }))
  const told = { ...place, hours: [], isActive: true, chairs: seats, remsExpiresOn: addDays(clinic.today, 1) }
  return done(clinic.run(saveFacility, { id: clinic.facilityId, version, ...told }, clinic.admin.actor))
}

const withOther = async (clinic: Clinic): Promise<Scene> => {
  const client = await clinic.client()
  const { clinicianId } = clinic.otherTherapist
  return { clinic, client, visit: await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 2), clinicianId }) }
}

const leaves = ({ clinic }: Scene) => {
  const { clinicianId: id, name } = clinic.otherTherapist
  const known = { title: 'LCSW', npi: '1234567893', bio: '', email: 'lark@example.com', modalities: [], homeLocationId: null }
  const standing = {
    medicareStatus: 'enrolled',
    medicareFromOn: '2026-01-01',
    isSupervisee: false,
    takesNewClients: false,
    isActive: false,
  }
  return done(clinic.run(saveClinician, { id, name, ...known, ...standing }, clinic.admin.actor))
}

const closeRoom = ({ clinic }: Scene) => {
  const room = { id: clinic.rooms.one, locationId: clinic.locationId, name: 'Room 1', kind: 'treatment', isActive: false }
  return done(clinic.run(saveRoom, room, clinic.admin.actor))
}

const tells = ({ clinic, client }: Scene) => {
  const items = Object.fromEntries(clientScreenKeys.map((key) => [key, key === 'aneurysm' ? 'yes' : 'no']))
  return done(clinic.run(recordScreening, { items, medicines: [] }, client.actor))
}

const takesBack =
  (key: string) =>
  ({ clinic, client }: Scene) =>
    done(clinic.run(revokeDocument, { key, why: 'I want to think about it.' }, client.actor))

async function endReferral({ clinic, client }: Scene): Promise<unknown> {
  const { id: referralId } = await rowOf(clinic, (tx) => tx.referral.findFirstOrThrow({ where: { clientId: client.id } }))
  return done(clinic.run(revokeReferral, { referralId, why: 'The client moves away.' }, clinic.frontDesk.actor))
}

async function endOrder({ clinic, client }: Scene): Promise<unknown> {
  const { id: orderId } = await rowOf(clinic, (tx) => tx.doseOrder.findFirstOrThrow({ where: { clientId: client.id } }))
  return done(clinic.run(revokeDose, { orderId, why: 'Blood pressure.' }, clinic.prescriber.actor))
}

async function prescriberLeaves({ clinic }: Scene): Promise<unknown> {
  const { id, version, ...row } = await rowOf(clinic, (tx) =>
    tx.prescriber.findFirstOrThrow({ where: { id: clinic.prescriber.prescriberId } }),
  )
  const { profession, specialty, isPsychiatric, practiceName, email, phone, addressLine, city, state, zip } = row
  const { statesServed, routes, prescribesForHome, evaluatesByTelehealth, isAlsoTherapist } = row
  const told = { profession, specialty, isPsychiatric, practiceName, email, phone, addressLine, city, state, zip, npi: row.npi ?? '' }
  const does = { statesServed, routes, prescribesForHome, evaluatesByTelehealth, isAlsoTherapist, evaluationFee: '', nextOpeningOn: '' }
  const leaves = { id, version, name: row.name, ...told, ...does, sites: [], acceptsReferrals: false, isActive: false }
  return done(clinic.run(savePrescriber, leaves, clinic.admin.actor))
}

const closesAccount = ({ clinic }: Scene) => done(clinic.run(deactivateUser, { userId: clinic.prescriber.userId }, clinic.admin.actor))
const losesRole = ({ clinic }: Scene) => {
  const roles = { userId: clinic.prescriber.userId, roles: [{ role: 'front-desk' }], duties: [] }
  return done(clinic.run(changeRoles, roles, clinic.admin.actor))
}

async function closeDay({ clinic, visit }: Scene): Promise<unknown> {
  const { serviceOn } = await rowOf(clinic, (tx) => tx.appointment.findFirstOrThrow({ where: { id: visit } }))
  const closure = { locationId: clinic.locationId, closedOn: fromDay(serviceOn), reason: 'Water in the house', isClosed: true }
  return done(clinic.run(saveClosure, closure, clinic.admin.actor))
}

const changes: Readonly<Record<string, Changed>> = {
  'a birth date': { by: corrects({ bornOn: '2010-12-01' }), fact: 'client.birth', code: 'CLIENT_TOO_YOUNG' },
  'a state': { of: byVideo, by: corrects({ state: 'TX' }), fact: 'client.state', code: 'CREDENTIAL_MISSING' },
  'a coverage': { by: endCoverage, fact: 'coverage', code: 'COVERAGE_NOT_IN_FORCE' },
  'a credential': { by: endLicence, fact: 'credential', code: 'CREDENTIAL_LAPSES_FIRST' },
  'a therapist who leaves': { of: withOther, by: leaves, fact: 'credential', code: 'CREDENTIAL_MISSING' },
  'a health screen': { by: tells, fact: 'screen', code: 'SCREEN_STOPS' },
  'a consent': { by: takesBack('treatment-consent'), fact: 'document', code: 'DOCUMENT_NOT_SIGNED' },
  'a prescriber who leaves': { by: prescriberLeaves, fact: 'order', code: 'PRESCRIBER_NOT_NAMED' },
  'a prescriber whose account is closed': { by: closesAccount, fact: 'order', code: 'PRESCRIBER_NOT_NAMED' },
  'a prescriber who has that role no longer': { by: losesRole, fact: 'order', code: 'PRESCRIBER_NOT_NAMED' },
  'an order': { by: endOrder, fact: 'order', code: 'PRESCRIPTION_ENDED' },
  'a referral': { by: endReferral, fact: 'referral', code: 'PRESCRIBER_NOT_NAMED' },
  'a ride agreement': { by: takesBack('ride-home-agreement'), fact: 'document', code: 'RIDE_HOME_NOT_AGREED' },
  'the certificate of a facility': { of: esketamineOf, by: endCertificate, fact: 'facility', code: 'ESKETAMINE_SITE_NOT_CERTIFIED' },
  'a room out of use': { of: withOther, by: closeRoom, fact: 'place', code: 'RESOURCE_NOT_CHOSEN' },
  'a closed day': { by: closeDay, fact: 'closure', code: 'OUTSIDE_OPENING_HOURS' },
}

test.each(Object.entries(changes))(
  '%s that changes puts the confirmed visit that rested on it back to wait, with a task that names the fact',
  async (_, { of = journeyOf, by, fact, code }) => {
    const clinic = await openClinic()
    const scene = await of(clinic)
    const { visit } = scene
    const read = () => rowOf(clinic, (tx) => tx.appointment.findFirstOrThrow({ where: { practiceId: clinic.practiceId, id: visit } }))
    expect((await read()).status).toBe('confirmed')
    await by(scene)
    await recheckAll(clinic.practiceId, clinic.now)
    expect(await read()).toMatchObject({ status: 'tentative', reopenedBecause: fact, reopenedAt: clinic.now })
    const tasks = await rowOf(clinic, (tx) => tx.task.findMany({ where: { subjectId: visit, kind: 'visit-reopened' } }))
    expect(tasks).toMatchObject([{ forRole: 'front-desk', params: { fact, code } }])
  },
)

test('a visit the client pays alone waits for nothing of the plan, and waits again once the plan may be told', async () => {
  const clinic = await openClinic()
  const where = { practiceId: clinic.practiceId, id: clinic.payers.commercial }
  const flags = { allowsNoncoveredCharge: 'yes', allowsSameDayPair: 'yes', requiresAuthorization: 'yes', coversTelehealth: 'yes' }
  await clinic.asSystem((tx) => tx.payer.updateMany({ where, data: { flags } }))
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-27', status: 'tentative' })
  const confirm = async () => codes(await clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
  expect(await confirm()).toEqual(['PRIOR_AUTH_MISSING'])
  const chosen = await done(
    clinic.run(choosePayer, { clientId: client.id, appointmentId, kind: 'not_told', paysInFull: true }, client.actor),
  )
  const kept = () => clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))
  expect((await kept()).findings).toEqual([])
  expect(await confirm()).toMatchObject({ status: 'done' })
  const end = { clientId: client.id, id: chosen.id, because: 'client_asked' }
  await done(clinic.run(endRestriction, end, client.actor, new Date(clinic.now.getTime() + 60_000)))
  expect(await kept()).toMatchObject({ status: 'tentative', reopenedBecause: 'coverage' })
  expect(await confirm()).toEqual(['PRIOR_AUTH_MISSING'])
})
