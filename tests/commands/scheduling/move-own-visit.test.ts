import { expect, test } from 'vitest'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { findOwnMove } from '@/lib/data/views/own-times'
import { instantAt } from '@/lib/domain/time/practice-time'
import type { MoveAppointmentInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'

async function booked(clinic: Clinic, options: ClientOptions = {}) {
  const client = await clinic.ordered(options)
  const { cycleIds } = await clinic.regimen(client)
  const asked = { cycleId: cycleIds[0] ?? '', locationId: clinic.locationId, format: 'B', setting: 'office' }
  const { appointmentIds } = await done(
    clinic.run(scheduleCycle, { ...asked, journeyOn: '2026-12-02', journeyAt: '10:00' }, clinic.frontDesk.actor),
  )
  const [preparation = '', journey = '', integration = ''] = appointmentIds
  return { client, preparation, journey, integration }
}

const move = (clinic: Clinic, { actor }: TestClient, appointmentId: string, over: Partial<MoveAppointmentInput> = {}, at = clinic.now) =>
  clinic.run(moveAppointment, { appointmentId, sequence: 0, on: '2026-12-03', at: '15:00', ...over }, actor, at)

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

const openTasks = (clinic: Clinic, subjectId: string) =>
  clinic.asSystem((tx) =>
    tx.task.findMany({
      where: { subjectId, status: 'open' },
      orderBy: { forRole: 'asc' },
      select: { kind: true, forRole: true, forClinicianId: true },
    }),
  )

const look = (clinic: Clinic, { actor }: TestClient, appointmentId: string, asked = {}) =>
  clinic.read(actor, (tx) => findOwnMove(tx, actor, { appointmentId, asked, now: clinic.now }))

test('a client moves an integration of theirs, and again; desk and therapist have it on their lists until it is confirmed', async () => {
  const clinic = await openClinic()
  const { client, integration } = await booked(clinic)
  expect(codes(await move(clinic, client, integration))).toBe('done')
  expect(codes(await move(clinic, client, integration, { sequence: 1, at: '13:00' }))).toBe('done')
  const row = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: integration } }))
  expect(row).toMatchObject({
    ...{ sequence: 2, status: 'tentative', clinicianId: clinic.therapist.clinicianId },
    startsAt: instantAt('2026-12-03', '13:00', clinic.timeZone),
  })
  const { clinicianId } = clinic.therapist
  expect(await openTasks(clinic, integration)).toEqual([
    { kind: 'visit-moved', forRole: 'front-desk', forClinicianId: null },
    { kind: 'visit-moved', forRole: 'therapist', forClinicianId: clinicianId },
  ])
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'appointment.move')).toMatchObject([
    { outcome: 'done', actorRole: 'client', objectId: integration },
    { outcome: 'done', actorRole: 'client', objectId: integration },
  ])
  await done(clinic.run(confirmAppointment, { appointmentId: integration }, clinic.frontDesk.actor))
  expect(await openTasks(clinic, integration)).toEqual([])
})

test('a journey is moved by the practice, and within two days nothing is moved alone', async () => {
  const clinic = await openClinic()
  const { client, journey, integration } = await booked(clinic)
  expect(codes(await move(clinic, client, journey, { on: '2026-12-09' }))).toEqual(['OWN_MOVE_BY_PRACTICE'])
  expect((await look(clinic, client, journey))?.month).toBeNull()
  const begins = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: integration } }))
  const late = new Date(begins.startsAt.getTime() - 48 * 3_600_000)
  expect(codes(await move(clinic, client, integration, {}, late))).toEqual(['OWN_MOVE_TOO_LATE'])
  expect(codes(await move(clinic, client, integration, {}, new Date(late.getTime() - 1)))).toBe('done')
})

test('what the law holds staff to it holds a client to, whatever reason they send along', async () => {
  const clinic = await openClinic()
  const { client, integration } = await booked(clinic)
  const overrideReason = 'I would rather.'
  expect(codes(await move(clinic, client, integration, { on: '2026-12-04', overrideReason }))).toContain('PHASE_NOT_ADJACENT')
  expect(codes(await move(clinic, client, integration, { on: '2026-12-03', at: '05:00', overrideReason }))).toContain(
    'OUTSIDE_OPENING_HOURS',
  )
})

test('nobody moves somebody else’s visit, and no visit of theirs is there to look at', async () => {
  const clinic = await openClinic()
  const { integration } = await booked(clinic)
  const other = await clinic.client()
  expect(await move(clinic, other, integration)).toMatchObject({ status: 'invalid', fields: { form: ['There is no such visit.'] } })
  expect(await look(clinic, other, integration)).toBeNull()
})

test('a time somebody took meanwhile comes back with others, each of which moves the visit', async () => {
  const clinic = await openClinic()
  const { client, integration } = await booked(clinic)
  const taken = await clinic.client()
  await clinic.visit(taken, { kind: 'integration', on: '2026-12-03', at: '15:00' })
  const outcome = await move(clinic, client, integration)
  expect(codes(outcome)).toContain('TIME_TAKEN')
  const offers = outcome.status === 'refused' ? outcome.ruling.alternatives : []
  expect(offers.length).toBeGreaterThan(0)
  for (const [sequence, { request }] of offers.entries()) {
    const { on, at, clinicianId } = request
    expect(codes(await move(clinic, client, integration, { on, at, clinicianId, sequence }))).toBe('done')
  }
})

test('every time that is listed to a client is one they can move to, with what it costs them', async () => {
  const clinic = await openClinic()
  const { client, integration } = await booked(clinic)
  const found = await look(clinic, client, integration, { on: '2026-12-03', at: '15:00' })
  expect(found?.decided).toMatchObject({ ruling: { effect: expect.not.stringMatching('refuse') }, isOfCycle: true })
  expect(found?.decided?.priceCents).toBeGreaterThan(0)
  const open = found?.month?.days.filter(({ times }) => times.length > 0) ?? []
  expect(open.map(({ on }) => on)).toEqual(['2026-12-03'])
  const times = open.flatMap((day) => day.times.map(({ at }) => at))
  const tried = [times[0], times[Math.floor(times.length / 2)], times.at(-1)].filter((at) => at !== undefined)
  for (const [sequence, at] of tried.entries()) expect(codes(await move(clinic, client, integration, { at, sequence }))).toBe('done')
})

test('a client of Medicaid or of the VA reads that it costs them nothing', async () => {
  const clinic = await openClinic()
  for (const [program, at] of [
    ['medicaid', '10:00'],
    ['va', '12:00'],
  ] as const) {
    const client = await clinic.client({ program })
    const id = await clinic.visit(client, { kind: 'follow_up', on: '2026-12-03', at })
    expect((await look(clinic, client, id, { on: '2026-12-03', at: '15:00' }))?.decided?.priceCents).toBe(0)
  }
})
