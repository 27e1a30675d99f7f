import { expect, test } from 'vitest'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import type { ScheduleCycleInput } from '@/lib/inputs/scheduling'
import { type Clinic, openClinic } from '../../support/clinic'
import type { ClientOptions } from '../../support/clinic/clients'

async function readyClient(clinic: Clinic, options: ClientOptions = {}, regimen: { route?: 'iv' | 'lozenge' } = {}) {
  const client = await clinic.client(options)
  await clinic.referred(client)
  await clinic.order(client, regimen.route ? { route: regimen.route } : {})
  const { cycleIds } = await clinic.regimen(client, regimen)
  return { client, cycleId: cycleIds[0] ?? '' }
}

const asked = (clinic: Clinic, cycleId: string, over: Partial<ScheduleCycleInput> = {}): ScheduleCycleInput => ({
  cycleId,
  locationId: clinic.locationId,
  format: 'B',
  setting: 'office',
  journeyOn: '2026-12-02',
  journeyAt: '10:00',
  ...over,
})

const codes = (outcome: { status: string }) =>
  outcome.status === 'refused'
    ? (outcome as unknown as { ruling: { findings: { code: string }[] } }).ruling.findings.map(({ code }) => code)
    : outcome.status

const visitsOf = (clinic: Clinic, cycleId: string) =>
  clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.appointment.findMany({ where: { practiceId: clinic.practiceId, cycleId }, orderBy: { startsAt: 'asc' } }),
  )

test('format B books the day before, the journey and the day after, all tentative, each with its people and room', async () => {
  const clinic = await openClinic()
  const { cycleId } = await readyClient(clinic)
  const outcome = await clinic.run(scheduleCycle, asked(clinic, cycleId), clinic.frontDesk.actor)
  expect(outcome).toMatchObject({ status: 'done' })
  const visits = await visitsOf(clinic, cycleId)
  expect(visits.map(({ kind, status, serviceOn }) => [kind, status, serviceOn.toISOString().slice(0, 10)])).toEqual([
    ['preparation', 'tentative', '2026-12-01'],
    ['journey', 'tentative', '2026-12-02'],
    ['integration', 'tentative', '2026-12-03'],
  ])
  expect(visits.every(({ clinicianId, roomId }) => clinicianId !== null && roomId !== null)).toBe(true)
  expect(visits[1]?.endsAt.getTime()).toBe((visits[1]?.startsAt.getTime() ?? 0) + 180 * 60_000)
})

test('T47 a Medicaid client is refused the three-hour format and offered lawful ones at no cost, each of which books', async () => {
  const clinic = await openClinic()
  const { cycleId } = await readyClient(clinic, { program: 'medicaid' })
  const outcome = await clinic.run(scheduleCycle, asked(clinic, cycleId, { format: 'A' }), clinic.frontDesk.actor)
  if (outcome.status !== 'refused') throw new Error(`expected a refusal, got ${JSON.stringify(outcome)}`)
  expect(outcome.ruling.effect).toBe('refuse')
  const offers = outcome.ruling.alternatives
  expect(offers.length).toBeGreaterThan(0)
  expect(offers.map(({ request }) => request.format)).not.toContain('A')
  expect(offers.every(({ clientCents }) => clientCents === 0)).toBe(true)
  for (const { request } of offers) {
    const other = await readyClient(clinic, { program: 'medicaid' })
    const again = await clinic.run(
      scheduleCycle,
      { ...request, cycleId: other.cycleId, locationId: clinic.locationId },
      clinic.frontDesk.actor,
    )
    if (again.status === 'done') continue
    // The same people cannot be booked twice: what is refused now is refused for that alone.
    expect(codes(again)).toContain('TIME_TAKEN')
  }
})

test('T73 a veteran without a referral is refused; with one the visits are set aside on it', async () => {
  const clinic = await openClinic()
  const without = await readyClient(clinic, { program: 'va', visitsGranted: null })
  expect(codes(await clinic.run(scheduleCycle, asked(clinic, without.cycleId), clinic.frontDesk.actor))).toContain('VA_REFERRAL_MISSING')
  const { client, cycleId } = await readyClient(clinic, { program: 'va' })
  expect(codes(await clinic.run(scheduleCycle, asked(clinic, cycleId), clinic.frontDesk.actor))).toBe('done')
  const [authorization] = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.authorization.findMany({ where: { practiceId: clinic.practiceId, clientId: client.id } }),
  )
  expect(authorization).toMatchObject({ granted: 12, reserved: 3, used: 0 })
})

test('T05 an infusion at the therapist office is refused and the partner facility is offered', async () => {
  const clinic = await openClinic()
  const { cycleId } = await readyClient(clinic, {}, { route: 'iv' })
  const outcome = await clinic.run(scheduleCycle, asked(clinic, cycleId), clinic.frontDesk.actor)
  if (outcome.status !== 'refused') throw new Error('expected a refusal')
  expect(outcome.ruling.alternatives.some(({ request }) => request.setting === 'facility')).toBe(true)
})

test('complaint 1: what waits to be confirmed takes its time: it is refused with other times, and the same cycle is not booked twice', async () => {
  const clinic = await openClinic()
  const first = await readyClient(clinic)
  const second = await readyClient(clinic)
  expect(codes(await clinic.run(scheduleCycle, asked(clinic, first.cycleId), clinic.frontDesk.actor))).toBe('done')
  const outcome = await clinic.run(scheduleCycle, asked(clinic, second.cycleId), clinic.frontDesk.actor)
  expect(codes(outcome)).toContain('TIME_TAKEN')
  if (outcome.status === 'refused') expect(outcome.ruling.alternatives.length).toBeGreaterThan(0)
  expect(await clinic.run(scheduleCycle, asked(clinic, first.cycleId, { journeyOn: '2026-12-09' }), clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
  })
})

test('complaint 2: five desks pressing at once for one therapist and time get one booking', async () => {
  const clinic = await openClinic()
  const ready = await Promise.all(Array.from({ length: 5 }, () => readyClient(clinic)))
  const outcomes = await Promise.all(ready.map(({ cycleId }) => clinic.run(scheduleCycle, asked(clinic, cycleId), clinic.frontDesk.actor)))
  expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
  expect(outcomes.filter(({ status }) => status === 'refused')).toHaveLength(4)
})

test('complaint 8: two days apart waits for the clinical director, who may set policy aside with a reason that every later moment sees', async () => {
  const clinic = await openClinic()
  const { cycleId } = await readyClient(clinic)
  const input = asked(clinic, cycleId, { preparationOffset: -2, overrideReason: 'The client travels on the day before.' })
  expect(codes(await clinic.run(scheduleCycle, input, clinic.frontDesk.actor))).toContain('PHASE_NOT_ADJACENT')
  expect(codes(await clinic.run(scheduleCycle, input, clinic.therapist.actor))).toBe('done')
  const kept = await clinic.asSystem((tx) => tx.policySetAside.findMany({ where: { cycleId }, select: { code: true, reason: true } }))
  expect(kept).toEqual([{ code: 'PHASE_NOT_ADJACENT', reason: input.overrideReason }])
  const journey = (await visitsOf(clinic, cycleId)).find(({ kind }) => kind === 'journey')
  const confirmed = await clinic.run(confirmAppointment, { appointmentId: journey?.id ?? '' }, clinic.frontDesk.actor)
  expect(codes(confirmed)).not.toContain('PHASE_NOT_ADJACENT')
})

test('T01 T16 without ride or order the booking stands as tentative and says what it waits for', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { cycleIds } = await clinic.regimen(client)
  const outcome = await clinic.run(scheduleCycle, asked(clinic, cycleIds[0] ?? '', { journeyOn: '2026-11-25' }), clinic.frontDesk.actor)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  expect(outcome.value.waitsFor.map(({ code }) => code)).toEqual(expect.arrayContaining(['PRESCRIPTION_MISSING', 'DRIVER_NOT_NAMED']))
})

test('many days between two journeys are said and put before the primary therapist, once for the cycle', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const [first = '', second = ''] = cycleIds
  await clinic.visit(client, { kind: 'journey', on: '2026-11-24', format: 'B', cycleId: first })
  const tasks = () =>
    clinic.read(clinic.therapist.actor, (tx) =>
      tx.task.findMany({ where: { kind: 'gap-too-long' }, select: { subjectId: true, forRole: true, params: true } }),
    )
  expect(await clinic.run(scheduleCycle, asked(clinic, second), clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
  expect(await tasks()).toEqual([])
  const [, journey] = await visitsOf(clinic, second)
  const later = { appointmentId: journey?.id ?? '', sequence: 0, on: '2026-12-16', at: '10:00' } as const
  expect(await clinic.run(moveAppointment, later, clinic.frontDesk.actor)).toMatchObject({ status: 'done' })
  expect(await tasks()).toMatchObject([{ subjectId: second, forRole: 'therapist', params: { days: 22, otherOn: '2026-11-24' } }])
  expect(await clinic.run(moveAppointment, { ...later, sequence: 1, on: '2026-12-17' }, clinic.frontDesk.actor)).toMatchObject({
    status: 'done',
  })
  expect(await tasks()).toHaveLength(1)
})

test('a cycle is booked at a place of ours, and one that is over is not booked', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  const book = (over: object) => clinic.run(scheduleCycle, { ...asked, ...over }, clinic.frontDesk.actor)
  const noCycle = { status: 'invalid', fields: { form: ['There is no such cycle.'] } }
  expect(await book({ cycleId: crypto.randomUUID() })).toMatchObject(noCycle)
  expect(await book({ locationId: crypto.randomUUID() })).toMatchObject(noCycle)
  await clinic.asSystem((tx) => tx.cycle.updateMany({ where: { id: cycleId }, data: { status: 'completed' } }))
  expect(await book({})).toMatchObject(noCycle)
  expect(await clinic.asSystem((tx) => tx.appointment.count({ where: { clientId: client.id } }))).toBe(0)
})
