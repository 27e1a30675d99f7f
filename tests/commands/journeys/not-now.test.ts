import { expect, test } from 'vitest'
import { answerDoor } from '@/lib/commands/journeys/answer-door'
import { askDriver } from '@/lib/commands/journeys/ask-driver'
import { clearVitals } from '@/lib/commands/journeys/clear-vitals'
import { completeVisit } from '@/lib/commands/journeys/complete-visit'
import { planDose } from '@/lib/commands/journeys/plan-dose'
import { recordTakenDose } from '@/lib/commands/journeys/record-taken-dose'
import { remindRide } from '@/lib/commands/journeys/remind-ride'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { undoCheckIn } from '@/lib/commands/journeys/undo-check-in'
import { waitForRide } from '@/lib/commands/journeys/wait-for-ride'
import { countOpenAlerts, loadDoseAt, loadRestRooms } from '@/lib/data/records/journeys'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { wellPrepared } from '../../support/door-answers'
import { arrived, codes, confirmedJourney, later, underway } from './world'

const inForm = { status: 'invalid', fields: { form: [expect.any(String)] } }
const eventsOf = (clinic: Clinic, appointmentId: string) => clinic.asSystem((tx) => tx.journeyEvent.count({ where: { appointmentId } }))
const statusOf = async (clinic: Clinic, id: string) =>
  (await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id }, select: { status: true } }))).status

test('what belongs to the time before a journey is not done once it has begun', async () => {
  const clinic = await openClinic()
  const { appointmentId, actor, client } = await underway(clinic)
  const answers = () => clinic.asSystem((tx) => tx.doorAnswer.count({ where: { appointmentId } }))
  const before = await answers()
  expect(await clinic.run(answerDoor, { appointmentId, answers: wellPrepared }, clinic.frontDesk.actor, later(6))).toMatchObject(inForm)
  expect(await clinic.run(answerDoor, { appointmentId: newId(), answers: wellPrepared }, clinic.frontDesk.actor)).toMatchObject(inForm)
  expect(await answers()).toBe(before)
  expect(await clinic.run(planDose, { appointmentId, at: '10:30' }, actor, later(6))).toMatchObject(inForm)
  const asked = { appointmentId, email: 'juniper@example.com' }
  expect(await clinic.run(askDriver, asked, client.actor, later(6))).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('has begun')] },
  })
})

test('nothing begins, ends or waits before its time', async () => {
  const clinic = await openClinic()
  const { journey: appointmentId } = await confirmedJourney(clinic)
  const { actor } = clinic.therapist
  const talk = await clinic.visit(await clinic.client(), { kind: 'follow_up', on: '2026-11-27', at: '16:00' })
  expect(codes(await clinic.run(completeVisit, { appointmentId: talk }, actor, later(0)))).toContain('STATUS_CHANGE_NOT_POSSIBLE')
  expect(codes(await clinic.run(startVisit, { appointmentId }, actor, later(5)))).toContain('STATUS_CHANGE_NOT_POSSIBLE')
  expect(await clinic.run(startVisit, { appointmentId: newId() }, actor, later(5))).toMatchObject(inForm)
  expect(await clinic.run(waitForRide, { appointmentId, restRoomId: null }, actor, later(5))).toMatchObject(inForm)
  expect([await statusOf(clinic, appointmentId), await statusOf(clinic, talk)]).toEqual(['confirmed', 'confirmed'])
})

test('a reading lies in the past, and only one before the dose waits for the prescriber’s word', async () => {
  const clinic = await openClinic()
  const { appointmentId, reading, dose, actor } = await underway(clinic)
  const ahead = { takenAt: later(60).toISOString() }
  expect(await reading(10, 'before', 120, 78, ahead)).toMatchObject({ status: 'invalid', fields: { takenAt: [expect.any(String)] } })
  expect(await clinic.asSystem((tx) => tx.vitalReading.count({ where: { appointmentId } }))).toBe(0)
  await done(reading(10, 'before', 120, 78))
  await done(dose(12, 100))
  const { readingId } = await done(reading(40, 'after', 150, 88))
  const clear = (id: string) => clinic.run(clearVitals, { readingId: id, reason: 'Dr Hawthorn by phone' }, actor, later(41))
  expect(await clear(readingId)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('before the dose')] } })
  expect(await clear(newId())).toMatchObject(inForm)
})

test('without a prescriber nobody’s word lifts a reading', async () => {
  const clinic = await openClinic()
  const { reading, actor, client } = await underway(clinic)
  const { readingId } = await done(reading(10, 'before', 150, 88))
  await clinic.read(clinic.prescriber.actor, (tx) =>
    tx.doseOrder.updateMany({ where: { clientId: client.id }, data: { status: 'revoked' } }),
  )
  await clinic.asSystem((tx) => tx.referral.updateMany({ where: { clientId: client.id }, data: { endedAt: later(9) } }))
  const word = await clinic.run(clearVitals, { readingId, reason: 'Somebody by phone' }, actor, later(11))
  expect(word).toMatchObject({ status: 'invalid', fields: { form: ['No prescriber takes care of this client.'] } })
  expect(await clinic.asSystem((tx) => tx.vitalClearance.count({ where: { readingId } }))).toBe(0)
})

test('a check-in is not taken back once a dose was taken, in the waiting room or not', async () => {
  const clinic = await openClinic()
  const { journey: appointmentId } = await arrived(clinic)
  const taken = { appointmentId, happenedAt: later(2).toISOString(), doseMg: 100, reason: 'Swallowed in the waiting room' }
  await done(clinic.run(recordTakenDose, taken, clinic.therapist.actor, later(3)))
  expect(await clinic.run(undoCheckIn, { appointmentId }, clinic.frontDesk.actor, later(4))).toMatchObject(inForm)
  expect(await clinic.run(undoCheckIn, { appointmentId: newId() }, clinic.frontDesk.actor, later(4))).toMatchObject(inForm)
  expect([await statusOf(clinic, appointmentId), await eventsOf(clinic, appointmentId)]).toEqual(['arrived', 1])
})

test('where a client is is not told of a visit that is over', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  for (const [status, at] of [
    ['cancelled', '14:00'],
    ['no_show', '16:00'],
  ] as const) {
    const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at, setting: 'telehealth' })
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data: { status } }))
    const told = await clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state: 'MO' }, client.actor)
    expect(told).toMatchObject({ status: 'invalid', fields: { form: ['This visit is over.'] } })
  }
  expect(await clinic.asSystem((tx) => tx.appointmentPlace.count({ where: { clientId: client.id } }))).toBe(0)
})

test('where a client is is not told of a visit at a place of ours', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '16:00' })
  const told = await clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state: 'MO' }, client.actor)
  expect(told).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('place of ours')] } })
})

test('a rest room is one person’s at a time', async () => {
  const clinic = await openClinic()
  const { appointmentId, actor } = await underway(clinic)
  const restRoomId = clinic.rooms.rest
  const { clinicianId } = clinic.otherTherapist
  const other = await clinic.visit(await clinic.client(), {
    kind: 'follow_up',
    on: '2026-11-27',
    at: '12:00',
    roomId: restRoomId,
    clinicianId,
  })
  const wait = (minute: number) => clinic.run(waitForRide, { appointmentId, restRoomId }, actor, later(minute))
  expect(await wait(150)).toMatchObject({ status: 'invalid', fields: { restRoomId: [expect.stringContaining('taken')] } })
  await clinic.asSystem((tx) => tx.reservation.updateMany({ where: { appointmentId: other }, data: { active: false } }))
  await done(wait(150))
})

test('a client is reminded of a ride that is there and not confirmed, once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-24', status: 'tentative' })
  const { id: rideId } = await clinic.asSystem((tx) => tx.rideHome.findFirstOrThrow({ where: { appointmentId } }))
  const outboxId = newId()
  const remind = (id = rideId) => clinic.run(remindRide, { rideId: id, outboxId }, clinic.system)
  const mails = () => clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'ride-reminder' } }))
  expect(await remind()).toMatchObject(inForm)
  expect(await remind(newId())).toMatchObject(inForm)
  expect(await mails()).toBe(0)
  await clinic.asSystem((tx) =>
    tx.rideHome.updateMany({ where: { id: rideId }, data: { status: 'driver_named', confirmedAt: null, confirmedBy: null } }),
  )
  await done(remind())
  expect(await remind()).toMatchObject(inForm)
  expect(await mails()).toBe(1)
})

test('the last dose is a dose, an open alert one that presses, a rest room one that is open', async () => {
  const clinic = await openClinic()
  const { appointmentId, actor, reading, dose, event } = await underway(clinic)
  const { practiceId } = clinic
  const openAlerts = () => clinic.read(actor, (tx) => countOpenAlerts(tx, practiceId, appointmentId))
  expect(await clinic.read(actor, (tx) => loadDoseAt(tx, practiceId, appointmentId))).toBeNull()
  await done(reading(10, 'before', 150, 88))
  expect(await openAlerts()).toBe(0)
  await done(
    clinic.run(recordTakenDose, { appointmentId, happenedAt: later(12).toISOString(), doseMg: 100, reason: 'Taken' }, actor, later(12)),
  )
  expect((await dose(12, 50)).status).toBe('invalid')
  await done(event(20, 'nausea'))
  expect(await clinic.read(actor, (tx) => loadDoseAt(tx, practiceId, appointmentId))).toEqual(later(12))
  expect(await openAlerts()).toBe(1)
  const closed = { closedAt: later(30), closedBy: actor.userId, closedHow: 'Looked after.' }
  await clinic.asSystem((tx) => tx.careAlert.updateMany({ where: { appointmentId, level: 'urgent' }, data: closed }))
  expect(await openAlerts()).toBe(0)
  const rooms = () => clinic.asSystem(async (tx) => (await loadRestRooms(tx, practiceId, clinic.locationId)).map(({ id }) => id))
  expect(await rooms()).toEqual([clinic.rooms.rest])
  await clinic.asSystem((tx) => tx.room.updateMany({ where: { id: clinic.rooms.rest }, data: { isActive: false } }))
  expect(await rooms()).toEqual([])
})
