import { expect, test } from 'vitest'
import { callOffGroup } from '@/lib/commands/scheduling/call-off-group'
import { closeGroup } from '@/lib/commands/scheduling/close-group'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { type Clinic, done, openClinic } from '../../support/clinic'

const asked = (clinic: Clinic) => ({
  locationId: clinic.locationId,
  clinicianId: clinic.otherTherapist.clinicianId,
  roomId: clinic.rooms.two,
  phase: 'preparation' as const,
  title: 'Preparing together',
  on: '2026-12-02',
  at: '08:30',
  seats: 4,
})
const desk = ({ frontDesk }: Clinic) => frontDesk.actor
const group = async (clinic: Clinic) => (await done(clinic.run(openGroup, asked(clinic), desk(clinic)))).groupId
const join = (clinic: Clinic, groupId: string, clientId: string) => clinic.run(joinGroup, { groupId, clientId }, desk(clinic))
const seat = async (clinic: Clinic, groupId: string) => {
  const client = await clinic.client()
  return { client, ...(await done(join(clinic, groupId, client.id))) }
}
const close = (clinic: Clinic, groupId: string, version: number, isClosed = true) =>
  clinic.run(closeGroup, { groupId, version, isClosed }, desk(clinic))
const callOff = (clinic: Clinic, groupId: string, version = 1) =>
  clinic.run(callOffGroup, { groupId, version, reason: 'The leader is ill' }, desk(clinic))
const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status
const visits = ({ practiceId, asSystem }: Clinic, groupId: string) =>
  asSystem((tx) => tx.appointment.findMany({ where: { practiceId, groupId }, select: { status: true, cancelReason: true } }))
const session = ({ practiceId, asSystem }: Clinic, id: string) =>
  asSystem((tx) => tx.groupSession.findUnique({ where: { practiceId_id: { practiceId, id } } }))

test('a group closed to new seats takes nobody, keeps whoever sits in it, and takes clients again once it is opened', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  const { appointmentId } = await seat(clinic, groupId)
  expect(await close(clinic, groupId, 1)).toMatchObject({ status: 'done', version: 2 })
  const { id } = await clinic.client()
  expect(codes(await join(clinic, groupId, id))).toContain('GROUP_CLOSED')
  expect(codes(await clinic.run(confirmAppointment, { appointmentId }, desk(clinic)))).not.toContain('GROUP_CLOSED')
  expect(await close(clinic, groupId, 1, false)).toMatchObject({ status: 'stale', standing: { version: 2, values: { isClosed: true } } })
  expect(await close(clinic, groupId, 2, false)).toMatchObject({ status: 'done', version: 3 })
  expect(await join(clinic, groupId, id)).toMatchObject({ status: 'done' })
})

test('a group that is called off cancels every visit in it, tells each client, and frees its leader and its room', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const groupId = await group(clinic)
  const seats = [await seat(clinic, groupId), await seat(clinic, groupId)]
  expect(await callOff(clinic, groupId)).toMatchObject({ status: 'done', value: { told: 2 } })
  expect(await visits(clinic, groupId)).toEqual(seats.map(() => ({ status: 'cancelled', cancelReason: 'The leader is ill' })))
  expect(await session(clinic, groupId)).toMatchObject({ status: 'cancelled', seatsTaken: 0, cancelledAt: clinic.now })
  const mails = await clinic.asSystem((tx) => tx.outbox.findMany({ where: { practiceId, kind: 'appointment-cancelled' } }))
  expect(mails.map(({ payload }) => (payload as { clientId: string }).clientId).sort()).toEqual(seats.map(({ client }) => client.id).sort())
  const charged = await clinic.asSystem((tx) => tx.ledgerTransaction.count({ where: { practiceId } }))
  expect(charged).toBe(0)
  const trail = await clinic.asSystem((tx) => tx.auditEvent.findMany({ where: { practiceId, command: 'group.call-off' } }))
  expect(trail).toMatchObject([{ objectId: groupId, outcome: 'done' }])
  expect(codes(await join(clinic, groupId, (await clinic.client()).id))).toContain('GROUP_NOT_OPEN')
  expect(await callOff(clinic, groupId, 2)).toMatchObject({ status: 'invalid' })
  await group(clinic)
})

test('a cycle that loses its group is open again, and its journey waits for a group', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId } = clinic
  const groupId = await group(clinic)
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const [cycleId = ''] = (await clinic.regimen(client, { format: 'C' })).cycleIds
  const cycle = { cycleId, locationId, format: 'C', groupPhase: 'preparation', setting: 'office', groupId }
  await done(clinic.run(scheduleCycle, { ...cycle, journeyOn: '2026-12-02', journeyAt: '10:00' }, desk(clinic)))
  await done(callOff(clinic, groupId))
  const left = await clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { practiceId, cycleId }, select: { kind: true, status: true }, orderBy: { startsAt: 'asc' } }),
  )
  expect(left).toEqual([
    { kind: 'group', status: 'cancelled' },
    { kind: 'journey', status: 'tentative' },
    { kind: 'integration', status: 'tentative' },
  ])
  expect(await clinic.asSystem((tx) => tx.cycle.findFirst({ where: { practiceId, id: cycleId } }))).toMatchObject({ status: 'planned' })
  expect(await clinic.asSystem((tx) => tx.lawRecheck.findMany({ where: { practiceId } }))).toMatchObject([
    { facts: ['group', 'visit', 'authorization'] },
  ])
})

test('a group in which one visit has begun is not called off, and nothing of it changes', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  const [first] = [await seat(clinic, groupId), await seat(clinic, groupId)]
  const { practiceId } = clinic
  for (const status of ['confirmed', 'arrived', 'in_progress'] as const)
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id: first.appointmentId }, data: { status } }))
  expect(codes(await callOff(clinic, groupId))).toContain('STATUS_CHANGE_NOT_POSSIBLE')
  expect((await visits(clinic, groupId)).map(({ status }) => status).sort()).toEqual(['in_progress', 'tentative'])
  expect(await session(clinic, groupId)).toMatchObject({ status: 'confirmed', seatsTaken: 2, cancelledAt: null })
})

test('somebody takes a seat while the group is called off: they sit in nothing', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  await seat(clinic, groupId)
  const clients = await Promise.all(Array.from({ length: 3 }, () => clinic.client()))
  await Promise.all([...clients.map(({ id }) => join(clinic, groupId, id)), callOff(clinic, groupId)])
  expect(new Set((await visits(clinic, groupId)).map(({ status }) => status))).toEqual(new Set(['cancelled']))
  expect(await session(clinic, groupId)).toMatchObject({ status: 'cancelled', seatsTaken: 0 })
})

test('the database seats nobody in a session that was called off', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const groupId = await group(clinic)
  await done(callOff(clinic, groupId))
  const taken = clinic.asSystem((tx) => tx.groupSession.updateMany({ where: { practiceId, id: groupId }, data: { seatsTaken: 1 } }))
  await expect(taken).rejects.toThrow()
})

test('a client, a prescriber and another practice call nothing off', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const groupId = await group(clinic)
  const { client } = await seat(clinic, groupId)
  for (const actor of [client.actor, clinic.prescriber.actor])
    expect(await clinic.run(callOffGroup, { groupId, version: 1, reason: 'No' }, actor)).toEqual({ status: 'denied' })
  expect(await callOff(elsewhere, groupId)).toMatchObject({ status: 'invalid' })
  expect(await close(elsewhere, groupId, 1)).toMatchObject({ status: 'invalid' })
  expect(await session(clinic, groupId)).toMatchObject({ status: 'confirmed', seatsClosedAt: null })
})
