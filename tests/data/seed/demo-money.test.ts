import { beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '@/lib/data/records/accounts'
import { loadCoverages } from '@/lib/data/records/coverages'
import { inScope } from '@/lib/data/scope'
import { planYearOf } from '@/lib/domain/billing/plan-year'
import { settleAccount } from '@/lib/domain/billing/settle-account'
import { livesPast } from '../../../prisma/seed/demo/past'
import { demoClients } from '../../../prisma/seed/demo/people'
import { type DemoPractice, seedDemoPractice } from '../../../prisma/seed/demo-practice'

const now = new Date('2026-11-22T19:30:00Z')
let demo: DemoPractice

beforeAll(async () => {
  demo = await seedDemoPractice(now)
  await livesPast(
    demo,
    demoClients.filter(({ first }) => first === 'Ada' || first === 'Nettle' || first === 'Rosemary'),
  )
}, 580_000)

const read = <Result>(work: Parameters<typeof inScope<Result>>[1]) => inScope(demo.actors.system, work)

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
  const clients = await read((tx) => tx.client.findMany({ select: { id: true, legalFirstName: true } }))
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

test('the books of the practice have nothing wrong in them', async () => {
  const found = await read((tx) => tx.$queryRaw`SELECT what, count(*)::int AS times FROM ledger_violations GROUP BY what`)
  expect(found).toEqual([])
  const posted = await read((tx) => tx.$queryRaw`SELECT count(*)::int > 20 AS is FROM ledger_transaction`)
  expect(posted).toEqual([{ is: true }])
})
