import { expect, test } from 'vitest'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { answerReferral } from '@/lib/commands/prescribers/answer-referral'
import { revokeDose } from '@/lib/commands/prescribers/revoke-dose'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { planRegimen } from '@/lib/commands/regimens/plan-regimen'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { arrived, codes, later } from '../journeys/world'

const journey = (clinic: Clinic, cycleId: string, over: object = {}) => ({
  cycleId,
  locationId: clinic.locationId,
  format: 'B',
  setting: 'office',
  journeyOn: '2026-12-02',
  journeyAt: '10:00',
  ...over,
})

/** Takes a clinician’s or a prescriber’s license of one state out of force. */
const lapse = (clinic: Clinic, whose: { clinicianId: string } | { prescriberId: string }, state: string) =>
  clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { ...whose, kind: 'license', state }, data: { revokedOn: new Date('2026-11-01') } }),
  )

test('a plan made before the referral asks the papers of whoever accepted the client since, and of whoever wrote the order', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { clinicianId, actor } = clinic.therapist
  const cycles = [{ format: 'B', setting: 'office', route: 'lozenge' }]
  await done(clinic.run(planRegimen, { clientId: client.id, primaryClinicianId: clinicianId, cycles }, actor))
  const { prescriberId } = clinic.prescriber
  const { referralId } = await done(clinic.run(sendReferral, { clientId: client.id, prescriberId, reason: 'For an evaluation' }, actor))
  await done(clinic.run(answerReferral, { referralId, answer: 'accepted' }, clinic.prescriber.actor))
  const cycle = await clinic.asSystem((tx) => tx.cycle.findFirstOrThrow({ where: { clientId: client.id }, select: { id: true } }))
  const book = () => clinic.run(scheduleCycle, journey(clinic, cycle.id), clinic.frontDesk.actor)
  await lapse(clinic, { prescriberId }, 'MO')
  expect(await book()).toMatchObject({
    status: 'refused',
    ruling: { findings: expect.arrayContaining([expect.objectContaining({ code: 'CREDENTIAL_LAPSED' })]) },
  })
  await clinic.referred(client, { prescriber: clinic.otherPrescriber })
  await clinic.order(client, {}, clinic.otherPrescriber)
  const { appointmentIds } = await done(book())
  await lapse(clinic, { prescriberId: clinic.otherPrescriber.prescriberId }, 'MO')
  expect(codes(await clinic.run(confirmAppointment, { appointmentId: appointmentIds[1] }, clinic.frontDesk.actor))).toContain(
    'CREDENTIAL_LAPSED',
  )
})

test('a journey at a facility in another state is judged and kept by that state, the visits around it by theirs', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.asSystem((tx) => tx.partnerFacility.updateMany({ data: { state: 'KS' } }))
  await clinic.referred(client)
  await clinic.order(client)
  const [cycleId = ''] = (await clinic.regimen(client, { setting: 'facility' })).cycleIds
  const asked = journey(clinic, cycleId, { setting: 'facility', facilityId: clinic.facilityId, journeyBy: clinic.therapist.clinicianId })
  const book = () => clinic.run(scheduleCycle, asked, clinic.frontDesk.actor)
  const { appointmentIds } = await done(book())
  const rows = await clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { id: { in: [...appointmentIds] } }, orderBy: { startsAt: 'asc' }, select: { clientState: true } }),
  )
  expect(rows.map(({ clientState }) => clientState)).toEqual(['MO', 'KS', 'MO'])
  await lapse(clinic, { clinicianId: clinic.therapist.clinicianId }, 'KS')
  const confirm = (index: number) => clinic.run(confirmAppointment, { appointmentId: appointmentIds[index] }, clinic.frontDesk.actor)
  expect(codes(await confirm(1))).toContain('CREDENTIAL_LAPSED')
  expect(codes(await confirm(0))).toMatchObject({ status: 'done' })
})

test('where a client by video says they are today is what the door and the beginning ask, not where they live', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '09:30', setting: 'telehealth' })
  const { actor } = clinic.therapist
  const tell = (state: string) => done(clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state }, client.actor))
  const start = () => clinic.run(startVisit, { appointmentId }, actor)
  await tell('MO')
  await done(clinic.run(checkIn, { appointmentId, answers: wellPrepared }, actor))
  await tell('TX')
  expect(codes(await start())).toEqual(expect.arrayContaining(['PLACE_OUT_OF_STATE', 'CREDENTIAL_MISSING']))
  await lapse(clinic, { clinicianId: clinic.therapist.clinicianId }, 'MO')
  await tell('KS')
  expect(codes(await start())).toMatchObject({ status: 'done' })
})

test('a journey whose order was taken back after the check-in does not begin', async () => {
  const clinic = await openClinic()
  const { client, journey: appointmentId } = await arrived(clinic)
  const order = await clinic.asSystem((tx) => tx.doseOrder.findFirstOrThrow({ where: { clientId: client.id }, select: { id: true } }))
  await done(clinic.run(revokeDose, { orderId: order.id, why: 'Blood pressure.' }, clinic.prescriber.actor, later(2)))
  expect(codes(await clinic.run(startVisit, { appointmentId }, clinic.therapist.actor, later(5)))).toContain('PRESCRIPTION_ENDED')
  const row = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId }, select: { status: true } }))
  expect(row.status).toBe('arrived')
})

test('a plan that ends inside a cycle is said when the cycle is booked, for the day it does not reach, and the journey goes ahead', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered({ coverageEndsOn: '2026-12-02' })
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const { appointmentIds, waitsFor } = await done(clinic.run(scheduleCycle, journey(clinic, cycleId), clinic.frontDesk.actor))
  const said = waitsFor.filter(({ code }) => code === 'COVERAGE_NOT_IN_FORCE')
  expect(said.map(({ params }) => params.on)).toEqual(['2026-12-03'])
  const integration = { appointmentId: appointmentIds[2] }
  expect(codes(await clinic.run(confirmAppointment, integration, clinic.frontDesk.actor))).toContain('COVERAGE_NOT_IN_FORCE')
})
