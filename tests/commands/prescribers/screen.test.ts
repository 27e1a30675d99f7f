import { expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { clearScreening } from '@/lib/commands/prescribers/clear-screening'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { loadScreenFacts } from '@/lib/data/records/screen-facts'
import type { Actor } from '@/lib/domain/access/actor'
import { ruleEligibilityDecision } from '@/lib/domain/clients/rule-eligibility-decision'
import { ruleScreenStands } from '@/lib/domain/clients/rule-screen-stands'
import { clientScreenKeys, type ScreenKey } from '@/lib/domain/clients/screening'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { lastVerdict } from '../../support/verdict'

const answered = (yes: readonly ScreenKey[]) => ({
  clientId: null,
  items: Object.fromEntries(clientScreenKeys.map((key) => [key, yes.includes(key) ? 'yes' : 'no'])),
  medicines: [],
})
const told = (clinic: Clinic, client: TestClient, ...yes: ScreenKey[]) => done(clinic.run(recordScreening, answered(yes), client.actor))
const stands = (clinic: Clinic, client: TestClient, reader: Actor, on = clinic.today) =>
  clinic.read(reader, async (tx) =>
    ruleScreenStands(await loadScreenFacts(tx, clinic.practiceId, client.id), on).map(({ code, effect }) => `${effect} ${code}`),
  )
const verdict = (clinic: Clinic, client: TestClient) =>
  clinic.read(clinic.frontDesk.actor, async (tx) =>
    ruleEligibilityDecision({
      decision: await lastVerdict(tx, clinic.practiceId, client.id),
      today: clinic.today,
      visitOn: clinic.today,
    }).map(({ code }) => code),
  )
const tasks = (clinic: Clinic, status: 'open' | 'done') =>
  clinic.asSystem((tx) =>
    tx.task.findMany({ where: { kind: 'screen-look', status }, select: { forRole: true, dueAt: true }, orderBy: { forRole: 'asc' } }),
  )

test('a screen that says stop is put before prescriber and therapist at once, and ends what the prescriber had found', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  expect(await verdict(clinic, client)).toEqual([])
  await told(clinic, client, 'aneurysm')
  expect(await tasks(clinic, 'open')).toEqual([
    { forRole: 'prescriber', dueAt: clinic.now },
    { forRole: 'therapist', dueAt: clinic.now },
  ])
  expect(await verdict(clinic, client)).toEqual(['ELIGIBILITY_ENDED_EARLY'])
  const mail = await clinic.asSystem((tx) => tx.outbox.findMany({ where: { kind: 'look-waiting' }, select: { payload: true } }))
  expect(mail.map(({ payload }) => Object.keys(payload as object).join()).sort()).toEqual(['clinicianId', 'prescriberId'])
})

test('a screen that waits is looked at within a day and leaves the verdict', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await told(clinic, client, 'liver')
  expect((await tasks(clinic, 'open')).map(({ dueAt }) => dueAt.getTime() - clinic.now.getTime())).toEqual([86_400_000, 86_400_000])
  expect(await verdict(clinic, client)).toEqual([])
})

test('the desk’s law says the same of a screen as the therapist’s, and no item', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await told(clinic, client, 'brain_bleed', 'pregnancy', 'liver')
  const expected = ['refuse SCREEN_STOPS', 'refuse SCREEN_STOPS_UNTIL_CLEARED', 'hold SCREEN_WAITS']
  for (const { actor } of [clinic.frontDesk, clinic.therapist, clinic.prescriber])
    expect(await stands(clinic, client, actor)).toEqual(expected)
  const facts = await clinic.read(clinic.frontDesk.actor, (tx) => loadScreenFacts(tx, clinic.practiceId, client.id))
  expect(facts).toMatchObject({ level: 'refuse', pregnant: 'yes', seriousCondition: 'yes' })
  expect(JSON.stringify(facts?.points)).not.toContain('brain_bleed')
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.screening.count({ where: { clientId: client.id } }))).toBe(0)
})

test('only the client’s prescriber lifts an item of that screen, until the day said; a new screen asks again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { screeningId } = await told(clinic, client, 'pregnancy')
  const clearance = {
    screeningId,
    item: 'pregnancy',
    decision: 'lifts',
    words: 'Third trimester, talked through, agreed.',
    untilOn: '2026-12-10',
  }
  expect(await clinic.run(clearScreening, clearance, clinic.otherPrescriber.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(clearScreening as never, clearance, clinic.therapist.actor as never)).toEqual({ status: 'denied' })
  expect(await clinic.run(clearScreening, { ...clearance, item: 'liver' }, clinic.prescriber.actor)).toMatchObject({ status: 'refused' })
  await done(clinic.run(clearScreening, clearance, clinic.prescriber.actor))
  expect(await stands(clinic, client, clinic.frontDesk.actor, '2026-12-10')).toEqual(['warn SCREEN_CLEARED'])
  expect(await stands(clinic, client, clinic.frontDesk.actor, '2026-12-11')).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED'])
  expect((await tasks(clinic, 'done')).map(({ forRole }) => forRole)).toEqual(['prescriber'])
  await done(clinic.run(clearScreening, { ...clearance, decision: 'stands', words: 'Not after all.' }, clinic.prescriber.actor))
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED'])
  await done(clinic.run(recordScreening, answered(['pregnancy']), client.actor, new Date(clinic.now.getTime() + 60_000)))
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toEqual(['refuse SCREEN_STOPS_UNTIL_CLEARED'])
  expect(await clinic.run(clearScreening, clearance, clinic.prescriber.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'SCREEN_NOT_THE_NEWEST' }] },
  })
})

test('what no decision lifts is not lifted, by command or by row', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { screeningId } = await told(clinic, client, 'aneurysm')
  const lift = { screeningId, item: 'aneurysm', decision: 'lifts', words: 'Found harmless by a specialist.' }
  expect(await clinic.run(clearScreening, lift, clinic.prescriber.actor)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'SCREEN_ITEM_NEVER_LIFTED' }] },
  })
  await clinic.read(clinic.prescriber.actor, (tx) =>
    tx.screeningClearance.createMany({
      data: [
        {
          ...lift,
          practiceId: clinic.practiceId,
          id: crypto.randomUUID(),
          clientId: client.id,
          prescriberId: clinic.prescriber.prescriberId,
          decidedAt: clinic.now,
        },
      ],
    }),
  )
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toEqual(['refuse SCREEN_STOPS'])
})

test('a decision on eligibility holds twelve months at most', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client, { decided: false })
  const decide = (validUntilOn: string) =>
    clinic.run(decideEligibility, { clientId: client.id, verdict: 'eligible', validUntilOn }, clinic.prescriber.actor)
  expect(await decide('2027-11-24')).toMatchObject({ status: 'invalid', fields: { validUntilOn: expect.anything() } })
  expect(await decide('2027-11-23')).toMatchObject({ status: 'done' })
})

test('a decision about a screen holds until a day that is still ahead, or today', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const { screeningId } = await told(clinic, client, 'liver')
  const clear = (untilOn: string) =>
    clinic.run(
      clearScreening,
      { screeningId, item: 'liver', decision: 'lifts', words: 'Seen the values.', untilOn },
      clinic.prescriber.actor,
    )
  expect(await clear('2026-11-22')).toMatchObject({ status: 'invalid', fields: { untilOn: ['This day is over.'] } })
  await done(clear('2026-11-23'))
})

test('safety questions answered later do not stand for the health screen', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await told(clinic, client, 'aneurysm')
  const before = await stands(clinic, client, clinic.frontDesk.actor)
  const later = new Date(clinic.now.getTime() + 60_000)
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: { q1: false, q2: false, q6: false } }, client.actor, later))
  expect(before).not.toEqual([])
  expect(await stands(clinic, client, clinic.frontDesk.actor)).toEqual(before)
})
