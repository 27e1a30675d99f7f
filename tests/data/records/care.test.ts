import { expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { loadStatusFacts } from '@/lib/data/records/client-status'
import { loadClientsToAdvance, loadExpiredVisits } from '@/lib/data/records/due-work'
import { loadLastResults, loadOutcomes } from '@/lib/data/records/instruments'
import { beginIntake } from '@/lib/data/records/intake'
import { loadClientsAhead, loadLaterVisits } from '@/lib/data/records/later-visits'
import { documentFactsOf, readPathRow } from '@/lib/data/records/path-row'
import { attachAgreement } from '@/lib/data/records/rides'
import { loadEpisodes, setAlertOfEpisode } from '@/lib/data/records/safety-episodes'
import { loadLastCssrsAt, loadScreenedClient } from '@/lib/data/records/screenings'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { day, signVisit } from '../../commands/billing/world'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { makeCall } from '../../support/clinic/calls'
import type { TestClient } from '../../support/clinic/clients'
import { worldOf } from '../../support/world'

const daysAgo = (clinic: Clinic, days: number) => new Date(clinic.now.getTime() - days * 86_400_000)

/** A journey of the clinic's own day that is over, with a dose taken. */
async function hadJourney(clinic: Clinic, client: TestClient, over: object = {}, outcome?: string) {
  const id = await clinic.visit(client, { kind: 'journey', on: clinic.today, format: 'B' })
  const { practiceId } = clinic
  await clinic.asSystem(async (tx) => {
    for (const status of ['arrived', 'in_progress'] as const) await tx.appointment.updateMany({ where: { id }, data: { status } })
    const dose = { practiceId, id: newId(), appointmentId: id, clientId: client.id, happenedAt: clinic.now, kind: 'dose', doseMg: 100 }
    const order = await tx.doseOrder.findFirst({ where: { clientId: client.id }, select: { id: true } })
    await tx.journeyEvent.createMany({
      data: [{ ...dose, doseNumber: 1, orderId: order?.id ?? null, recordedBy: clinic.therapist.userId }],
    })
    const ended = { practiceId, id: newId(), appointmentId: id, clientId: client.id, endedAt: clinic.now, endedBy: clinic.therapist.userId }
    if (outcome) await tx.journeyDay.createMany({ data: [{ ...ended, outcome, reason: 'As the console says' }] })
    await tx.appointment.updateMany({ where: { id }, data: { status: 'completed', ...over } })
  })
  return id
}

async function treated() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  return { clinic, client, practiceId: clinic.practiceId }
}

test('results are questionnaires, and journeys on which medicine was taken; the safety questions are neither', async () => {
  const { clinic, client, practiceId } = await treated()
  const read = () =>
    clinic.asSystem(async (tx) => ({
      ...(await loadOutcomes(tx, practiceId, client.id)),
      ...(await loadLastResults(tx, practiceId, client.id)),
    }))
  const before = await read()
  const row = { practiceId, id: newId(), clientId: client.id, kind: 'cssrs' as const, takenAt: clinic.now, answers: [0] }
  await clinic.asSystem(async (tx) => {
    const last = await tx.instrumentResponse.findFirstOrThrow({ where: { clientId: client.id } })
    await tx.instrumentResponse.createMany({ data: [{ ...last, ...row }] })
  })
  expect(await read()).toEqual(before)
  await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, 7), format: 'B' })
  await signVisit(clinic, client, { kind: 'follow_up', on: day(addDays(clinic.today, 8)) })
  expect(await read()).toMatchObject({ doses: [], lastJourneyAt: null })
  await hadJourney(clinic, client, {}, 'discharged')
  expect(await read()).toMatchObject({ doses: [{ number: 1 }], lastJourneyAt: new Date('2026-11-23T16:00:00Z') })
})

test('a visit without medicine, or a journey that ended without a dose, is no result', async () => {
  const { clinic, client, practiceId } = await treated()
  const talk = await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 1) })
  await clinic.asSystem(async (tx) => {
    for (const status of ['arrived', 'in_progress', 'completed'] as const)
      await tx.appointment.updateMany({ where: { id: talk }, data: { status } })
  })
  await hadJourney(clinic, client, {}, 'no_dose')
  expect(await clinic.asSystem((tx) => loadOutcomes(tx, practiceId, client.id))).toMatchObject({ doses: [] })
  expect(await clinic.asSystem((tx) => loadLastResults(tx, practiceId, client.id))).toMatchObject({ lastJourneyAt: null })
})

test('a journey counts as supervised at a place of ours and when it ended as it should', async () => {
  const { clinic, client } = await treated()
  const count = async () => (await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).client.supervisedJourneys
  const id = await hadJourney(clinic, client)
  expect(await count()).toBe(1)
  const set = (data: object) => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data }))
  await set({ setting: 'home', roomId: null, locationId: null })
  expect(await count()).toBe(0)
  await set({ setting: 'office', kind: 'follow_up', phase: null, route: null })
  expect(await count()).toBe(0)
})

test('the last safety questions are those that were answered to the end', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const last = () => clinic.asSystem((tx) => loadLastCssrsAt(tx, clinic.practiceId, client.id))
  expect(await last()).toEqual(daysAgo(clinic, 2))
  const again = { clientId: client.id, form: 'past_month', answers: { q1: false } }
  await done(clinic.run(recordCssrs, again, clinic.therapist.actor, minutesAfter(clinic.now, 5)))
  expect(await last()).toEqual(daysAgo(clinic, 2))
  const other = await clinic.client({ screened: false })
  expect(await clinic.asSystem((tx) => loadLastCssrsAt(tx, clinic.practiceId, other.id))).toBeNull()
})

test('a screen is put before prescribers who have accepted the client', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const heard = async () => (await clinic.asSystem((tx) => loadScreenedClient(tx, clinic.practiceId, client.id)))?.referrals.length
  const id = await clinic.referred(client)
  expect(await heard()).toBe(1)
  await clinic.asSystem((tx) => tx.referral.updateMany({ where: { id }, data: { status: 'declined' } }))
  expect(await heard()).toBe(0)
})

test('an answer begins the intake of whoever gave it', async () => {
  const clinic = await openClinic()
  const [client, other, active] = [await clinic.client(), await clinic.client(), await clinic.client()]
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: { in: [client.id, other.id] } }, data: { status: 'invited' } }))
  for (const { id } of [client, active]) await clinic.asSystem((tx) => beginIntake(tx, clinic.practiceId, id))
  const statusOf = async ({ id }: TestClient) => (await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id } }))).status
  expect([await statusOf(client), await statusOf(other), await statusOf(active)]).toEqual(['intake', 'invited', 'active'])
})

test('visits ahead are those that have not ended and still stand', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const { practiceId } = clinic
  const first = await clinic.visit(client, { kind: 'follow_up', on: clinic.today })
  const second = await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 7) })
  const off = [
    await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 9) }),
    await clinic.visit(other, { kind: 'follow_up', on: addDays(clinic.today, 10) }),
  ]
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: { in: off } }, data: { status: 'cancelled' } }))
  await clinic.visit(other, { kind: 'follow_up', on: clinic.today, at: '14:00' })
  await makeCall(clinic, await clinic.visit(other, { kind: 'follow_up', on: addDays(clinic.today, 9), at: '14:00' }))
  const ahead = (now: Date) => clinic.asSystem(async (tx) => (await loadLaterVisits(tx, practiceId, client.id, now)).map(({ id }) => id))
  const end = new Date('2026-11-23T16:55:00Z')
  expect(await ahead(minutesAfter(end, -1))).toEqual([first, second])
  expect(await ahead(end)).toEqual([second])
  expect(await clinic.asSystem((tx) => loadLaterVisits(tx, practiceId, other.id, end))).toHaveLength(1)
  const clients = (now: Date) => clinic.asSystem(async (tx) => (await loadClientsAhead(tx, practiceId, now)).sort())
  expect(await clients(end)).toEqual([client.id, other.id].sort())
  expect(await clients(minutesAfter(end, 12 * 60))).toEqual([client.id])
})

test('a client moves on from assessment with the intake in and a yes of a prescriber', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const set = (data: object) => clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data }))
  const due = () => clinic.asSystem(async (tx) => (await loadClientsToAdvance(tx, clinic.practiceId)).map(({ id }) => id))
  expect(await due()).toEqual([])
  await set({ stage: 'assessment' })
  expect(await due()).toEqual([client.id])
  await set({ intakeSubmittedAt: null })
  expect(await due()).toEqual([])
})

test('what a path and the law know of a client is what stands, and what is owed is the client’s own part', async () => {
  const { clinic, client, practiceId } = await treated()
  const { id: regimenId, cycleIds } = await clinic.regimen(client, { cycles: 2 })
  const path = async () => {
    const row = await clinic.asSystem((tx) => readPathRow(tx, practiceId, client.id))
    const { clientContacts = [], coverages = [], doseOrders = [], regimens = [], ledgerBalances = [] } = row ?? {}
    return [clientContacts, coverages, doseOrders, regimens, ledgerBalances].map(({ length }) => length)
  }
  const law = async () => {
    const world = await worldOf(clinic, client, { from: clinic.today, to: clinic.today })
    return [world.client.emergencyContactOnFile, world.referredTo, world.cycles.length, world.screen !== null]
  }
  const owed = async () => (await clinic.asSystem((tx) => loadStatusFacts(tx, practiceId, client.id)))?.owedCents
  expect([await path(), await owed()]).toEqual([[1, 1, 1, 1, 0], 0])
  expect(await law()).toEqual([true, clinic.prescriber.prescriberId, 2, true])
  await signVisit(clinic, client, { kind: 'follow_up', on: day(addDays(clinic.today, -3)) })
  expect([await path(), await owed()]).toEqual([[1, 1, 1, 1, 1], 3_200])
  await clinic.read(clinic.prescriber.actor, (tx) =>
    tx.doseOrder.updateMany({ where: { clientId: client.id }, data: { status: 'revoked' } }),
  )
  await clinic.asSystem(async (tx) => {
    await tx.clientContact.updateMany({ where: { clientId: client.id }, data: { kind: 'support' } })
    await tx.coverage.updateMany({ where: { clientId: client.id }, data: { status: 'ended' } })
    await tx.referral.updateMany({ where: { clientId: client.id }, data: { status: 'expired' } })
    await tx.cycle.updateMany({ where: { id: cycleIds[0] ?? '' }, data: { status: 'completed' } })
    await tx.regimen.updateMany({ where: { id: regimenId }, data: { status: 'stopped' } })
  })
  expect(await path()).toEqual([0, 0, 0, 0, 1])
  expect(await law()).toEqual([false, null, 1, true])
  await clinic.asSystem((tx) => tx.coverage.updateMany({ where: { clientId: client.id }, data: { status: 'pending' } }))
  expect((await path())[1]).toBe(1)
})

test('the health screen of the law is a health screen, however lately the safety questions were asked', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const screenOf = async () => (await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).screen
  const row = {
    practiceId: clinic.practiceId,
    clientId: client.id,
    takenBy: client.userId,
    answers: {},
    findings: [],
    rulesetVersion: 'test',
  }
  await clinic.asSystem((tx) =>
    tx.screening.createMany({ data: [{ ...row, id: newId(), kind: 'cssrs', level: 'none', takenAt: clinic.now }] }),
  )
  expect(await screenOf()).toBeNull()
})

test('a preparation at a place of ours asks for no way home, and one by video asks for its own consent', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const facts = async () => {
    const row = await clinic.asSystem((tx) => readPathRow(tx, clinic.practiceId, client.id))
    return row && documentFactsOf(row, clinic.today, rulesetOn(clinic.today))
  }
  const away = await clinic.visit(client, { kind: 'preparation', on: addDays(clinic.today, 2) })
  expect(await facts()).toMatchObject({ journeysAwayFromHome: false, anyTelehealth: false })
  await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 4), setting: 'telehealth' })
  expect(await facts()).toMatchObject({ journeysAwayFromHome: false, journeysAtHome: false, anyTelehealth: true })
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { id: away }, data: { kind: 'journey', phase: 'journey', route: 'lozenge' } }),
  )
  expect(await facts()).toMatchObject({ journeysAwayFromHome: true, journeysAtHome: false })
})

test('a signed agreement stands for rides ahead that have none, and is the one that was not taken back', async () => {
  const { clinic, client, practiceId } = await treated()
  const journey = (days: number) => clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, days), status: 'tentative' })
  const [open, agreed, over, named] = [await journey(3), await journey(10), await journey(17), await journey(24)]
  const { 'ride-home-agreement': old = '' } = await clinic.sign(client, ['ride-home-agreement'], daysAgo(clinic, 30))
  const { 'ride-home-agreement': signed = '' } = await clinic.sign(client, ['ride-home-agreement'])
  const set = (appointmentId: string, data: object) => clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId }, data }))
  await set(open, { agreementId: null, status: 'needed' })
  await set(agreed, { agreementId: old, status: 'needed' })
  await set(over, { agreementId: null, status: 'handed_over', handedOverAt: clinic.now, handedOverBy: clinic.frontDesk.userId })
  await set(named, { agreementId: null, status: 'driver_named' })
  await clinic.asSystem((tx) => attachAgreement(tx, practiceId, client.id, signed))
  const rideOf = async (appointmentId: string) => {
    const ride = await clinic.asSystem((tx) => tx.rideHome.findFirstOrThrow({ where: { appointmentId } }))
    return [ride.agreementId, ride.status]
  }
  expect(await Promise.all([open, agreed, over, named].map(rideOf))).toEqual([
    [signed, 'agreed'],
    [old, 'needed'],
    [null, 'handed_over'],
    [signed, 'driver_named'],
  ])
})

test.each([
  ['discharged', 1],
  ['no_dose', 0],
] as const)('of journeys that others must keep their distance from, a day that ended as %s is %i', async (outcome, count) => {
  const { clinic, client } = await treated()
  await hadJourney(clinic, client, {}, outcome)
  expect((await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).journeys).toHaveLength(count)
})

test('a kept visit runs out at the minute it was to be confirmed by, one that is confirmed never', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, now } = clinic
  const id = await clinic.visit(client, { kind: 'follow_up', on: addDays(clinic.today, 3), status: 'tentative' })
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { confirmBy: now } }))
  const due = (at: Date) => clinic.asSystem(async (tx) => (await loadExpiredVisits(tx, practiceId, at)).map((one) => one.id))
  expect([await due(minutesAfter(now, -1)), await due(now)]).toEqual([[], [id]])
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'confirmed' } }))
  expect(await due(now)).toEqual([])
})

test('a sitting keeps the alert it raised first', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId } = clinic
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true, q2: true, q5: true } }, client.actor))
  const episode = () => clinic.asSystem(async (tx) => (await loadEpisodes(tx, practiceId, client.id))[0])
  const before = await episode()
  await clinic.asSystem((tx) => setAlertOfEpisode(tx, practiceId, before?.id ?? '', newId()))
  expect(before?.alertId).not.toBeNull()
  expect((await episode())?.alertId).toBe(before?.alertId)
})
