import { expect, test } from 'vitest'
import { acceptPlan } from '@/lib/commands/regimens/accept-plan'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { loadPathFacts } from '@/lib/data/records/path-facts'
import { listAcceptedPlans } from '@/lib/data/views/accepted-plans'
import { findAcceptance } from '@/lib/data/views/regimen'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'

const later = (clinic: Clinic, minutes: number) => new Date(clinic.now.getTime() + minutes * 60_000)

/** A plan of one cycle, not in the calendar yet. */
async function planned(clinic: Clinic, options: ClientOptions = {}) {
  const client = await clinic.ordered(options)
  const { cycleIds } = await clinic.regimen(client, { cycles: 1 })
  const schedule = (cycleId = '', journeyOn = '2026-12-02') => {
    const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' }
    return done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  }
  return { client, cycleIds, schedule }
}

const stands = (clinic: Clinic, { id, actor }: TestClient, as: TestClient['actor'] | Clinic['frontDesk']['actor'] = actor) =>
  clinic.read(as, (tx) => findAcceptance(tx, as, id, clinic.now))

const asksFor = (clinic: Clinic, { id, actor }: TestClient) =>
  clinic.read(actor, async (tx) => (await loadPathFacts(tx, clinic.practiceId, id, clinic.now, clinic.timeZone))?.facts.planToAccept)

test('a plan is accepted as it stands; one that has changed is asked for again, and both are on record', async () => {
  const clinic = await openClinic()
  const { client, cycleIds, schedule } = await planned(clinic)
  expect(await stands(clinic, client)).toMatchObject({ isAsked: false, last: null })
  const { appointmentIds } = await schedule(cycleIds[0])
  const asked = await stands(clinic, client)
  expect(asked).toMatchObject({ isAsked: true, last: null })
  expect(await asksFor(clinic, client)).toBe(true)
  const { regimenId = '', version = '' } = asked ?? {}
  await done(clinic.run(acceptPlan, { regimenId, version }, client.actor))
  await done(clinic.run(acceptPlan, { regimenId, version }, client.actor))
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toMatchObject({ isAsked: false, last: { isOfThis: true } })
  expect(await asksFor(clinic, client)).toBe(false)
  const moved = { appointmentId: appointmentIds[1] ?? '', sequence: 0, on: '2026-12-09', at: '10:00' }
  await done(clinic.run(moveAppointment, moved, clinic.frontDesk.actor))
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toMatchObject({ isAsked: true, last: { isOfThis: false } })
  expect(await clinic.run(acceptPlan, { regimenId, version }, client.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringMatching(/has changed meanwhile/)] },
  })
  const again = await stands(clinic, client)
  await done(clinic.run(acceptPlan, { regimenId, version: again?.version }, client.actor, later(clinic, 5)))
  const rows = await clinic.asSystem((tx) => tx.regimenAcceptance.findMany({ where: { regimenId }, orderBy: { acceptedAt: 'asc' } }))
  expect(rows.map((row) => [row.version, row.acceptedBy])).toEqual([
    [version, client.userId],
    [again?.version, client.userId],
  ])
  expect(rows[0]?.totalCents).toBeGreaterThan(0)
  const desk = clinic.frontDesk.actor
  const told = await clinic.read(desk, async (tx) => ({
    plan: await findAcceptance(tx, desk, client.id, clinic.now),
    today: await listAcceptedPlans(tx, desk, clinic.today, clinic.timeZone),
    tooLate: await listAcceptedPlans(tx, desk, addDays(clinic.today, 4), clinic.timeZone),
  }))
  expect(told.plan?.by).toBe(client.name)
  expect(told.today).toMatchObject([{ clientId: client.id, by: client.name, at: later(clinic, 5), totalCents: rows[1]?.totalCents }])
  expect(told.tooLate).toEqual([])
})

test('what a client moves or cancels alone they need not accept again', async () => {
  const clinic = await openClinic()
  const { client, cycleIds, schedule } = await planned(clinic)
  const { appointmentIds } = await schedule(cycleIds[0])
  const { regimenId = '', version = '' } = (await stands(clinic, client)) ?? {}
  await done(clinic.run(acceptPlan, { regimenId, version }, client.actor))
  const integration = appointmentIds[2] ?? ''
  const moved = { appointmentId: integration, sequence: 0, on: '2026-12-03', at: '15:00' }
  await done(clinic.run(moveAppointment, moved, client.actor, later(clinic, 5)))
  expect(await stands(clinic, client)).toMatchObject({ isAsked: false, last: { isOfThis: true } })
  const cancelled = { appointmentId: integration, reason: 'I travel.', rest: 'keep' }
  await done(clinic.run(cancelAppointment, cancelled, client.actor, later(clinic, 9)))
  expect(await stands(clinic, client)).toMatchObject({ isAsked: false, last: { isOfThis: true } })
})

test('a client of Medicaid or of the VA accepts a plan that costs nothing', async () => {
  const clinic = await openClinic()
  for (const [program, on] of [
    ['medicaid', '2026-12-02'],
    ['va', '2026-12-09'],
  ] as const) {
    const { client, cycleIds, schedule } = await planned(clinic, { program })
    await schedule(cycleIds[0], on)
    const { regimenId = '', version = '' } = (await stands(clinic, client)) ?? {}
    await done(clinic.run(acceptPlan, { regimenId, version }, client.actor))
    expect((await stands(clinic, client))?.last?.totalCents).toBe(0)
  }
})

test('nobody accepts for somebody else, and what was accepted is not changed', async () => {
  const clinic = await openClinic()
  const { client, cycleIds, schedule } = await planned(clinic)
  await schedule(cycleIds[0])
  const { regimenId = '', version = '' } = (await stands(clinic, client)) ?? {}
  const other = await clinic.client()
  expect(await clinic.run(acceptPlan, { regimenId, version }, other.actor)).toMatchObject({ fields: { form: ['There is no such plan.'] } })
  expect(await clinic.run(acceptPlan, { regimenId, version }, clinic.frontDesk.actor)).toMatchObject({ status: 'denied' })
  expect(await stands(clinic, client, other.actor)).toBeNull()
  await done(clinic.run(acceptPlan, { regimenId, version }, client.actor))
  await expect(clinic.read(client.actor, (tx) => tx.regimenAcceptance.updateMany({ data: { totalCents: 0 } }))).rejects.toThrow()
  const forged = { practiceId: clinic.practiceId, id: clinic.practiceId, clientId: client.id, regimenId, version, acceptedAt: clinic.now }
  await expect(
    clinic.read(other.actor, (tx) => tx.regimenAcceptance.createMany({ data: [{ ...forged, acceptedBy: other.userId }] })),
  ).rejects.toThrow(/row-level security/)
})

test('where no visit of a plan is ahead there is nothing to accept', async () => {
  const clinic = await openClinic()
  const { client } = await planned(clinic)
  const { regimenId = '', version = '' } = (await stands(clinic, client)) ?? {}
  expect(await clinic.run(acceptPlan, { regimenId, version }, client.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringMatching(/no visit of this plan is ahead/)] },
  })
  expect(await clinic.asSystem((tx) => tx.regimenAcceptance.count({ where: { regimenId } }))).toBe(0)
})
