import { expect, test } from 'vitest'
import { saveService } from '@/lib/commands/practice/save-service'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { newId } from '@/lib/ids'
import type { ScheduleVisitInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'

const asked = (clinic: Clinic, clientId: string, over: Partial<ScheduleVisitInput> = {}): ScheduleVisitInput => ({
  clientId,
  locationId: clinic.locationId,
  kind: 'follow_up',
  setting: 'office',
  on: '2026-12-02',
  at: '10:00',
  clinicianId: clinic.therapist.clinicianId,
  ...over,
})

const book = (clinic: Clinic, clientId: string, over: Partial<ScheduleVisitInput> = {}) =>
  clinic.run(scheduleVisit, asked(clinic, clientId, over), clinic.frontDesk.actor)

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

test('a follow-up takes its therapist, a room and the client, tentative, and the client is told', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const outcome = await book(clinic, client.id)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const found = await clinic.asSystem(async (tx) => ({
    visit: await tx.appointment.findFirstOrThrow({ where: { practiceId: clinic.practiceId, id: outcome.value.appointmentId } }),
    taken: await tx.reservation.count({
      where: { practiceId: clinic.practiceId, appointmentId: outcome.value.appointmentId, active: true },
    }),
    mails: await tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-booked' } }),
  }))
  expect(found.visit).toMatchObject({ kind: 'follow_up', status: 'tentative', cycleId: null, clinicianId: clinic.therapist.clinicianId })
  expect(found).toMatchObject({ taken: 3, mails: 1 })
})

test('a second individual hour on one day is refused; other days are offered and each of them books', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(codes(await book(clinic, client.id))).toBe('done')
  const outcome = await book(clinic, client.id, { at: '14:00' })
  if (outcome.status !== 'refused') throw new Error(JSON.stringify(outcome))
  expect(codes(outcome)).toContain('SECOND_INDIVIDUAL_HOUR')
  const offers = outcome.ruling.alternatives
  expect(offers.length).toBeGreaterThan(0)
  for (const { request } of offers) {
    const again = await clinic.run(
      scheduleVisit,
      { clientId: client.id, locationId: clinic.locationId, ...request },
      clinic.frontDesk.actor,
    )
    // Two offers may lie on one day: the second of them is a second hour by then.
    if (again.status !== 'done') expect(codes(again)).toEqual(expect.arrayContaining(['SECOND_INDIVIDUAL_HOUR']))
  }
})

test('a taken therapist is refused, and a Medicaid client is offered times at no cost', async () => {
  const clinic = await openClinic()
  expect(codes(await book(clinic, (await clinic.client()).id))).toBe('done')
  const outcome = await book(clinic, (await clinic.client({ program: 'medicaid' })).id)
  if (outcome.status !== 'refused') throw new Error(JSON.stringify(outcome))
  expect(codes(outcome)).toContain('TIME_TAKEN')
  expect(outcome.ruling.alternatives.every(({ clientCents }) => clientCents === 0)).toBe(true)
})

test('a veteran without a referral is refused; with one the visit is set aside on it and given another day', async () => {
  const clinic = await openClinic()
  expect(codes(await book(clinic, (await clinic.client({ program: 'va', visitsGranted: null })).id))).toContain('VA_REFERRAL_MISSING')
  const veteran = await clinic.client({ program: 'va' })
  const outcome = await book(clinic, veteran.id)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const { appointmentId } = outcome.value
  const moved = await clinic.run(moveAppointment, { appointmentId, sequence: 0, on: '2026-12-04', at: '11:00' }, clinic.frontDesk.actor)
  expect(codes(moved)).toBe('done')
  const [authorization] = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.authorization.findMany({ where: { practiceId: clinic.practiceId, clientId: veteran.id } }),
  )
  expect(authorization).toMatchObject({ granted: 12, reserved: 1, used: 0 })
})

test('an evaluation takes the prescriber who accepted the client, and waits without one', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const evaluation = { kind: 'prescriber_evaluation', setting: 'telehealth', clinicianId: null } as const
  expect(codes(await book(clinic, client.id, evaluation))).toContain('RESOURCE_NOT_CHOSEN')
  await clinic.referred(client, { decided: false })
  const outcome = await book(clinic, client.id, evaluation)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const visit = await clinic.asSystem((tx) =>
    tx.appointment.findFirstOrThrow({ where: { practiceId: clinic.practiceId, id: outcome.value.appointmentId } }),
  )
  expect(visit).toMatchObject({ prescriberId: clinic.prescriber.prescriberId, clinicianId: null, coverageId: null })
})

test('outside hours is policy: the clinical director books it with a reason, the desk does not', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const input = asked(clinic, client.id, { at: '06:00', overrideReason: 'The client works nights.' })
  expect(codes(await clinic.run(scheduleVisit, input, clinic.frontDesk.actor))).toContain('OUTSIDE_OPENING_HOURS')
  expect(codes(await clinic.run(scheduleVisit, input, clinic.therapist.actor))).toBe('done')
})

test('nobody books for a client of another practice, and a client books no visit', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const client = await clinic.client()
  expect(await elsewhere.run(scheduleVisit, asked(elsewhere, client.id), elsewhere.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(scheduleVisit, asked(clinic, client.id), client.actor)).toMatchObject({ status: 'denied' })
})

test('ten desks pressing at once for one therapist and time get one booking', async () => {
  const clinic = await openClinic()
  const clients = await Promise.all(Array.from({ length: 10 }, () => clinic.client()))
  const outcomes = await Promise.all(clients.map(({ id }) => book(clinic, id)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
  expect(outcomes.filter(({ status }) => status === 'refused')).toHaveLength(9)
})

test('a visit takes the minutes that Settings gives its service, and the time kept free after', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const where = { practiceId: clinic.practiceId, key: 'follow-up' }
  const service = await clinic.asSystem((tx) => tx.service.findFirstOrThrow({ where }))
  const { practiceId: _, createdAt: __, ...kept } = service
  await done(clinic.run(saveService, { ...kept, code: kept.code ?? '', minutes: 80, bufferMinutes: 20 }, clinic.admin.actor))
  const { appointmentId } = await done(book(clinic, client.id))
  const visit = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))
  expect((visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000).toBe(80)
  const other = await clinic.client()
  expect(codes(await book(clinic, other.id, { at: '11:30' }))).toContain('TIME_TAKEN')
  expect(codes(await book(clinic, other.id, { at: '11:45' }))).toBe('done')
})

test('a visit is booked at a place of ours, with somebody who works there, in one of its rooms', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const wrong = (field: string) => ({ status: 'invalid', fields: { [field]: [expect.any(String)] } })
  expect(await book(clinic, newId())).toMatchObject(wrong('form'))
  expect(await book(clinic, client.id, { locationId: newId() })).toMatchObject(wrong('locationId'))
  expect(await book(clinic, client.id, { clinicianId: newId() })).toMatchObject(wrong('clinicianId'))
  expect(await book(clinic, client.id, { roomId: clinic.rooms.other })).toMatchObject(wrong('roomId'))
  const { appointmentId } = await done(book(clinic, client.id))
  const move = (over: object) =>
    clinic.run(moveAppointment, { appointmentId, sequence: 0, on: '2026-12-09', at: '10:00', ...over }, clinic.frontDesk.actor)
  expect(await move({ clinicianId: newId() })).toMatchObject(wrong('clinicianId'))
  expect(await move({ roomId: clinic.rooms.other })).toMatchObject(wrong('roomId'))
  expect(await clinic.asSystem((tx) => tx.appointment.count({ where: { clientId: client.id, sequence: 0 } }))).toBe(1)
})
