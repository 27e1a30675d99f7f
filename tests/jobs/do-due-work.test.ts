import { expect, test } from 'vitest'
import { expireVisits, remindRides } from '@/lib/jobs/do-due-work'
import { minutesAfter } from '../commands/access/person'
import { type Clinic, openClinic } from '../support/clinic'

async function clinicWithJourney() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const id = await clinic.visit(client, { kind: 'journey', on: '2026-11-24', status: 'tentative' })
  return { clinic, client, id }
}

const setVisit = (clinic: Clinic, id: string, data: object) =>
  clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id }, data }))
const setRide = (clinic: Clinic, appointmentId: string, data: object) =>
  clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { practiceId: clinic.practiceId, appointmentId }, data }))
const mails = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.outbox.findMany({ where: { practiceId: clinic.practiceId }, select: { kind: true } }))

test('complaint 12: a visit that was not confirmed in time is let go with its room and people, and the client is told', async () => {
  const { clinic, id } = await clinicWithJourney()
  await setVisit(clinic, id, { confirmBy: minutesAfter(clinic.now, 10) })
  expect(await expireVisits(clinic.practiceId, clinic.now)).toBe(0)
  expect(await expireVisits(clinic.practiceId, minutesAfter(clinic.now, 10))).toBe(1)
  const visit = await clinic.asSystem((tx) => tx.appointment.findFirst({ where: { id }, select: { status: true, cancelReason: true } }))
  expect(visit).toEqual({ status: 'cancelled', cancelReason: 'not-confirmed-in-time' })
  const taken = await clinic.asSystem((tx) => tx.reservation.count({ where: { appointmentId: id, active: true } }))
  expect(taken).toBe(0)
  expect(await mails(clinic)).toEqual([{ kind: 'appointment-cancelled' }])
  expect(await expireVisits(clinic.practiceId, minutesAfter(clinic.now, 20))).toBe(0)
})

test('complaint 27: a client is reminded of an open ride home once, and again when the visit was moved', async () => {
  const { clinic, id } = await clinicWithJourney()
  await setRide(clinic, id, { status: 'driver_named', confirmedAt: null, confirmedBy: null })
  const both = await Promise.all([remindRides(clinic.practiceId, clinic.now), remindRides(clinic.practiceId, clinic.now)])
  expect(both.every((count) => count <= 1)).toBe(true)
  expect(await mails(clinic)).toEqual([{ kind: 'ride-reminder' }])
  expect(await remindRides(clinic.practiceId, minutesAfter(clinic.now, 5))).toBe(0)
  await setVisit(clinic, id, { sequence: { increment: 1 } })
  expect(await remindRides(clinic.practiceId, minutesAfter(clinic.now, 10))).toBe(1)
})

test('a confirmed ride, and one that is far away, need no reminder', async () => {
  const { clinic, id } = await clinicWithJourney()
  expect(await remindRides(clinic.practiceId, clinic.now)).toBe(0)
  await setRide(clinic, id, { status: 'driver_named', confirmedAt: null, confirmedBy: null })
  expect(await remindRides(clinic.practiceId, minutesAfter(clinic.now, -3 * 24 * 60))).toBe(0)
})
