import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { callOffGroup } from '@/lib/commands/scheduling/call-off-group'
import { changeGroup } from '@/lib/commands/scheduling/change-group'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { reopenGroup } from '@/lib/commands/scheduling/reopen-group'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { fromDay } from '@/lib/data/dates'
import type { ChangeGroupInput, OpenGroupInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'

const weekly = (clinic: Clinic, over: Partial<OpenGroupInput> = {}): OpenGroupInput => ({
  ...{ locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.two },
  ...{ phase: 'integration', title: 'Making sense together', on: '2026-12-02', at: '09:00', seats: 2, weeks: 4 },
  ...over,
})
const opens = (clinic: Clinic, over: Partial<OpenGroupInput> = {}) => clinic.run(openGroup, weekly(clinic, over), clinic.frontDesk.actor)
const sessions = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.groupSession.findMany({ where: { practiceId: clinic.practiceId }, orderBy: { startsAt: 'asc' } }))
const join = (clinic: Clinic, groupId: string, clientId: string) => clinic.run(joinGroup, { groupId, clientId }, clinic.frontDesk.actor)
const visits = (clinic: Clinic, clientId: string) =>
  clinic.asSystem((tx) => tx.appointment.findMany({ where: { practiceId: clinic.practiceId, clientId }, orderBy: { startsAt: 'asc' } }))
const mails = (clinic: Clinic, kind: string) =>
  clinic.asSystem((tx) => tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind } }))
const close = (clinic: Clinic, closedOn: string) =>
  done(clinic.run(saveClosure, { locationId: clinic.locationId, closedOn, reason: 'Painting', isClosed: true }, clinic.admin.actor))
type Session = Awaited<ReturnType<typeof sessions>>[number]
const changes = (clinic: Clinic, group: Session | undefined, over: Partial<ChangeGroupInput> = {}) =>
  clinic.run(
    changeGroup,
    {
      ...{ groupId: group?.id, clinicianId: group?.clinicianId, roomId: group?.roomId, title: group?.title, seats: group?.capacity },
      ...{ on: group && fromDay(group.serviceOn), at: '09:00', scope: 'one' },
      ...over,
    },
    clinic.frontDesk.actor,
  )
const callsOff = (clinic: Clinic, groupId: string, over: object = {}) =>
  clinic.run(callOffGroup, { groupId, reason: 'The leader is ill', ...over }, clinic.frontDesk.actor)

test('complaint 5: a series is opened whole or not at all, and says which weeks stand in the way and why', async () => {
  const clinic = await openClinic()
  await close(clinic, '2026-12-16')
  const refused = await opens(clinic)
  expect(refused).toMatchObject({
    status: 'refused',
    ruling: {
      alternatives: [
        { on: '2026-12-16', clientId: null, findings: [{ code: 'OUTSIDE_OPENING_HOURS' }, { code: 'OUTSIDE_OPENING_HOURS' }] },
      ],
    },
  })
  expect(await sessions(clinic)).toEqual([])
  await done(opens(clinic, { without: ['2026-12-16'], inTurn: [clinic.therapist.clinicianId] }))
  const held = await sessions(clinic)
  const [one, two] = [clinic.otherTherapist.clinicianId, clinic.therapist.clinicianId]
  expect(held.map(({ serviceOn, clinicianId, seriesId }) => [fromDay(serviceOn), clinicianId, seriesId])).toEqual([
    ['2026-12-02', one, held[0]?.id],
    ['2026-12-09', two, held[0]?.id],
    ['2026-12-23', two, held[0]?.id],
  ])
  expect(await opens(clinic, { weeks: 1, on: '2026-12-09', clinicianId: two })).toMatchObject({
    ...{ status: 'invalid', fields: { clinicianId: [/taken/] } },
  })
})

test('the rest of a series moves with its clients, each is told, and the weeks before stay', async () => {
  const clinic = await openClinic()
  await done(opens(clinic))
  const [, second, third] = await sessions(clinic)
  const { id } = await clinic.client()
  await done(join(clinic, third?.id ?? '', id))
  const outcome = await done(changes(clinic, second, { on: '2026-12-10', at: '10:00', scope: 'rest' }))
  expect(outcome).toMatchObject({ sessions: 3, told: 1 })
  expect((await sessions(clinic)).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    ...['2026-12-02T15:00:00.000Z', '2026-12-10T16:00:00.000Z', '2026-12-17T16:00:00.000Z', '2026-12-24T16:00:00.000Z'],
  ])
  expect(await visits(clinic, id)).toMatchObject([{ startsAt: new Date('2026-12-17T16:00:00Z'), status: 'tentative', sequence: 1 }])
  expect(await mails(clinic, 'appointment-moved')).toHaveLength(1)
  const taken = await clinic.asSystem((tx) =>
    tx.reservation.findMany({ where: { practiceId: clinic.practiceId, active: true, kind: 'client' }, select: { startsAt: true } }),
  )
  expect(taken).toEqual([{ startsAt: new Date('2026-12-17T16:00:00Z') }])
  expect((await sessions(clinic)).map(({ seatsTaken }) => seatsTaken)).toEqual([0, 0, 1, 0])
  // The time that was left is free again.
  await done(opens(clinic, { weeks: 1, on: '2026-12-09' }))
})

test('where one client cannot come at the new time, no session changes, and the answer says who and when', async () => {
  const clinic = await openClinic()
  await done(opens(clinic))
  const [first, second] = await sessions(clinic)
  const { id: clientId } = await clinic.client()
  await done(join(clinic, second?.id ?? '', clientId))
  const busy = { clientId, locationId: clinic.locationId, kind: 'follow_up', setting: 'office', on: '2026-12-09', at: '11:00' }
  await done(clinic.run(scheduleVisit, { ...busy, clinicianId: clinic.therapist.clinicianId }, clinic.frontDesk.actor))
  expect(await changes(clinic, first, { at: '11:00', scope: 'rest' })).toMatchObject({
    status: 'refused',
    ruling: {
      alternatives: [{ on: '2026-12-09', clientId, findings: expect.arrayContaining([expect.objectContaining({ code: 'TIME_TAKEN' })]) }],
    },
  })
  expect((await sessions(clinic)).map(({ startsAt }) => startsAt.getUTCHours())).toEqual([15, 15, 15, 15])
  expect(await mails(clinic, 'appointment-moved')).toEqual([])
})

test('a room, a name or more seats move nobody; fewer seats than are taken are refused', async () => {
  const clinic = await openClinic()
  await done(opens(clinic))
  const [first] = await sessions(clinic)
  for (const { id } of [await clinic.client(), await clinic.client()]) await done(join(clinic, first?.id ?? '', id))
  expect(await done(changes(clinic, first, { roomId: clinic.rooms.one, title: 'Evenings', seats: 4, scope: 'rest' }))).toMatchObject({
    told: 0,
  })
  expect(new Set((await sessions(clinic)).map(({ roomId, title, capacity }) => `${roomId} ${title} ${capacity}`)).size).toBe(1)
  await done(join(clinic, first?.id ?? '', (await clinic.client()).id))
  expect(await changes(clinic, first, { seats: 2 })).toMatchObject({ status: 'invalid', fields: { seats: [/taken/] } })
})

test('the rest of a series is called off with a seat offered to each member, kept by the clock and taken with the command that seats', async () => {
  const clinic = await openClinic()
  await done(opens(clinic))
  await done(
    opens(clinic, { weeks: 1, on: '2026-12-10', at: '13:00', clinicianId: clinic.therapist.clinicianId, roomId: clinic.rooms.one }),
  )
  const [first, second, other] = await sessions(clinic)
  const client = await clinic.client()
  const { appointmentId } = await done(join(clinic, second?.id ?? '', client.id))
  const offers = [{ appointmentId, groupId: other?.id }]
  const outcome = await done(callsOff(clinic, second?.id ?? '', { scope: 'rest', offers }))
  expect(outcome).toMatchObject({ sessions: 3, told: 1, offered: 1 })
  expect((await sessions(clinic)).map(({ status }) => status)).toEqual(['confirmed', 'cancelled', 'confirmed', 'cancelled', 'cancelled'])
  expect(await mails(clinic, 'seat-offered')).toHaveLength(1)
  const waits = await clinic.asSystem((tx) => tx.seatWait.findMany({ where: { practiceId: clinic.practiceId } }))
  expect(waits).toMatchObject([{ clientId: client.id, groupId: other?.id, insteadOfId: second?.id }])
  expect(waits[0]?.offeredUntil).toEqual(new Date(clinic.now.getTime() + 24 * 3_600_000))
  // The last seat but the one that is kept goes; that one does not.
  await done(join(clinic, other?.id ?? '', (await clinic.client()).id))
  expect(await join(clinic, other?.id ?? '', (await clinic.client()).id)).toMatchObject({ status: 'refused' })
  expect(await execute(joinGroup, { groupId: other?.id, clientId: client.id }, { actor: client.actor, now: clinic.now })).toMatchObject({
    status: 'done',
  })
  expect(first?.status).toBe('confirmed')
})

test('a seat that can no longer be offered calls nothing off', async () => {
  const clinic = await openClinic()
  await done(opens(clinic, { weeks: 2 }))
  const [first, second] = await sessions(clinic)
  const { appointmentId } = await done(join(clinic, first?.id ?? '', (await clinic.client()).id))
  for (const { id } of [await clinic.client(), await clinic.client()]) await done(join(clinic, second?.id ?? '', id))
  const offers = [{ appointmentId, groupId: second?.id }]
  expect(await callsOff(clinic, first?.id ?? '', { offers })).toMatchObject({
    status: 'invalid',
    fields: { form: [/Nothing was called off/] },
  })
  expect((await sessions(clinic)).map(({ status }) => status)).toEqual(['confirmed', 'confirmed'])
  expect(await mails(clinic, 'appointment-cancelled')).toEqual([])
})

test('sessions nobody sat in are held again; one whose client was told, or whose room is taken by now, is not', async () => {
  const clinic = await openClinic()
  await done(opens(clinic, { weeks: 2 }))
  const [first, second] = await sessions(clinic)
  const { empty } = await done(callsOff(clinic, first?.id ?? '', { scope: 'rest' }))
  expect(empty).toEqual([first?.id, second?.id])
  const reopen = (groupIds: readonly (string | undefined)[]) => clinic.run(reopenGroup, { groupIds }, clinic.frontDesk.actor)
  await done(reopen(empty))
  expect((await sessions(clinic)).map(({ status, cancelledAt }) => [status, cancelledAt])).toEqual([
    ['confirmed', null],
    ['confirmed', null],
  ])
  await done(join(clinic, first?.id ?? '', (await clinic.client()).id))
  expect((await done(callsOff(clinic, first?.id ?? ''))).empty).toEqual([])
  expect(await reopen([first?.id])).toMatchObject({ status: 'invalid' })
  await done(callsOff(clinic, second?.id ?? ''))
  await done(opens(clinic, { weeks: 1, on: '2026-12-09' }))
  expect(await reopen([second?.id])).toMatchObject({ status: 'refused', ruling: { alternatives: [{ on: '2026-12-09' }] } })
})
