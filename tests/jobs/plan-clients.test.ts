import { expect, test } from 'vitest'
import { askPlanner, finishPlanner, stopPlanner } from '@/lib/commands/scheduling/ask-planner'
import { scheduleRegimen } from '@/lib/commands/scheduling/schedule-regimen'
import { beginRun, loadLastRun, loadOpenRun, tellRun } from '@/lib/data/records/planner'
import type { KeptPlan } from '@/lib/domain/regimens/planner-run'
import { planClients } from '@/lib/jobs/plan-clients'
import { numbers } from '../bench/references/workload'
import { minutesAfter } from '../commands/access/person'
import { type Clinic, done, openClinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'

async function waits(clinic: Clinic, { cycles = 2 } = {}): Promise<TestClient> {
  const client = await clinic.ordered()
  await clinic.regimen(client, { cycles })
  return client
}

const ask = (clinic: Clinic, clients: readonly TestClient[], asked: object = {}, at = clinic.now) =>
  clinic.run(
    askPlanner,
    {
      clientIds: clients.map(({ id }) => id),
      ...{ locationId: clinic.locationId, fromOn: '2026-11-24', weeks: 8, weekdays: [1, 2, 3, 4, 5], seconds: 30 },
      ...asked,
    },
    clinic.frontDesk.actor,
    at,
  )

async function lastRun(clinic: Clinic) {
  const run = await clinic.read(clinic.frontDesk.actor, (tx) => loadLastRun(tx, clinic.practiceId))
  if (!run) throw new Error('a search was asked for')
  return run
}

const book = (clinic: Clinic, clientId: string, plan: KeptPlan | null | undefined) =>
  clinic.run(
    scheduleRegimen,
    { clientId, locationId: clinic.locationId, cycles: (plan ?? []).map(({ cycleId, request }) => ({ ...request, cycleId })) },
    clinic.frontDesk.actor,
  )

const visitsOf = (clinic: Clinic, clientId: string) => clinic.asSystem((tx) => tx.appointment.count({ where: { clientId } }))
const search = (clinic: Clinic, at = clinic.now) => planClients(clinic.practiceId, at, { random: numbers(1), mostMoves: 3 })

test('everybody who waits is placed at once, no two in the same room or with the same person, and each plan books as it is shown', async () => {
  const clinic = await openClinic()
  const clients = [await waits(clinic), await waits(clinic), await waits(clinic)]
  await done(ask(clinic, clients))
  await search(clinic)
  const run = await lastRun(clinic)
  expect(run).toMatchObject({ state: 'ended', placed: 3, looked: 3 })
  const visits = run.clients.flatMap(({ plan }) => plan?.flatMap((cycle) => cycle.visits) ?? [])
  expect(visits).toHaveLength(18)
  for (const of of ['clinicianId', 'roomId'] as const)
    for (const [index, one] of visits.entries())
      expect(
        visits.slice(index + 1).filter((other) => other[of] === one[of] && other.startsAt < one.endsAt && one.startsAt < other.endsAt),
      ).toEqual([])
  for (const { clientId, plan } of [...run.clients].reverse()) {
    expect(await visitsOf(clinic, clientId)).toBe(0)
    expect(await book(clinic, clientId, plan)).toMatchObject({ status: 'done' })
    const written = await clinic.asSystem((tx) => tx.appointment.findMany({ where: { clientId }, orderBy: { startsAt: 'asc' } }))
    expect(written.map(({ startsAt, clinicianId, roomId }) => [startsAt.toISOString(), clinicianId, roomId])).toEqual(
      plan?.flatMap((cycle) => cycle.visits.map(({ startsAt, clinicianId, roomId }) => [startsAt, clinicianId, roomId])),
    )
  }
})

test('some are booked and the others are not; what somebody else took meanwhile is refused with the nearest plan that books', async () => {
  const clinic = await openClinic()
  const [first, second] = [await waits(clinic), await waits(clinic)]
  await done(ask(clinic, [first, second]))
  await search(clinic)
  const { clients } = await lastRun(clinic)
  const stranger = await waits(clinic)
  const journeyOn = clients[0]?.plan?.[0]?.request.journeyOn ?? ''
  await done(ask(clinic, [stranger], { fromOn: journeyOn }, minutesAfter(clinic.now, 1)))
  await search(clinic)
  expect(await book(clinic, stranger.id, (await lastRun(clinic)).clients[0]?.plan)).toMatchObject({ status: 'done' })
  const refused = await book(clinic, first.id, clients[0]?.plan)
  if (refused.status !== 'refused') throw new Error(JSON.stringify(refused))
  expect(await visitsOf(clinic, first.id)).toBe(0)
  expect(await book(clinic, first.id, refused.ruling.alternatives[0]?.plan)).toMatchObject({ status: 'done' })
  expect(await visitsOf(clinic, second.id)).toBe(0)
})

test('a search is stopped at any time, and what it had found stands', async () => {
  const clinic = await openClinic()
  const clients = [await waits(clinic), await waits(clinic)]
  const { runId } = await done(ask(clinic, clients))
  await done(clinic.run(stopPlanner, { runId }, clinic.frontDesk.actor))
  await search(clinic)
  expect(await lastRun(clinic)).toMatchObject({ state: 'ended', endedHow: 'stopped' })
  expect(await clinic.run(stopPlanner, { runId }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
})

test('one search at a time; who does not wait, a day that has begun and another practice are refused', async () => {
  const [clinic, elsewhere] = [await openClinic(), await openClinic()]
  const [client, stranger] = [await waits(clinic), await waits(elsewhere)]
  expect(await ask(clinic, [client, stranger])).toMatchObject({ status: 'invalid' })
  expect(await ask(clinic, [await clinic.client()])).toMatchObject({ status: 'invalid' })
  expect(await ask(clinic, [client], { locationId: elsewhere.locationId })).toMatchObject({ status: 'invalid' })
  expect(await ask(clinic, [client], { fromOn: clinic.today })).toMatchObject({ status: 'invalid' })
  const { runId } = await done(ask(clinic, [client]))
  expect(await ask(clinic, [client])).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('going already')] } })
  expect(await elsewhere.run(stopPlanner, { runId }, elsewhere.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  expect(await elsewhere.run(finishPlanner, { runId, how: 'clock' }, elsewhere.system)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(askPlanner, {}, clinic.therapist.actor)).toMatchObject({ status: 'denied' })
  expect(await clinic.run(stopPlanner, { runId }, clinic.admin.actor)).toMatchObject({ status: 'denied' })
})

test('a search that a worker left is taken up again while it has time, and ends in words when it has none', async () => {
  const clinic = await openClinic()
  const client = await waits(clinic)
  const { runId } = await done(ask(clinic, [client]))
  await planClients(clinic.practiceId, clinic.now, { isStopping: () => true })
  expect(await lastRun(clinic)).toMatchObject({ state: 'running', endedHow: null })
  await search(clinic)
  expect(await lastRun(clinic)).toMatchObject({ state: 'ended', endedHow: 'best', placed: 1 })
  const again = await done(ask(clinic, [client], {}, minutesAfter(clinic.now, 1)))
  expect(again.runId).not.toBe(runId)
  await planClients(clinic.practiceId, clinic.now, { isStopping: () => true })
  await search(clinic, minutesAfter(clinic.now, 5))
  expect(await lastRun(clinic)).toMatchObject({ state: 'ended', endedHow: 'broken-off', placed: 0, cost: null })
})

test('what was found before is kept until something better is', async () => {
  const clinic = await openClinic()
  const client = await waits(clinic)
  const { runId } = await done(ask(clinic, [client]))
  await clinic.asSystem(async (tx) => {
    const kept = { clientId: client.id, plan: [], whyNot: null }
    await beginRun(tx, clinic.practiceId, runId, minutesAfter(clinic.now, 1))
    await tellRun(tx, clinic.practiceId, runId, { looked: 1, moves: 1 }, { placed: 1, cost: 0, plans: [kept] })
  })
  await search(clinic)
  expect(await lastRun(clinic)).toMatchObject({ cost: 0, clients: [{ plan: [] }] })
})

test('where capacity is short it says of what and in which week; who has no plan by themselves is told apart', async () => {
  const clinic = await openClinic()
  const clients = [await waits(clinic, { cycles: 8 }), await waits(clinic, { cycles: 8 }), await waits(clinic, { cycles: 8 })]
  const withoutOrder = await clinic.client()
  await clinic.regimen(withoutOrder)
  await clinic.asSystem((tx) =>
    tx.timeOff.createMany({
      data: [
        {
          ...{ practiceId: clinic.practiceId, id: crypto.randomUUID(), clinicianId: clinic.therapist.clinicianId },
          ...{ startsAt: new Date('2026-11-23T06:00:00Z'), endsAt: new Date('2027-06-01T06:00:00Z'), reason: 'away' },
        },
      ],
    }),
  )
  await done(ask(clinic, [...clients, withoutOrder]))
  await search(clinic)
  const run = await lastRun(clinic)
  expect(run).toMatchObject({ state: 'ended', endedHow: 'none', placed: 0 })
  expect(run.short?.rows[0]).toMatchObject({ why: { of: 'closed', kind: 'clinician' } })
  expect(run.short?.rows[0]?.weeks[1]).toBeGreaterThanOrEqual(3)
  expect(run.clients.map(({ whyNot }) => whyNot?.alone)).toEqual([true, true, true, true])
  expect(await clinic.asSystem((tx) => loadOpenRun(tx, clinic.practiceId))).toBeNull()
})
