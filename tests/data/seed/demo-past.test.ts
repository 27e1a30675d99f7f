import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadAccounts } from '@/lib/data/records/accounts'
import { loadCoverages } from '@/lib/data/records/coverages'
import { loadLastClosedDay, loadUncountedDays } from '@/lib/data/records/day-closes'
import { inScope } from '@/lib/data/scope'
import { planYearOf } from '@/lib/domain/billing/plan-year'
import { settleAccount } from '@/lib/domain/billing/settle-account'
import { addDays } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { livesPast } from '../../../prisma/seed/demo/past'
import { demoClients } from '../../../prisma/seed/demo/people'
import { demoClientSignIn } from '../../../prisma/seed/demo-people'
import { type DemoPractice, seedDemoPractice } from '../../../prisma/seed/demo-practice'
import { readAllJson } from '../../support/json-in-rows'

// A Sunday, early in the afternoon: the hardest day to have visits on.
const now = new Date('2026-11-22T19:30:00Z')
let demo: DemoPractice

/** Those of the last three months, and of those before one or two of each end: the others go the same ways once more. */
const lived = demoClients.filter(({ daysAgo, first }) => daysAgo <= 90 || ['Willow', 'Ginger', 'Kale', 'Lavender'].includes(first))

beforeAll(async () => {
  demo = await seedDemoPractice(now)
  await livesPast(demo, lived)
}, 580_000)

/** What nobody of the demo has done yet; the tests of the commands that write it hold its form. */
const notInDemo = [
  'Estimate.content',
  'UnbilledVisit.findings',
  'CredentialClaim.told',
  'DataImport.mapping',
  'JourneyEvent.findings',
  'DoorAnswer.answer',
  'DoseOrder.limits',
  'IdempotencyKey.answer',
  'PlannerRun.short',
  'PlannerClient.plan',
  'PlannerClient.whyNot',
]

const read = <Result>(work: Parameters<typeof inScope<Result>>[1]) => inScope(demo.actors.system, work)

test('there are clients at every stage, and sixty names for a demo that is shown', async () => {
  const [clients, started, referrals, declined, through, left, invited] = await read(async (tx) => [
    await tx.client.count(),
    await tx.client.count({ where: { intakeSubmittedAt: null, status: 'intake' } }),
    await tx.referral.count({ where: { status: 'sent' } }),
    await tx.eligibilityDecision.count({ where: { verdict: 'not_eligible' } }),
    await tx.client.count({ where: { status: 'completed' } }),
    await tx.client.count({ where: { status: 'closed' } }),
    await tx.user.count({ where: { status: 'invited' } }),
  ])
  expect(clients).toBe(lived.length)
  expect(demoClients.length).toBeGreaterThanOrEqual(60)
  expect(started).toBeGreaterThanOrEqual(2)
  expect(referrals).toBeGreaterThanOrEqual(2)
  expect(declined).toBe(1)
  expect(through).toBe(2)
  expect(left).toBe(2)
  expect(invited).toBeGreaterThanOrEqual(2)
})

test('a year of journeys was lived, in all four formats, some missed and some cancelled, and weeks ahead are filled', async () => {
  const journeys = await read((tx) =>
    tx.appointment.groupBy({ by: ['format'], where: { kind: 'journey', status: 'completed' }, _count: true }),
  )
  expect(journeys.map(({ format }) => format).sort()).toEqual(['A', 'B', 'C', 'D'])
  expect(journeys.reduce((sum, { _count }) => sum + _count, 0)).toBeGreaterThan(50)
  const [missed, cancelled, ahead, first] = await read(async (tx) => [
    await tx.appointment.count({ where: { status: 'no_show', kind: { not: 'consult' } } }),
    await tx.appointment.count({ where: { status: 'cancelled' } }),
    await tx.appointment.count({ where: { status: { in: ['tentative', 'confirmed'] }, startsAt: { gt: now } } }),
    await tx.appointment.findFirst({
      where: { kind: 'journey', status: 'completed' },
      orderBy: { startsAt: 'asc' },
      select: { startsAt: true },
    }),
  ])
  expect(missed).toBeGreaterThanOrEqual(2)
  expect(cancelled).toBeGreaterThanOrEqual(4)
  expect(ahead).toBeGreaterThan(60)
  expect(first?.startsAt.getTime()).toBeLessThan(instantAt(addDays(demo.today, -300), '00:00', demo.timeZone).getTime())
})

describe('today, whatever the hour', () => {
  test('one journey is under way, one waits for the ride, one can be checked in, one has no word of the driver', async () => {
    const day = { gte: instantAt(demo.today, '00:00', demo.timeZone), lt: instantAt(addDays(demo.today, 1), '00:00', demo.timeZone) }
    const rows = await read((tx) =>
      tx.appointment.findMany({
        where: { kind: 'journey', startsAt: day },
        orderBy: { startsAt: 'asc' },
        select: {
          status: true,
          rideHome: { select: { status: true, confirmedAt: true, driverName: true } },
          journeyEvents: { where: { kind: 'dose' } },
        },
      }),
    )
    expect(
      rows.map(({ status, rideHome, journeyEvents }) => [status, rideHome?.status, rideHome?.confirmedAt !== null, journeyEvents.length]),
    ).toEqual([
      ['in_progress', 'waiting', true, 1],
      ['in_progress', 'driver_confirmed', true, 1],
      ['confirmed', 'driver_confirmed', true, 0],
      ['confirmed', 'driver_named', false, 0],
    ])
  })

  test('a group in the coming week has seats, calls and messages wait, and mail has come', async () => {
    const soon = { gt: now, lt: new Date(now.getTime() + 8 * 86_400_000) }
    const [group, calls, mails, tasks, unread] = await read(async (tx) => [
      await tx.groupSession.findFirst({ where: { startsAt: soon }, select: { capacity: true, seatsTaken: true } }),
      await tx.consultRequest.count({ where: { status: 'booked' } }),
      await tx.sentMail.count(),
      await tx.task.count({ where: { status: 'open' } }),
      await tx.messageThread.count({ where: { messages: { every: { authorRole: 'client' } } } }),
    ])
    expect(group && group.capacity - group.seatsTaken).toBeGreaterThan(0)
    expect(calls).toBeGreaterThanOrEqual(8)
    expect(mails).toBeGreaterThan(10)
    expect(tasks).toBeGreaterThan(5)
    expect(unread).toBeGreaterThan(0)
  })
})

describe('what was written holds', () => {
  test('the audit chain is whole and reads forward', async () => {
    const [problems, backward] = await read(async (tx) => [
      await tx.$queryRaw<unknown[]>`SELECT look.problem, look.broken FROM app.audit_head() AS head,
        app.verify_audit_range(1, head.seq, '\\x00') AS look WHERE look.problem IS NOT NULL OR look.ends_with <> head.hash`,
      await tx.$queryRaw<unknown[]>`SELECT 1 FROM (SELECT at_micros, lag(at_micros) OVER (ORDER BY seq) AS before FROM audit_event
        WHERE practice_id = ${demo.id}::uuid AND actor_role <> 'system') AS events WHERE at_micros < before LIMIT 1`,
    ])
    expect(problems).toEqual([])
    expect(backward).toEqual([])
  })

  test('all JSON of its rows is in a form that is known', async () => {
    const admin = new Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
    await admin.connect()
    const { faults, counts } = await readAllJson(admin)
    await admin.end()
    expect(faults).toEqual([])
    const held = Object.keys(counts).filter((name) => counts[name] !== 0)
    expect(Object.keys(counts).filter((name) => !held.includes(name) && !notInDemo.includes(name))).toEqual([])
  })

  test('every transaction sums to zero, and nothing is left to clients behind the Medicaid and VA wall', async () => {
    const [unequal, walled] = await read(async (tx) => [
      await tx.$queryRaw<unknown[]>`SELECT transaction_id FROM ledger_entry WHERE practice_id = ${demo.id}::uuid
        GROUP BY transaction_id HAVING sum(cents) <> 0`,
      await tx.ledgerEntry.count({
        where: { account: 'ar_client', client: { coverages: { some: { program: { in: ['medicaid', 'va', 'medicaid_mco'] } } } } },
      }),
    ])
    expect({ unequal, walled }).toEqual({ unequal: [], walled: 0 })
  })

  test('nobody and nothing is in two places', async () => {
    const twice = await read(
      (tx) => tx.$queryRaw<
        unknown[]
      >`SELECT 1 FROM reservation a JOIN reservation b ON a.practice_id = b.practice_id AND a.resource_id = b.resource_id
        AND a.active AND b.active AND a.id < b.id AND a.during && b.during LIMIT 1`,
    )
    expect(twice).toEqual([])
  })

  test('money came in at the desk in every way, scales of several tiers were found, a superbill was voided', async () => {
    const [methods, tiers, superbills, voided, instruments] = await read(async (tx) => [
      await tx.payment.groupBy({ by: ['method'] }),
      await tx.slidingFeeAssessment.groupBy({ by: ['paysBasisPoints'] }),
      await tx.superbill.count(),
      await tx.superbill.count({ where: { voidedAt: { not: null } } }),
      await tx.instrumentResponse.count(),
    ])
    expect(methods.map(({ method }) => method).sort()).toEqual(expect.arrayContaining(['card_terminal', 'cash', 'cheque']))
    expect(tiers.length).toBeGreaterThanOrEqual(3)
    expect(superbills).toBeGreaterThanOrEqual(4)
    expect(voided).toBeGreaterThanOrEqual(1)
    expect(instruments).toBeGreaterThan(200)
  })

  test('the desk has closed its days but the last, one with a difference in words', async () => {
    const [closes, uncounted] = await read(async (tx) => [
      await tx.dayClose.findMany({ orderBy: { day: 'asc' }, select: { day: true, differenceCents: true, words: true } }),
      await loadUncountedDays(tx, demo.id, { lastClosed: await loadLastClosedDay(tx, demo.id), before: demo.today }),
    ])
    expect(closes.length).toBeGreaterThan(25)
    expect(closes.filter(({ differenceCents }) => differenceCents !== 0)).toMatchObject([{ differenceCents: -500 }])
    expect(uncounted.map(({ day }) => day).filter((day) => day < addDays(demo.today, -2))).toEqual([])
    const last = closes.at(-1)?.day.toISOString().slice(0, 10) ?? ''
    expect(last > addDays(demo.today, -10)).toBe(true)
  })

  test('money waits for the desk of every kind, and some of each was decided', async () => {
    const found = await read(async (tx) => ({
      hardships: (await tx.hardship.findMany()).length,
      appeals: (await tx.scaleAppeal.findMany()).map(({ status }) => status).sort(),
      refunds: (await tx.refund.findMany()).map(({ status }) => status).sort(),
      superbills: (await tx.superbillRequest.findMany()).map(({ status }) => status).sort(),
      questions: (await tx.chargeDispute.findMany()).map(({ status }) => status),
    }))
    expect(found).toEqual({
      hardships: 1,
      appeals: ['granted', 'open'],
      refunds: ['open', 'paid'],
      superbills: ['made', 'open'],
      questions: ['open'],
    })
    const lowered = await read((tx) => tx.ledgerTransaction.count({ where: { kind: 'hardship' } }))
    expect(lowered).toBeGreaterThan(0)
    expect(await read((tx) => tx.$queryRaw`SELECT what, count(*)::int AS times FROM ledger_violations GROUP BY what`)).toEqual([])
  })

  test('the client whose portal opens can sign in and is in the middle of it', async () => {
    const user = await read((tx) =>
      tx.user.findFirst({ where: { email: demoClientSignIn.email }, select: { status: true, userRoles: { select: { role: true } } } }),
    )
    expect(user).toEqual({ status: 'active', userRoles: [{ role: 'client' }] })
  })
})

async function moneyOf(id: string) {
  return read(async (tx) => ({
    coverages: await loadCoverages(tx, demo.id, id),
    account: (await loadAccounts(tx, demo.id, [id])).get(id) ?? [],
    posted: await tx.ledgerTransaction.findMany({
      where: { clientId: id, charge: { isClaimable: true } },
      select: { chargeId: true, ledgerEntries: { where: { account: 'ar_client' }, select: { cents: true } } },
    }),
  }))
}

test('a deductible is met once in a plan year, the ledger asks what the accounts say, and one plan’s new year is not asked yet', async () => {
  const clients = await read((tx) =>
    tx.client.findMany({ where: { legalFirstName: { in: ['Ada', 'Nettle', 'Rosemary'] } }, select: { id: true, legalFirstName: true } }),
  )
  expect(clients).toHaveLength(3)
  const told: Record<string, { met: number; answers: number; unknown: number }> = {}
  for (const { id, legalFirstName } of clients) {
    const { coverages, account, posted } = await moneyOf(id)
    const answers = coverages[0]?.answers ?? []
    const met = new Map<string, number>()
    const settled = settleAccount(account, coverages)
    for (const { line, deductible, client } of settled) {
      const year = planYearOf(answers[0]?.yearStartsOn ?? null, line.on)
      met.set(year, (met.get(year) ?? 0) + deductible)
      const stands = posted.filter(({ chargeId }) => chargeId === line.id).flatMap(({ ledgerEntries }) => ledgerEntries)
      expect(stands.reduce((sum, { cents }) => sum + cents, 0)).toBe(client ?? 0)
    }
    told[legalFirstName] = {
      met: Math.max(0, ...met.values()),
      answers: answers.length,
      unknown: settled.filter(({ why }) => why === 'plan-year-not-asked').length,
    }
  }
  for (const { met } of [told.Ada, told.Nettle].flatMap((one) => one ?? [])) {
    expect(met).toBeGreaterThan(0)
    expect(met).toBeLessThanOrEqual(85_000)
  }
  expect(told.Ada?.answers).toBeGreaterThan(2)
  expect(told.Ada?.unknown).toBe(0)
  expect(told.Nettle?.unknown).toBeGreaterThan(0)
  expect(told.Rosemary).toMatchObject({ met: 0, unknown: 0 })
})
