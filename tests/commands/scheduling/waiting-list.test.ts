import { expect, test } from 'vitest'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { joinGroup } from '@/lib/commands/scheduling/join-group'
import { offerSeats } from '@/lib/commands/scheduling/offer-seats'
import { openGroup } from '@/lib/commands/scheduling/open-group'
import { stopWaiting } from '@/lib/commands/scheduling/stop-waiting'
import { waitForSeat } from '@/lib/commands/scheduling/wait-for-seat'
import { countKeptSeats, loadSeatOffer } from '@/lib/data/records/seat-waits'
import { listGroups } from '@/lib/data/views/calendar'
import { listMonthVisits } from '@/lib/data/views/calendar-month'
import { listSeatWaits } from '@/lib/data/views/own-groups'
import { seatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import type { OpenGroupInput } from '@/lib/inputs/scheduling'
import { offerFreeSeats } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

async function group(clinic: Clinic, over: Partial<OpenGroupInput> = {}) {
  const { locationId, otherTherapist, rooms } = clinic
  const place = { locationId, clinicianId: otherTherapist.clinicianId, roomId: rooms.one }
  const what = { phase: 'integration', title: 'Making sense together', on: '2026-12-09', at: '09:00', seats: 2 } as const
  return (await done(clinic.run(openGroup, { ...place, ...what, ...over }, clinic.frontDesk.actor))).groupId
}

const join = (clinic: Clinic, groupId: string, { id, actor }: TestClient, at = clinic.now) =>
  clinic.run(joinGroup, { groupId, clientId: id }, actor, at)
/** `hours`: from now on, when they ask. */
const wait = (clinic: Clinic, groupId: string, { id, actor }: TestClient, hours = 0) =>
  clinic.run(waitForSeat, { groupId, clientId: id }, actor, later(clinic, hours))
const offer = (clinic: Clinic, now = clinic.now) => offerFreeSeats(clinic.practiceId, now)
const later = (clinic: Clinic, hours: number) => new Date(clinic.now.getTime() + hours * 3_600_000)

/** A full session, whose seats can be given up, and who waits for one, in their order. */
async function waitedFor(clinic: Clinic, waiting: number) {
  const groupId = await group(clinic)
  const seats: string[] = []
  for (const client of [await clinic.client(), await clinic.client()]) seats.push((await done(join(clinic, groupId, client))).appointmentId)
  const clients: TestClient[] = []
  for (let place = 1; place <= waiting; place += 1) {
    const client = await clinic.client()
    expect((await done(wait(clinic, groupId, client, place - 10))).place).toBe(place)
    clients.push(client)
  }
  const giveUp = (index: number) =>
    done(clinic.run(cancelAppointment, { appointmentId: seats[index] ?? '', reason: 'Travelling' }, clinic.frontDesk.actor))
  return { groupId, clients, giveUp }
}

const waits = (clinic: Clinic, groupId: string) =>
  clinic.asSystem((tx) =>
    tx.seatWait.findMany({
      where: { groupId },
      orderBy: { askedAt: 'asc' },
      select: { clientId: true, offeredUntil: true, endedHow: true },
    }),
  )

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

test('a seat that comes free is kept for whoever waits first, told by mail, and taken with the command of the desk', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 2)
  const [first, second] = clients as [TestClient, TestClient]
  expect(await offer(clinic)).toBe(0)
  await giveUp(0)
  expect(await offer(clinic)).toBe(1)
  expect(await offer(clinic)).toBe(0)
  expect((await waits(clinic, groupId)).map(({ offeredUntil }) => offeredUntil)).toEqual([later(clinic, 24), null])
  const mails = await clinic.asSystem((tx) => tx.outbox.findMany({ where: { kind: 'seat-offered' } }))
  expect(mails).toHaveLength(1)
  expect(codes(await join(clinic, groupId, second))).toContain('GROUP_FULL')
  expect(codes(await join(clinic, groupId, await clinic.client()))).toContain('GROUP_FULL')
  expect(codes(await join(clinic, groupId, first))).toBe('done')
  expect((await waits(clinic, groupId)).map(({ clientId, endedHow }) => [clientId, endedHow])).toEqual([
    [first.id, 'seated'],
    [second.id, null],
  ])
})

test('an offer that is declined, or whose clock runs out, passes on; by then nobody is held up by it', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 3)
  const [first, second, third] = clients as [TestClient, TestClient, TestClient]
  await giveUp(0)
  await offer(clinic)
  const letterAt = async (now: Date) => {
    const { id } = await clinic.asSystem((tx) => tx.seatWait.findFirstOrThrow({ where: { groupId, clientId: first.id } }))
    return (await clinic.asSystem((tx) => loadSeatOffer(tx, clinic.practiceId, id, now)))?.email ?? null
  }
  const keptAt = (now: Date) => clinic.asSystem((tx) => countKeptSeats(tx, clinic.practiceId, groupId, now))
  expect([await letterAt(later(clinic, 23.9)), await letterAt(later(clinic, 24))]).toEqual([first.email, null])
  expect([await keptAt(later(clinic, 23.9)), await keptAt(later(clinic, 24))]).toEqual([1, 0])
  await done(clinic.run(stopWaiting, { groupId, clientId: first.id }, first.actor))
  expect([await letterAt(clinic.now), await keptAt(clinic.now)]).toEqual([null, 0])
  expect(await clinic.run(stopWaiting, { groupId, clientId: first.id }, first.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringMatching(/gone already/)] },
  })
  expect(await offer(clinic)).toBe(1)
  const tomorrow = later(clinic, 24)
  expect(await offer(clinic, later(clinic, 23.9))).toBe(0)
  expect(await offer(clinic, tomorrow)).toBe(1)
  expect((await waits(clinic, groupId)).map(({ clientId, endedHow, offeredUntil }) => [clientId, endedHow, offeredUntil])).toEqual([
    [first.id, 'declined', tomorrow],
    [second.id, 'ran-out', tomorrow],
    [third.id, null, later(clinic, 48)],
  ])
})

test('whom the law would not seat keeps their place and is passed over', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 2)
  const [first, second] = clients as [TestClient, TestClient]
  const { appointmentId } = await done(join(clinic, await group(clinic, { at: '13:00' }), first))
  await giveUp(0)
  await offer(clinic)
  expect((await waits(clinic, groupId)).map(({ clientId, offeredUntil }) => [clientId, offeredUntil !== null])).toEqual([
    [first.id, false],
    [second.id, true],
  ])
  await done(clinic.run(cancelAppointment, { appointmentId, reason: 'The other suits me better' }, first.actor))
  await giveUp(1)
  await offer(clinic)
  expect((await waits(clinic, groupId)).every(({ offeredUntil }) => offeredUntil !== null)).toBe(true)
})

test('for the last seat an offered client and the desk press at once: one has it, the other is shown where a seat is left', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 1)
  const [first] = clients as [TestClient]
  const other = await group(clinic, { on: '2026-12-10' })
  await giveUp(0)
  await offer(clinic)
  const walkIn = await clinic.client()
  const asDesk = clinic.run(joinGroup, { groupId, clientId: walkIn.id }, clinic.frontDesk.actor)
  const [accepted, refused] = await Promise.all([join(clinic, groupId, first), asDesk])
  expect(accepted.status).toBe('done')
  expect(refused).toMatchObject({ status: 'refused', ruling: { alternatives: [{ groupId: other }] } })
  const seats = await clinic.asSystem((tx) => tx.groupSession.findFirstOrThrow({ where: { id: groupId } }))
  expect([seats.seatsTaken, seats.capacity]).toEqual([2, 2])
})

test('two who press at once for a seat whose offer has run out: one sits, the other is shown where a seat is left', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 2)
  const other = await group(clinic, { on: '2026-12-10' })
  await giveUp(0)
  await offer(clinic)
  const late = later(clinic, 24)
  const outcomes = await Promise.all(clients.map((client) => join(clinic, groupId, client, late)))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
  expect(outcomes.find(({ status }) => status === 'refused')).toMatchObject({ ruling: { alternatives: [{ groupId: other }] } })
})

test('nobody waits where a seat is free, twice, or for somebody else; all waits end with the session', async () => {
  const clinic = await openClinic()
  const { groupId, clients } = await waitedFor(clinic, 1)
  const [first] = clients as [TestClient]
  expect(codes(await wait(clinic, groupId, first))).toEqual(['SEAT_WAIT_ALREADY'])
  expect(codes(await wait(clinic, await group(clinic, { on: '2026-12-10' }), first))).toEqual(['SEAT_WAIT_NOT_NEEDED'])
  const other = await clinic.client()
  expect(await clinic.run(waitForSeat, { groupId, clientId: other.id }, first.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(stopWaiting, { groupId, clientId: first.id }, other.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.read(other.actor, (tx) => tx.seatWait.findMany())).toEqual([])
  expect(await offer(clinic, new Date('2026-12-10T00:00:00Z'))).toBe(1)
  expect((await waits(clinic, groupId)).map(({ endedHow }) => endedHow)).toEqual(['session-over'])
})

test('only the worker offers seats, and nothing happens to a session for which nobody waits', async () => {
  const clinic = await openClinic()
  const groupId = await group(clinic)
  expect(await clinic.run(offerSeats, { groupId }, clinic.frontDesk.actor)).toMatchObject({ status: 'denied' })
  expect(await done(clinic.run(offerSeats, { groupId }, clinic.system))).toEqual({ changed: 0 })
})

test('a client reads which sessions they wait for and which seat is kept for them; the desk how many wait and how many seats are kept', async () => {
  const clinic = await openClinic()
  const { groupId, clients, giveUp } = await waitedFor(clinic, 3)
  const other = await group(clinic, { on: '2026-12-10' })
  const desk = clinic.frontDesk.actor
  const stretch = { start: clinic.now, end: later(clinic, 24 * 60), locationId: clinic.locationId }
  const counted = async (now = clinic.now) => {
    const sessions = await clinic.read(desk, (tx) => listGroups(tx, desk, stretch))
    return [groupId, other].map((id) => seatsAwaited(sessions.find((session) => session.id === id)?.waits ?? [], now))
  }
  const nobody = { waiting: 0, kept: 0 }
  const ownOf = async (index: number, now = clinic.now) => {
    const actor = clients[index]?.actor
    if (!actor) throw new Error('they wait')
    const { kept, awaited } = await clinic.read(actor, (tx) => listSeatWaits(tx, actor, now))
    return [kept.map((seat) => seat.groupId), awaited.map((seat) => seat.groupId)]
  }
  expect(await counted()).toEqual([{ waiting: 3, kept: 0 }, nobody])
  const month = await clinic.read(desk, (tx) => listMonthVisits(tx, desk, stretch))
  expect(month.filter(({ kind }) => kind === 'group').map(({ waits }) => waits)).toEqual([true, false])
  expect(await ownOf(0)).toEqual([[], [groupId]])
  await giveUp(0)
  await offer(clinic)
  expect(await counted()).toEqual([{ waiting: 2, kept: 1 }, nobody])
  expect(await ownOf(0)).toEqual([[groupId], []])
  expect(await ownOf(1)).toEqual([[], [groupId]])
  expect(await counted(later(clinic, 24 * 10))).toEqual([{ waiting: 2, kept: 0 }, nobody])
  expect(await ownOf(0, later(clinic, 24 * 10))).toEqual([[], []])
  expect(await ownOf(1, later(clinic, 24 * 20))).toEqual([[], []])
  await done(clinic.run(stopWaiting, { groupId, clientId: clients[1]?.id }, clients[1]?.actor ?? desk))
  expect(await ownOf(1)).toEqual([[], []])
  expect(await counted()).toEqual([{ waiting: 1, kept: 1 }, nobody])
})
