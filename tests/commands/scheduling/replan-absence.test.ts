import { expect, test } from 'vitest'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { replanAbsence } from '@/lib/commands/scheduling/replan-absence'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { type AwayPlan, type ClientShift, findAwayPlan } from '@/lib/data/views/away-plan'
import { type Clinic, done, openClinic } from '../../support/clinic'

async function booked(clinic: Clinic, at: { on?: string; at?: string } = {}) {
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const [cycleId = ''] = cycleIds
  const request = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office' }
  const journey = { journeyOn: at.on ?? '2026-12-02', journeyAt: at.at ?? '10:00', preparationBy: clinic.therapist.clinicianId }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, { ...request, ...journey }, clinic.frontDesk.actor))
  return { client, cycleId, cycleIds, ids: appointmentIds }
}

/** Wren is away on the journey's day. */
async function away(clinic: Clinic, on = '2026-12-02', to = on, clinicianId: string | null = clinic.therapist.clinicianId) {
  const stretch = { startsOn: on, startsTime: '00:00', endsOn: to, endsTime: '23:59', reason: 'Ill', isOff: true }
  const roomId = clinicianId === null ? clinic.rooms.one : null
  const { id } = await done(clinic.run(saveTimeOff, { id: null, clinicianId, roomId, ...stretch }, clinic.frontDesk.actor))
  return id
}

const planOf = async (
  clinic: Clinic,
  timeOffId: string,
  actor = clinic.frontDesk.actor as Parameters<typeof findAwayPlan>[1],
): Promise<AwayPlan> => {
  const plan = await clinic.read(actor, (tx) => findAwayPlan(tx, actor, { timeOffId, now: clinic.now }))
  if (!plan) throw new Error('no such absence')
  return plan
}

const apply = (
  clinic: Clinic,
  plan: AwayPlan,
  clients: readonly ClientShift[] = plan.clients,
  left: readonly string[] = plan.left.map(({ id }) => id),
) => clinic.run(replanAbsence, { timeOffId: plan.id, moves: clients.flatMap(({ moves }) => moves), left }, clinic.frontDesk.actor)

const visits = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { practiceId: clinic.practiceId }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] }),
  )

const mails = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'appointment-moved' }, select: { payload: true } }),
  )

const shown = (plan: AwayPlan) =>
  plan.clients
    .flatMap(({ shifts }) =>
      shifts.flatMap((shift) => shift.visits.map(({ id, to }) => `${id} ${to.startsAt.toISOString()} ${to.clinicianName}`)),
    )
    .sort()

test('a sick day over two clients: somebody else takes them at their time where one is free, and what is shown is what stands after', async () => {
  const clinic = await openClinic()
  const first = await booked(clinic)
  const second = await booked(clinic, { at: '14:00' })
  const plan = await planOf(clinic, await away(clinic))
  expect(plan).toMatchObject({ who: 'Wren Willow', hit: 2, left: [] })
  expect(plan.clients.map(({ moves, byItself }) => [moves.length, byItself])).toEqual([
    [1, true],
    [1, true],
  ])
  expect(plan.clients.flatMap(({ shifts }) => shifts.map(({ visits: [one] }) => [one?.from.clinicianName, one?.to.clinicianName]))).toEqual(
    [
      ['Wren Willow', 'Lark Linden'],
      ['Wren Willow', 'Lark Linden'],
    ],
  )
  expect(plan.clients[0]?.shifts[0]).toMatchObject({ centsBefore: expect.any(Number) })
  expect(plan.clients[0]?.shifts[0]?.centsAfter).toBe(plan.clients[0]?.shifts[0]?.centsBefore)
  expect(await apply(clinic, plan)).toMatchObject({ status: 'done', value: { moved: 2, left: 0 } })
  const after = await visits(clinic)
  const changed = after.filter(({ sequence }) => sequence === 1)
  expect(
    changed
      .map(
        ({ id, startsAt, clinicianId }) =>
          `${id} ${startsAt.toISOString()} ${clinicianId === clinic.otherTherapist.clinicianId ? 'Lark Linden' : '?'}`,
      )
      .sort(),
  ).toEqual(shown(plan))
  expect(changed.map(({ status }) => status)).toEqual(['tentative', 'tentative'])
  expect((await mails(clinic)).map(({ payload }) => payload)).toEqual(
    expect.arrayContaining([first, second].map(({ client, ids }) => ({ clientId: client.id, appointmentIds: [ids[1]] }))),
  )
  const [entry] = (await clinic.auditTrail()).filter(({ command }) => command === 'absence.replan')
  expect(entry).toMatchObject({
    outcome: 'done',
    clientId: null,
    details: { appointmentIds: expect.arrayContaining([first.ids[1], second.ids[1]]) },
  })
  expect((await planOf(clinic, plan.id)).hit).toBe(0)
})

test('where nobody else may, the whole cycle moves to the nearest day, its preparation before and its integration after, told in one mail', async () => {
  const clinic = await openClinic()
  const { client, ids } = await booked(clinic)
  await away(clinic, '2026-11-24', '2027-03-01', clinic.otherTherapist.clinicianId)
  const plan = await planOf(clinic, await away(clinic))
  const [one] = plan.clients
  expect(one?.shifts[0]?.visits.map(({ to }) => to.startsAt.toISOString().slice(0, 10))).toEqual(['2026-12-03', '2026-12-04', '2026-12-05'])
  expect(await apply(clinic, plan)).toMatchObject({ status: 'done', value: { moved: 3 } })
  expect((await mails(clinic)).map(({ payload }) => payload)).toEqual([
    { clientId: client.id, appointmentIds: expect.arrayContaining([...ids]) },
  ])
  expect((await visits(clinic)).map((visit) => `${visit.id} ${visit.startsAt.toISOString()} Wren Willow`).sort()).toEqual(shown(plan))
})

test('all or none: one time that somebody took meanwhile takes the whole plan with it; one client alone still moves', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const second = await booked(clinic, { at: '14:00' })
  const plan = await planOf(clinic, await away(clinic))
  const other = await clinic.client()
  const { otherTherapist } = clinic
  await clinic.asSystem((tx) =>
    tx.timeOff.create({
      data: {
        ...{ practiceId: clinic.practiceId, id: crypto.randomUUID(), clinicianId: otherTherapist.clinicianId, roomId: null, reason: 'Out' },
        ...{ startsAt: new Date('2026-12-02T19:00:00Z'), endsAt: new Date('2026-12-02T23:00:00Z') },
      },
    }),
  )
  expect(other.id).not.toBe(second.client.id)
  const before = await visits(clinic)
  expect(await apply(clinic, plan)).toMatchObject({
    status: 'refused',
    ruling: { findings: expect.arrayContaining([expect.objectContaining({ code: 'RESOURCE_AWAY' })]) },
  })
  expect(await visits(clinic)).toEqual(before)
  expect(await mails(clinic)).toEqual([])
  expect(await apply(clinic, plan, plan.clients.slice(0, 1))).toMatchObject({ status: 'done', value: { moved: 1 } })
  const [entry] = (await clinic.auditTrail()).filter(({ command, outcome }) => command === 'absence.replan' && outcome === 'done')
  expect(entry?.clientId).toBe(plan.clients[0]?.clientId)
  const again = await planOf(clinic, plan.id)
  expect(again.hit).toBe(1)
  expect(await apply(clinic, again)).toMatchObject({ status: 'done' })
})

test('a plan that somebody has overtaken is refused and says what changed', async () => {
  const clinic = await openClinic()
  const { ids } = await booked(clinic)
  const plan = await planOf(clinic, await away(clinic))
  await done(
    clinic.run(
      moveAppointment,
      { appointmentId: ids[1], sequence: 0, on: '2026-12-02', at: '11:00', clinicianId: clinic.otherTherapist.clinicianId },
      clinic.frontDesk.actor,
    ),
  )
  const before = await visits(clinic)
  expect(await apply(clinic, plan)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('moved, called off or begun meanwhile')] },
  })
  expect(await visits(clinic)).toEqual(before)
})

test('visits that would go elsewhere than the plan showed stay, and are named', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const plan = await planOf(clinic, await away(clinic))
  const [client] = plan.clients
  if (!client) throw new Error('one client is moved')
  const before = await visits(clinic)
  const other = client.moves.map((move) => ({
    ...move,
    shown: move.shown.map((one) => ({ ...one, startsAt: '2026-12-02T18:00:00.000Z' })),
  }))
  const refused = { status: 'invalid', fields: { form: [expect.stringContaining('no longer go where the plan says')] } }
  expect(await apply(clinic, plan, [{ ...client, moves: other }])).toMatchObject(refused)
  expect(await visits(clinic)).toEqual(before)
})

test('two desks with one plan: it is carried out once', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const plan = await planOf(clinic, await away(clinic))
  const outcomes = await Promise.all([apply(clinic, plan), apply(clinic, plan)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'invalid'])
  expect(await mails(clinic)).toHaveLength(1)
})

test('where nothing lawful is found the visit is listed with why, waits again, and stands on the desk’s list once', async () => {
  const clinic = await openClinic()
  const { ids } = await booked(clinic)
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { id: ids[0] as string }, data: { status: 'confirmed', confirmedAt: clinic.now } }),
  )
  await away(clinic, '2026-11-24', '2027-03-01', clinic.otherTherapist.clinicianId)
  await away(clinic, '2026-12-11', '2027-03-01')
  const plan = await planOf(clinic, await away(clinic, '2026-11-24', '2026-12-10'))
  expect(plan.clients).toEqual([])
  expect(plan.left.map(({ id, because }) => [id, because.of])).toEqual(ids.map((id) => [id, 'no-way']))
  expect(plan.left.every(({ because }) => because.of === 'no-way' && because.whyNot.length === 2)).toBe(true)
  expect(await apply(clinic, plan)).toMatchObject({ status: 'done', value: { moved: 0, left: 3 } })
  expect(await apply(clinic, plan)).toMatchObject({ status: 'done', value: { moved: 0, left: 0 } })
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { practiceId: clinic.practiceId, kind: 'visit-reopened' } }))
  expect(tasks.map(({ subjectId, forRole }) => [subjectId, forRole]).sort()).toEqual(ids.map((id) => [id, 'front-desk']).sort())
  expect((await visits(clinic)).map(({ status, reopenedBecause }) => [status, reopenedBecause])).toEqual(
    ids.map(() => ['tentative', 'time-off']),
  )
})

test('an absence of another practice, of a colleague, or one that was taken back moves nothing', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const plan = await planOf(clinic, await away(clinic))
  const elsewhere = await openClinic()
  const asked = { timeOffId: plan.id, moves: plan.clients.flatMap(({ moves }) => moves) }
  const before = await visits(clinic)
  expect(await elsewhere.run(replanAbsence, asked, elsewhere.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(
    await elsewhere.read(elsewhere.frontDesk.actor, (tx) =>
      findAwayPlan(tx, elsewhere.frontDesk.actor, { timeOffId: plan.id, now: clinic.now }),
    ),
  ).toBeNull()
  const colleague = clinic.otherTherapist.actor
  expect(await clinic.run(replanAbsence, asked, colleague)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('front desk')] },
  })
  expect(await clinic.read(colleague, (tx) => findAwayPlan(tx, colleague, { timeOffId: plan.id, now: clinic.now }))).toBeNull()
  expect(await clinic.run(replanAbsence, asked, clinic.admin.actor)).toEqual({ status: 'denied' })
  const own = await elsewhere.client()
  await elsewhere.visit(own, { kind: 'preparation', on: '2026-12-02' })
  const theirs = await away(elsewhere)
  expect(await elsewhere.run(replanAbsence, { ...asked, timeOffId: theirs }, elsewhere.frontDesk.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('no longer there')] },
  })
  const stretch = { startsOn: '2026-12-02', startsTime: '00:00', endsOn: '2026-12-02', endsTime: '23:59', reason: 'Ill', isOff: false }
  await done(
    clinic.run(saveTimeOff, { id: plan.id, clinicianId: clinic.therapist.clinicianId, roomId: null, ...stretch }, clinic.frontDesk.actor),
  )
  expect(await clinic.run(replanAbsence, asked, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await visits(clinic)).toEqual(before)
})

test('a therapist moves the visits of their own absence; a moved visit can be moved again', async () => {
  const clinic = await openClinic()
  const { ids } = await booked(clinic)
  const plan = await planOf(clinic, await away(clinic), clinic.therapist.actor)
  expect(
    await clinic.run(replanAbsence, { timeOffId: plan.id, moves: plan.clients.flatMap(({ moves }) => moves) }, clinic.therapist.actor),
  ).toMatchObject({ status: 'done' })
  expect(
    await clinic.run(
      moveAppointment,
      { appointmentId: ids[1], sequence: 1, on: '2026-12-02', at: '13:00', clinicianId: clinic.otherTherapist.clinicianId },
      clinic.frontDesk.actor,
    ),
  ).toMatchObject({ status: 'done' })
})

test('a room out of use: another room at the same time with the same person', async () => {
  const clinic = await openClinic()
  await booked(clinic)
  const standing = (await visits(clinic)).filter(
    ({ roomId, serviceOn }) => roomId === clinic.rooms.one && serviceOn.toISOString().startsWith('2026-12-02'),
  )
  const plan = await planOf(clinic, await away(clinic, '2026-12-02', '2026-12-02', null))
  expect(plan.hit).toBe(standing.length)
  expect(
    plan.clients.flatMap(({ shifts }) =>
      shifts.flatMap((shift) =>
        shift.visits.map(({ from, to }) => [
          from.startsAt.getTime() === to.startsAt.getTime(),
          from.clinicianName === to.clinicianName,
          from.placeName === to.placeName,
        ]),
      ),
    ),
  ).toEqual(standing.map(() => [true, true, false]))
})
