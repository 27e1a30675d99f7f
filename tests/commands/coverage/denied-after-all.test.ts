import { describe, expect, test } from 'vitest'
import { askWriteOff } from '@/lib/commands/billing/ask-write-off'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { payRefund } from '@/lib/commands/billing/pay-refund'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { decideRestored } from '@/lib/commands/coverage/decide-restored'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { loadAccountVersion } from '@/lib/data/records/account'
import type { Tx } from '@/lib/data/scope'
import { findClientMoney } from '@/lib/data/views/money'
import type { SuperbillContent } from '@/lib/domain/practice/documents/papers'
import { beforeItCommits } from '../../support/at-once'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'

const ON = day('2026-11-23')

/** A client who pays alone, with two visits billed to them, and as much of it paid as is said. */
async function payingAlone(paid: string) {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  const cash = { clientId: client.id, amount: paid, method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, cash, desk))
  const money = () => clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
  const version = () => clinic.asSystem((tx) => loadAccountVersion(tx, clinic.practiceId, client.id))
  const medicaid = medicaidSince(clinic, client.id, '2026-11-01')
  const answer = (coverageId: string, isCovered: boolean) => clinic.run(answerCoverage, { coverageId, isCovered }, desk)
  return { clinic, client, desk, money, version, medicaid, answer }
}

const lines = ({ amounts, charges }: Awaited<ReturnType<typeof booksOf>>) => ({
  amounts,
  charges: charges.map(({ claimId: _claimId, ...charge }) => charge),
})

describe('the desk verifies what a client told of', () => {
  test('all in one: days taken back and billed to the new payer, credit with what was paid in one refund, the superbill void', async () => {
    const { clinic, client, desk, money, version, medicaid, answer } = await payingAlone('1000')
    const owed = (await booksOf(clinic, client)).charges.reduce((sum, { chargeCents }) => sum + chargeCents, 0)
    const chargeIds = ((await money())?.charges ?? []).map(({ id }) => id)
    const superbill = await done(clinic.run(issueSuperbill, { clientId: client.id, chargeIds, replacesId: null }, desk))
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, client.actor))
    const verified = await done(answer(coverageId, true))
    expect(verified).toMatchObject({ days: ['2026-11-23', '2026-11-24'], refundCents: 100_000 })
    const books = await booksOf(clinic, client)
    expect(books.amounts).toMatchObject({ refunds_payable: -100_000, ar_insurer: owed })
    expect(books.amounts).not.toHaveProperty('ar_client')
    expect(books.amounts).not.toHaveProperty('client_credits')
    expect(books.charges.map(({ isClaimable, claimId }) => [isClaimable, claimId !== null])).toEqual([
      [true, true],
      [true, true],
    ])
    expect((await money())?.superbills).toMatchObject([{ id: superbill.superbillId, voidedAt: expect.any(Date) }])
    expect((await money())?.refunds).toMatchObject([{ status: 'open', amount: 100_000, why: 'covered_after_all' }])

    const before = await version()
    expect(await done(answer(coverageId, true))).toMatchObject({ days: [], refundCents: 0 })
    await done(clinic.run(saveCoverage, { ...medicaid, id: coverageId, memberId: 'MD-3' }, desk))
    expect(await version()).toBe(before)
  })
})

describe('denied after all', () => {
  test.each(['100', '1000'])('restores what was taken: charges, $%s that was paid, and no refund stays open', async (paid) => {
    const { clinic, client, desk, money, version, medicaid, answer } = await payingAlone(paid)
    const before = lines(await booksOf(clinic, client))
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, desk))
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('ar_client')
    const denied = await done(answer(coverageId, false))
    expect(denied.restoredDays.length).toBeGreaterThan(0)
    expect(lines(await booksOf(clinic, client))).toEqual(before)
    expect((await money())?.refunds.map(({ status }) => status)).toEqual(['cancelled'])
    const after = await version()
    await done(answer(coverageId, false))
    expect(await version()).toBe(after)
    // And once more there and back.
    await done(answer(coverageId, true))
    expect((await booksOf(clinic, client)).amounts.refunds_payable).toBe(0 - Number(paid) * 100)
    await done(answer(coverageId, false))
    expect(lines(await booksOf(clinic, client))).toEqual(before)
  })

  test('restores what another desk is taking just now', async () => {
    const { clinic, client, desk, medicaid, answer } = await payingAlone('100')
    const before = lines(await booksOf(clinic, client))
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, client.actor))
    const verify = (tx: Tx) => answerCoverage.run({ coverageId, isCovered: true }, { actor: desk, now: clinic.now, tx })
    const denied = await done(beforeItCommits(desk, verify, () => answer(coverageId, false)))
    expect(denied.restoredDays.length).toBeGreaterThan(0)
    expect(lines(await booksOf(clinic, client))).toEqual(before)
  })

  test('what was given up of the days is given up again', async () => {
    const { clinic, client, desk, medicaid, answer } = await payingAlone('100')
    const give = { clientId: client.id, amount: '10', reason: 'small_balance', note: 'Not worth a letter', seen: null }
    await done(clinic.run(askWriteOff, give, desk))
    const before = lines(await booksOf(clinic, client))
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, desk))
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('provider_writeoff')
    await done(answer(coverageId, false))
    expect(lines(await booksOf(clinic, client))).toEqual(before)
  })

  test('where the refund has gone out the balance waits for the billing lead, who asks for it or gives it up', async () => {
    const { clinic, desk, money, medicaid, answer } = await payingAlone('100')
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, desk))
    const [refund] = (await money())?.refunds ?? []
    const cash = { refundId: refund?.id, method: 'cash', reference: null, otherWayBecause: null }
    await done(clinic.run(payRefund, cash, desk))
    await done(answer(coverageId, false))
    const waiting = await money()
    expect(waiting).toMatchObject({ waiting: [{ why: 'restored' }], restored: [{ on: ON, cents: 10_000 }] })
    expect(waiting?.askedCents).toBeLessThan(waiting?.owedCents ?? 0)
    const decide = (isAsked: boolean, actor = clinic.billingLead.actor) =>
      clinic.run(decideRestored, { restoredBalanceId: waiting?.restored[0]?.id, isAsked, note: 'Ours to bear' }, actor)
    expect(await decide(true, desk)).toMatchObject({ ruling: { findings: [{ code: 'RESTORED_BILLING_LEAD' }] } })
    await done(answer(coverageId, false))
    expect((await money())?.restored).toHaveLength(1)
    await done(decide(false))
    expect(await money()).toMatchObject({ waiting: [], restored: [], owedCents: (waiting?.owedCents ?? 0) - 10_000 })
    expect(await decide(true)).toMatchObject({ ruling: { findings: [{ code: 'RESTORED_DECIDED' }] } })
  })

  /** Two visits paid in full, on one superbill, and Medicaid after all. */
  async function walledSuperbill() {
    const world = await payingAlone('1000')
    const { clinic, client, desk, money, medicaid } = world
    const chargeIds = ((await money())?.charges ?? []).map(({ id }) => id)
    const superbill = await done(clinic.run(issueSuperbill, { clientId: client.id, chargeIds, replacesId: null }, desk))
    const { coverageId } = await done(clinic.run(saveCoverage, medicaid, desk))
    const bills = async () => (await money())?.superbills.map(({ number, voidedAt }) => [number, voidedAt !== null]) ?? []
    const tasks = () => clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'superbill-stale' } }))
    return { ...world, superbill, coverageId, bills, tasks }
  }

  test('the superbill it had voided is made again, once, with its lines, and names the one it takes the place of', async () => {
    const { clinic, client, coverageId, superbill, bills, answer } = await walledSuperbill()
    expect(await bills()).toEqual([[superbill.number, true]])
    const denied = await done(answer(coverageId, false))
    const [number] = denied.superbills
    expect(await bills()).toEqual(
      expect.arrayContaining([
        [superbill.number, true],
        [number, false],
      ]),
    )
    const contents = await clinic.asSystem((tx) =>
      tx.superbill.findMany({
        where: { clientId: client.id },
        orderBy: { voidedAt: { sort: 'asc', nulls: 'last' } },
        select: { content: true },
      }),
    )
    const [was, is] = contents.map(({ content }) => content as unknown as SuperbillContent)
    const amounts = (one: SuperbillContent | undefined) =>
      one?.lines.map(({ serviceOn, feeCents, paidCents }) => [serviceOn, feeCents, paidCents])
    expect(amounts(is)).toEqual(amounts(was))
    expect(is?.replaces).toBe(superbill.number)
    expect((await done(answer(coverageId, false))).superbills).toEqual([])
    expect(await bills()).toHaveLength(2)
    // There and back once more: the one that stands is voided, and made again.
    await done(answer(coverageId, true))
    expect((await done(answer(coverageId, false))).superbills).toHaveLength(1)
    expect((await bills()).filter(([, isVoid]) => !isVoid)).toHaveLength(1)
  })

  test('a superbill whose refund has gone out cannot be made yet: the desk is asked to', async () => {
    const { clinic, desk, money, coverageId, answer, tasks, bills, superbill } = await walledSuperbill()
    const [refund] = (await money())?.refunds ?? []
    const cash = { refundId: refund?.id, method: 'cash', reference: null, otherWayBecause: null }
    await done(clinic.run(payRefund, cash, desk))
    expect((await done(answer(coverageId, false))).superbills).toEqual([])
    expect(await bills()).toEqual([[superbill.number, true]])
    expect(await tasks()).toMatchObject([{ status: 'open', subjectId: superbill.superbillId, params: { number: superbill.number } }])
  })

  test('a refund opened for another reason stays as it is', async () => {
    const { clinic, client, desk, money, medicaid, answer } = await payingAlone('100')
    const { coverageId } = await done(clinic.run(saveCoverage, { ...medicaid, startsOn: '2026-11-24' }, desk))
    expect((await booksOf(clinic, client)).amounts.ar_client).toBeGreaterThan(0)
    expect((await money())?.refunds).toEqual([])
    expect(await done(answer(coverageId, false))).toMatchObject({ restoredDays: [] })
  })
})

test('a share that was given up is taken back with its day, and the books have nothing wrong in them', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const client = await clinic.client({ deductibleLeftCents: 100_000 })
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const owed = (await booksOf(clinic, client)).amounts.ar_client ?? 0
  expect(owed).toBeGreaterThan(0)
  const given = { clientId: client.id, amount: (owed / 100).toFixed(2), reason: 'our_mistake', note: 'We told her less.', seen: null }
  await done(clinic.run(askWriteOff, given, clinic.billingLead.actor))
  await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-01'), desk))
  const books = await booksOf(clinic, client)
  expect(books.amounts).not.toHaveProperty('ar_client')
  expect(books.amounts).not.toHaveProperty('provider_writeoff')
  const wrong = await clinic.asSystem(
    (tx) => tx.$queryRaw`SELECT what FROM ledger_violations WHERE practice_id = ${clinic.practiceId}::uuid`,
  )
  expect(wrong).toEqual([])
})
