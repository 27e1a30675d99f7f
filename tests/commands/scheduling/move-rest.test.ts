import { expect, test } from 'vitest'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { moveRest } from '@/lib/commands/scheduling/move-rest'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { findRestOfPlan } from '@/lib/data/views/rest-of-plan'
import type { LocalDate } from '@/lib/domain/time/local'
import type { MoveRestInput } from '@/lib/inputs/scheduling'
import { type Clinic, done, openClinic } from '../../support/clinic'

/** Three cycles of one plan in the calendar, a week apart from Wednesday, Dec 2 on, all given by Wren at ten. */
async function booked(clinic: Clinic) {
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { cycles: 3 })
  const wren = clinic.therapist.clinicianId
  const people = { preparationBy: wren, journeyBy: wren, integrationBy: wren }
  for (const [index, journeyOn] of ['2026-12-02', '2026-12-09', '2026-12-16'].entries()) {
    const asked = { cycleId: cycleIds[index], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' }
    await done(clinic.run(scheduleCycle, { ...asked, ...people }, clinic.frontDesk.actor))
  }
  return { client, cycleIds: cycleIds as [string, string, string] }
}

async function shownOf(clinic: Clinic, cycleId: string, on: LocalDate) {
  const by = clinic.frontDesk.actor
  const found = await clinic.read(by, (tx) => findRestOfPlan(tx, by, { cycleId, on, at: '10:00', now: clinic.now }))
  if (!found?.chosen) throw new Error('the journey is ahead')
  return found.chosen
}

async function asked(clinic: Clinic, cycleId: string, on: LocalDate): Promise<MoveRestInput> {
  const { moves, stays } = await shownOf(clinic, cycleId, on)
  return { cycleId, moves: [...moves], stays: [...stays] }
}

const moveTo = async (clinic: Clinic, cycleId: string, on: LocalDate) =>
  clinic.run(moveRest, await asked(clinic, cycleId, on), clinic.frontDesk.actor)

const visitsOf = (clinic: Clinic, kind?: 'journey') =>
  clinic.asSystem((tx) =>
    tx.appointment.findMany({
      where: { practiceId: clinic.practiceId, cycleId: { not: null }, ...(kind && { kind }) },
      orderBy: { startsAt: 'asc' },
      select: { id: true, startsAt: true, roomId: true, clinicianId: true, status: true, cycleId: true },
    }),
  )
const journeysOf = async (clinic: Clinic) => (await visitsOf(clinic, 'journey')).map(({ startsAt }) => startsAt.toISOString().slice(0, 10))
const mails = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' } }))
const away = (clinic: Clinic, on: LocalDate) =>
  done(
    clinic.run(
      saveTimeOff,
      {
        ...{ id: null, clinicianId: clinic.therapist.clinicianId, roomId: null, reason: 'Out', isOff: true },
        ...{ startsOn: on, startsTime: '00:00', endsOn: on, endsTime: '23:59' },
      },
      clinic.frontDesk.actor,
    ),
  )

test('a cycle and all after it move by a week onto the days of one another, with what goes along, in one step and one mail, and back as they stood', async () => {
  const clinic = await openClinic()
  const { client, cycleIds } = await booked(clinic)
  const before = await visitsOf(clinic)
  const shown = await shownOf(clinic, cycleIds[0], '2026-12-09')
  expect(shown).toMatchObject({ days: 7, unlike: [], stopped: [], stays: [], instead: null })
  expect(shown.shifts.map(({ cycleNumber, visits }) => [cycleNumber, visits.length])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  expect(await visitsOf(clinic)).toEqual(before)
  const { back, appointmentIds } = await done(moveTo(clinic, cycleIds[0], '2026-12-09'))
  const after = await visitsOf(clinic)
  const byId = new Map(before.map((visit) => [visit.id, visit]))
  expect(after.map(({ id, startsAt }) => startsAt.getTime() - (byId.get(id)?.startsAt.getTime() ?? 0))).toEqual(
    after.map(() => 7 * 86_400_000),
  )
  expect(after.every(({ status }) => status === 'tentative')).toBe(true)
  expect((await mails(clinic)).map(({ payload }) => payload)).toMatchObject([{ clientId: client.id, appointmentIds }])
  expect(appointmentIds).toHaveLength(9)
  const tasks = await clinic.asSystem((tx) => tx.task.count({ where: { practiceId: clinic.practiceId, kind: 'gap-too-long' } }))
  expect(tasks).toBe(0)
  expect(await done(clinic.run(moveRest, back, clinic.frontDesk.actor))).toMatchObject({ isTold: false })
  expect((await visitsOf(clinic)).map(({ id, startsAt }) => [id, startsAt])).toEqual(before.map(({ id, startsAt }) => [id, startsAt]))
  expect(await mails(clinic)).toHaveLength(2)
})

test('from a later cycle on, the first stays as it is, and so do the cycles of others', async () => {
  const clinic = await openClinic()
  const { cycleIds } = await booked(clinic)
  const other = await clinic.ordered()
  await clinic.sign(other, ['ride-home-agreement'])
  const [cycleId] = (await clinic.regimen(other)).cycleIds
  const lark = clinic.otherTherapist.clinicianId
  const people = { preparationBy: lark, journeyBy: lark, integrationBy: lark }
  const theirs = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-22', journeyAt: '10:00' }
  await done(clinic.run(scheduleCycle, { ...theirs, ...people }, clinic.frontDesk.actor))
  const { appointmentIds } = await done(moveTo(clinic, cycleIds[1], '2026-12-10'))
  expect(appointmentIds).toHaveLength(6)
  expect(await journeysOf(clinic)).toEqual(['2026-12-02', '2026-12-10', '2026-12-17', '2026-12-22'])
})

test('a cycle that has begun stays, and is no place to begin from', async () => {
  const clinic = await openClinic()
  const { client, cycleIds } = await booked(clinic)
  const input = await asked(clinic, cycleIds[0], '2026-12-03')
  const id = (await visitsOf(clinic, 'journey'))[0]?.id ?? ''
  const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  await done(clinic.run(nameDriver, { appointmentId: id, ...driver }, client.actor))
  await clinic.asSystem(async (tx) => {
    const { practiceId } = clinic
    await tx.rideHome.updateMany({
      where: { practiceId, appointmentId: id },
      data: { status: 'driver_confirmed', confirmedAt: clinic.now, confirmedBy: 'staff' },
    })
    for (const status of ['confirmed', 'arrived'] as const) await tx.appointment.updateMany({ where: { practiceId, id }, data: { status } })
  })
  expect(await clinic.run(moveRest, input, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  const by = clinic.frontDesk.actor
  const found = await clinic.read(by, (tx) =>
    findRestOfPlan(tx, by, { cycleId: cycleIds[0], on: '2026-12-03', at: '10:00', now: clinic.now }),
  )
  expect(found).toBeNull()
  await done(moveTo(clinic, cycleIds[1], '2026-12-10'))
  expect(await journeysOf(clinic)).toEqual(['2026-12-02', '2026-12-10', '2026-12-17'])
})

test('a room that somebody else takes meanwhile is another room; the person somebody else takes is a no to all that says which cycle, why, and what would work', async () => {
  const clinic = await openClinic()
  const { cycleIds } = await booked(clinic)
  const input = await asked(clinic, cycleIds[0], '2026-12-03')
  const other = await clinic.client()
  const hour = { clientId: other.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'office', on: '2026-12-10', at: '10:00' }
  const room = (await visitsOf(clinic, 'journey'))[1]?.roomId
  const lark = clinic.otherTherapist.clinicianId
  const { appointmentId } = await done(clinic.run(scheduleVisit, { ...hour, clinicianId: lark, roomId: room }, clinic.frontDesk.actor))
  const before = await visitsOf(clinic)
  const held = { appointmentId, sequence: 0, on: '2026-12-10', at: '10:00', clinicianId: clinic.therapist.clinicianId }
  await done(clinic.run(moveAppointment, held, clinic.frontDesk.actor))
  const outcome = await clinic.run(moveRest, input, clinic.frontDesk.actor)
  expect(outcome).toMatchObject({ status: 'refused', ruling: { alternatives: [{ cycleNumber: 2, instead: { at: '10:00' } }] } })
  expect(await visitsOf(clinic)).toEqual(before)
  expect(await mails(clinic)).toHaveLength(1)
  const back = { ...held, sequence: 1, clinicianId: lark, roomId: room }
  await done(clinic.run(moveAppointment, back, clinic.frontDesk.actor))
  await done(clinic.run(moveRest, input, clinic.frontDesk.actor))
  const second = (await visitsOf(clinic, 'journey'))[1]
  expect(second?.startsAt.toISOString().slice(0, 10)).toBe('2026-12-10')
  expect(second?.roomId).not.toBe(room)
})

test('what would not stand as it was shown moves nothing: another time, another person, a visit more or less', async () => {
  const clinic = await openClinic()
  const { cycleIds } = await booked(clinic)
  const input = await asked(clinic, cycleIds[0], '2026-12-03')
  const before = await visitsOf(clinic)
  type Shown = MoveRestInput['moves'][number]['shown']
  const inLast = (change: (shown: Shown) => Shown) => ({
    ...input,
    moves: input.moves.map((one, index) => (index === 2 ? { ...one, shown: change(one.shown) } : one)),
  })
  const later = (iso: string) => new Date(Date.parse(iso) + 15 * 60_000).toISOString()
  for (const unlike of [
    inLast(([first, ...more]) => (first ? [{ ...first, startsAt: later(first.startsAt) }, ...more] : [])),
    inLast(([first, ...more]) => (first ? [{ ...first, clinicianId: clinic.otherTherapist.clinicianId }, ...more] : [])),
    inLast((shown) => shown.slice(1)),
    inLast((shown) => [...shown, ...shown.slice(0, 1)]),
  ])
    expect(await clinic.run(moveRest, unlike, clinic.frontDesk.actor)).toMatchObject({
      status: 'invalid',
      fields: { form: [expect.stringContaining('they would no longer stand as shown')] },
    })
  expect(await visitsOf(clinic)).toEqual(before)
  await done(clinic.run(moveRest, input, clinic.frontDesk.actor))
})

test('one that cannot move by as many days is shown with the first lawful day after, and goes there', async () => {
  const clinic = await openClinic()
  const { cycleIds } = await booked(clinic)
  await away(clinic, '2026-12-10')
  expect((await shownOf(clinic, cycleIds[0], '2026-12-03')).unlike).toMatchObject([
    { cycleNumber: 2, sameOn: '2026-12-10', on: '2026-12-11', findings: [{ code: 'RESOURCE_AWAY' }] },
  ])
  await done(moveTo(clinic, cycleIds[0], '2026-12-03'))
  expect(await journeysOf(clinic)).toEqual(['2026-12-03', '2026-12-11', '2026-12-17'])
})

test('clinic policy is set aside only with a reason, by whoever may, and the mark is on every visit it was about', async () => {
  const clinic = await openClinic()
  const { cycleIds } = await booked(clinic)
  const limit = { key: 'booking.clinician-visits-a-day', value: 0, effectiveFrom: clinic.today, reason: 'Nobody takes any.' }
  await done(clinic.run(setParameter, limit, clinic.admin.actor))
  const input = await asked(clinic, cycleIds[0], '2026-12-03')
  const overrideReason = 'The client has asked for it.'
  const director = clinic.therapist.actor
  expect(await clinic.run(moveRest, { ...input, overrideReason }, clinic.frontDesk.actor)).toMatchObject({ status: 'refused' })
  expect(await clinic.run(moveRest, input, director)).toMatchObject({
    status: 'refused',
    ruling: { alternatives: [{ cycleNumber: 1, instead: null }, { cycleNumber: 2 }, { cycleNumber: 3 }] },
  })
  expect(await clinic.run(moveRest, { ...input, overrideReason }, director)).toMatchObject({ status: 'done' })
  expect(await journeysOf(clinic)).toEqual(['2026-12-03', '2026-12-10', '2026-12-17'])
  const kept = await clinic.asSystem((tx) =>
    tx.policySetAside.findMany({ where: { practiceId: clinic.practiceId }, select: { appointmentId: true, code: true, reason: true } }),
  )
  const mark = { code: 'DAY_LIMIT_REACHED', reason: overrideReason }
  const ids = input.moves.map(({ appointmentId }) => ({ ...mark, appointmentId }))
  expect(kept).toEqual(expect.arrayContaining(ids))
})

test('what was moved meanwhile is looked at again first; nobody moves what is not theirs to see', async () => {
  const clinic = await openClinic()
  const { client, cycleIds } = await booked(clinic)
  const input = await asked(clinic, cycleIds[0], '2026-12-03')
  await done(clinic.run(moveRest, input, clinic.frontDesk.actor))
  expect(await clinic.run(moveRest, input, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  const [first, ...others] = (await asked(clinic, cycleIds[0], '2026-12-08')).moves
  expect(await clinic.run(moveRest, { cycleId: cycleIds[0], moves: others }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(moveRest, { cycleId: cycleIds[0], moves: first ? [first] : [] }, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(moveRest, input, client.actor)).toEqual({ status: 'denied' })
  const elsewhere = await openClinic()
  const none = { status: 'invalid', fields: { form: ['There is no such cycle.'] } }
  expect(await elsewhere.run(moveRest, input, elsewhere.frontDesk.actor)).toMatchObject(none)
  const again = await asked(clinic, cycleIds[0], '2026-12-08')
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleIds[1] }, data: { status: 'completed' } }))
  expect(await clinic.run(moveRest, again, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: ['One of these cycles is not moved this way. Move them one by one.'] },
  })
})
