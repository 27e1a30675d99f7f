import { expect, test } from 'vitest'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import type { MoveAppointmentInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions } from '../../support/clinic/clients'

async function booked(clinic: Clinic, options: ClientOptions = {}, at: { on?: string; at?: string } = {}) {
  const client = await clinic.client(options)
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const outcome = await clinic.run(
    scheduleCycle,
    {
      cycleId,
      locationId: clinic.locationId,
      format: 'B',
      setting: 'office',
      journeyOn: at.on ?? '2026-12-02',
      journeyAt: at.at ?? '10:00',
    },
    clinic.frontDesk.actor,
  )
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const [preparation = '', journey = '', integration = ''] = outcome.value.appointmentIds
  return { client, cycleId, preparation, journey, integration }
}

const move = (clinic: Clinic, appointmentId: string, over: Partial<MoveAppointmentInput> = {}, actor = clinic.frontDesk.actor) =>
  clinic.run(moveAppointment, { appointmentId, sequence: 0, on: '2026-12-09', at: '10:00', ...over }, actor)

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

const rows = (clinic: Clinic, cycleId: string) =>
  clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.appointment.findMany({ where: { practiceId: clinic.practiceId, cycleId }, orderBy: { startsAt: 'asc' } }),
  )

const active = (clinic: Clinic, appointmentId: string) =>
  clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.reservation.count({ where: { practiceId: clinic.practiceId, appointmentId, active: true } }),
  )

test('a journey moved to another week takes its preparation and its integration along, and the client is told once', async () => {
  const clinic = await openClinic()
  const { client, cycleId, journey } = await booked(clinic)
  expect(codes(await move(clinic, journey))).toBe('done')
  const visits = await rows(clinic, cycleId)
  expect(visits.map(({ kind, status, sequence, serviceOn }) => [kind, status, sequence, serviceOn.toISOString().slice(0, 10)])).toEqual([
    ['preparation', 'tentative', 1, '2026-12-08'],
    ['journey', 'tentative', 1, '2026-12-09'],
    ['integration', 'tentative', 1, '2026-12-10'],
  ])
  expect(await Promise.all(visits.map(({ id }) => active(clinic, id)))).toEqual([3, 3, 3])
  const { mails, cycle } = await clinic.asSystem(async (tx) => ({
    mails: await tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' } }),
    cycle: await tx.cycle.findFirstOrThrow({ where: { practiceId: clinic.practiceId, id: cycleId } }),
  }))
  expect(mails.map(({ payload }) => payload)).toEqual([{ clientId: client.id, appointmentIds: expect.arrayContaining([journey]) }])
  expect(cycle.journeyOn?.toISOString().slice(0, 10)).toBe('2026-12-09')
})

test('the old time is free for somebody else, the new one is not', async () => {
  const clinic = await openClinic()
  const { journey } = await booked(clinic)
  expect(codes(await move(clinic, journey))).toBe('done')
  const second = await booked(clinic)
  expect(codes(await move(clinic, second.journey))).toContain('TIME_TAKEN')
})

test('complaint 23: an integration moves within its day and further only for somebody who may set policy aside; the other visits stay', async () => {
  const clinic = await openClinic()
  const { cycleId, integration, preparation } = await booked(clinic)
  expect(codes(await move(clinic, integration, { on: '2026-12-03', at: '14:00' }))).toBe('done')
  expect(codes(await move(clinic, integration, { sequence: 1, on: '2026-12-04', at: '14:00' }))).toContain('PHASE_NOT_ADJACENT')
  const overrideReason = 'The client travels on the day after.'
  expect(
    codes(await move(clinic, integration, { sequence: 1, on: '2026-12-04', at: '14:00', overrideReason }, clinic.therapist.actor as never)),
  ).toBe('done')
  const visits = await rows(clinic, cycleId)
  expect(visits.map(({ sequence }) => sequence)).toEqual([0, 0, 2])
  const kept = await clinic.asSystem((tx) => tx.policySetAside.findMany({ where: { cycleId }, select: { code: true, reason: true } }))
  expect(kept).toEqual([{ code: 'PHASE_NOT_ADJACENT', reason: overrideReason }])
  expect(codes(await move(clinic, integration, { sequence: 2, on: '2026-12-04', at: '13:00' }))).toBe('done')
  expect(codes(await move(clinic, integration, { sequence: 3, on: '2026-12-05', at: '13:00' }))).toContain('PHASE_NOT_ADJACENT')
  expect(codes(await move(clinic, preparation, { on: '2026-12-02', at: '15:00' }))).toContain('PHASE_SAME_DAY')
  expect(codes(await move(clinic, preparation, { on: '2026-12-03', at: '15:00' }))).toContain('PHASE_WRONG_SIDE')
})

test('a refused move offers times, each of which is itself a lawful move', async () => {
  const clinic = await openClinic()
  const other = await booked(clinic, {}, { on: '2026-12-09' })
  const { journey } = await booked(clinic)
  const outcome = await move(clinic, journey)
  if (outcome.status !== 'refused') throw new Error(JSON.stringify(outcome))
  expect(codes(outcome)).toContain('TIME_TAKEN')
  expect(other.journey).not.toBe(journey)
  const offers = outcome.ruling.alternatives
  expect(offers.length).toBeGreaterThan(0)
  let sequence = 0
  for (const { request } of offers) {
    expect(codes(await move(clinic, journey, { ...request, sequence }))).toBe('done')
    sequence += 1
  }
})

test('who saw an older version, a visit that is over and another practice are turned away and nothing moves', async () => {
  const clinic = await openClinic()
  const { journey } = await booked(clinic)
  const elsewhere = await openClinic()
  const said = (words: RegExp) => ({ status: 'invalid', fields: { form: [expect.stringMatching(words)] } })
  expect(await move(clinic, journey, { sequence: 3 })).toMatchObject(said(/was moved meanwhile/))
  expect(
    await elsewhere.run(moveAppointment, { appointmentId: journey, sequence: 0, on: '2026-12-09', at: '10:00' }, elsewhere.frontDesk.actor),
  ).toMatchObject(said(/no such visit/))
  const past = await clinic.visit(await clinic.client(), { kind: 'integration', on: '2026-11-20' })
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: past }, data: { status: 'no_show' } }),
  )
  expect(await move(clinic, past)).toMatchObject(said(/has begun or is over/))
  expect(await active(clinic, journey)).toBe(3)
})

test('the driver who said yes to the old time is asked again', async () => {
  const clinic = await openClinic()
  const { client, journey } = await booked(clinic)
  const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  await clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor)
  await clinic.asSystem((tx) =>
    tx.rideHome.updateMany({
      where: { practiceId: clinic.practiceId, appointmentId: journey },
      data: { status: 'driver_confirmed', confirmedAt: clinic.now, confirmedBy: 'link' },
    }),
  )
  expect(codes(await move(clinic, journey))).toBe('done')
  const ride = await clinic.asSystem((tx) =>
    tx.rideHome.findFirstOrThrow({ where: { practiceId: clinic.practiceId, appointmentId: journey } }),
  )
  expect(ride).toMatchObject({ driverName: 'Juniper Jay', status: 'driver_named', confirmedAt: null })
})

test('the visits of a veteran stay set aside once on the referral, however often they move', async () => {
  const clinic = await openClinic()
  const { client, journey } = await booked(clinic, { program: 'va' })
  expect(codes(await move(clinic, journey))).toBe('done')
  const authorization = await clinic.asSystem((tx) =>
    tx.authorization.findFirstOrThrow({ where: { practiceId: clinic.practiceId, clientId: client.id } }),
  )
  expect(authorization).toMatchObject({ granted: 12, reserved: 3, used: 0 })
})

test('two desks moving two journeys to one time: one gets it, the other is offered others', async () => {
  const clinic = await openClinic()
  const first = await booked(clinic, {}, { on: '2026-12-02' })
  const second = await booked(clinic, {}, { on: '2026-12-16' })
  const outcomes = await Promise.all([first, second].map(({ journey }) => move(clinic, journey)))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  const refused = outcomes.find(({ status }) => status === 'refused')
  expect(refused?.status === 'refused' && refused.ruling.alternatives.length).toBeGreaterThan(0)
})

test('two desks moving one journey at once: the second is told that it moved', async () => {
  const clinic = await openClinic()
  const { journey } = await booked(clinic)
  const outcomes = await Promise.all([move(clinic, journey), move(clinic, journey, { on: '2026-12-16' })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'invalid'])
})

test('a seat that is taken keeps its place in a group that has filled up, whichever other visit of the cycle is moved', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId, frontDesk } = clinic
  const { groupId } = await done(
    clinic.run(
      openGroup,
      {
        locationId,
        clinicianId: clinic.otherTherapist.clinicianId,
        roomId: clinic.rooms.two,
        phase: 'preparation',
        title: 'Preparing together',
        on: '2026-12-02',
        at: '08:30',
        seats: 2,
      },
      frontDesk.actor,
    ),
  )
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format: 'C' })
  const cycle = { cycleId: cycleIds[0] ?? '', locationId, format: 'C', groupPhase: 'preparation', setting: 'office', groupId }
  await done(clinic.run(scheduleCycle, { ...cycle, journeyOn: '2026-12-02', journeyAt: '10:00' }, frontDesk.actor))
  await clinic.asSystem((tx) => tx.groupSession.updateMany({ where: { practiceId, id: groupId }, data: { seatsTaken: 2 } }))
  const visits = await rows(clinic, cycle.cycleId)
  const idOf = (kind: string) => visits.find((visit) => visit.kind === kind)?.id ?? ''
  expect(codes(await move(clinic, idOf('integration'), { on: '2026-12-03', at: '14:00' }))).toBe('done')
  expect(codes(await move(clinic, idOf('journey'), { on: '2026-12-02', at: '11:00' }))).toBe('done')
})
