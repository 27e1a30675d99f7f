import { describe, expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { insertTransactions, loadOpenDays } from '@/lib/data/records/ledger'
import { inScope } from '@/lib/data/scope'
import { findClientMoney } from '@/lib/data/views/money'
import { toCents } from '@/lib/domain/money'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')
const raise = (): never => {
  throw new Error('the plan was asked once')
}
const threePeople = { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 }

describe('signing a note writes the charges', () => {
  test('T95 format A, deductible met: $32.00 of the insured hour and $210.00 of the other two', async () => {
    const clinic = await openClinic()
    const client = await clinic.ordered({ slidingScale: threePeople, signed: ['extended-care-notice'] })
    const { findings } = await signVisit(clinic, client, { kind: 'journey', format: 'A', on: ON })
    const books = await booksOf(clinic, client)
    expect(findings).toEqual([])
    expect(books.charges.map(({ code, units, chargeCents }) => [code, units, chargeCents])).toEqual([
      ['90837', 1, 20_000],
      ['KAP-EXT', 2, 35_000],
    ])
    expect(books.amounts).toEqual({
      ar_client: 24_200,
      ar_insurer: 16_800,
      revenue_individual: -20_000,
      revenue_extended: -35_000,
      sliding_fee_adjustment: 14_000,
    })
    expect(books.claims).toMatchObject([{ status: 'ready', chargedCents: 20_000 }])
  })

  test('T85 a deductible of $100.00 is met first: $112.00, and what is met stays met the next day', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ deductibleLeftCents: 10_000, benefitsVerifiedOn: day('2026-11-20') })
    await signVisit(clinic, client, { kind: 'preparation', on: ON })
    expect((await booksOf(clinic, client)).amounts.ar_client).toBe(11_200)
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
    expect((await booksOf(clinic, client)).amounts.ar_client).toBe(11_200 + 3_200)
  })

  const owedByDay = (clinic: Clinic, client: TestClient) =>
    clinic.asSystem(async (tx) => (await loadOpenDays(tx, clinic.practiceId, client.id)).map(({ on, cents }) => [on, cents / 100]))

  test('three notes signed last day first draw the deductible once, from the first day on', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ deductibleLeftCents: 10_000, benefitsVerifiedOn: day('2026-11-20') })
    for (const on of ['2026-11-25', '2026-11-24', '2026-11-23'] as const) await signVisit(clinic, client, { kind: 'follow_up', on })
    expect(await owedByDay(clinic, client)).toEqual([
      ['2026-11-23', 112],
      ['2026-11-24', 32],
      ['2026-11-25', 32],
    ])
    const memos = await clinic.asSystem((tx) =>
      tx.ledgerTransaction.findMany({ where: { kind: 'transfer', clientId: client.id }, select: { memo: true } }),
    )
    expect(memos.map(({ memo }) => (memo as { causedBy: string }).causedBy).sort()).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
      '2026-11-24',
      '2026-11-25',
    ])
    const desk = clinic.frontDesk.actor
    const account = await clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
    const why = account?.ledger.filter(({ kind }) => kind === 'reversal').map((line) => [line.serviceOn, line.reason, line.causedBy])
    expect(why?.sort()).toEqual([
      ['2026-11-24', 'share-changed', '2026-11-23'],
      ['2026-11-25', 'share-changed', '2026-11-24'],
    ])
  })

  test('benefits asked again while claims are out do not take the deductible again', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ deductibleLeftCents: 20_000, benefitsVerifiedOn: day('2026-11-20') })
    await signVisit(clinic, client, { kind: 'follow_up', on: ON })
    await clinic.asSystem(async (tx) => {
      const [{ id: _, createdAt: __, allowedOutside: ___, ...said } = raise()] = await tx.benefit.findMany({
        where: { clientId: client.id },
      })
      await tx.benefit.create({ data: { ...said, id: newId(), verifiedOn: new Date('2026-11-24'), fromOn: new Date('2026-11-24') } })
    })
    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-24') })
    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-25') })
    expect(await owedByDay(clinic, client)).toEqual([
      ['2026-11-23', 160],
      ['2026-11-24', 40 + 24],
      ['2026-11-25', 32],
    ])
  })

  test('what was paid on a day that an earlier one makes cheaper is the client’s credit', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ deductibleLeftCents: 10_000, benefitsVerifiedOn: day('2026-11-20') })
    await signVisit(clinic, client, { kind: 'follow_up', on: ON })
    await done(
      clinic.run(takePayment, { clientId: client.id, amount: '112.00', method: 'cash', reference: '', note: '' }, clinic.frontDesk.actor),
    )
    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-22') })
    const { amounts } = await booksOf(clinic, client)
    expect([amounts.client_credits, await owedByDay(clinic, client)]).toEqual([-8_000, [['2026-11-22', 112]]])
  })

  test.each(['medicaid', 'va'] as const)('format B under %s leaves $0.00 to the client on all three days', async (program) => {
    const clinic = await openClinic()
    const client = await clinic.ordered({ program, slidingScale: threePeople })
    await signVisit(clinic, client, { kind: 'preparation', on: ON })
    await signVisit(clinic, client, { kind: 'journey', format: 'B', on: day('2026-11-24') })
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-25') })
    const { amounts, charges, claims } = await booksOf(clinic, client)
    expect(charges.map(({ code }) => code)).toEqual(['90837', '90837', '90837'])
    expect(amounts).toEqual({ ar_insurer: 60_000, revenue_individual: -60_000 })
    expect(claims).toHaveLength(3)
  })

  test('format C: the individual line of the pair is marked when the second note is signed, whichever comes first', async () => {
    const clinic = await openClinic()
    const client = await clinic.ordered({})
    await signVisit(clinic, client, { kind: 'journey', format: 'C', on: ON, at: '09:00' })
    expect((await booksOf(clinic, client)).charges).toMatchObject([{ code: '90837', modifiers: [] }])
    await signVisit(clinic, client, { kind: 'group', on: ON, at: '14:00', clinicianId: clinic.otherTherapist.clinicianId, roomId: null })
    const { amounts, charges, claims } = await booksOf(clinic, client)
    expect(charges.map(({ code, modifiers }) => [code, modifiers])).toEqual([
      ['90837', ['59']],
      ['90853', []],
    ])
    expect(claims).toMatchObject([{ status: 'ready', chargedCents: 28_000 }])
    expect(amounts.ar_client).toBe(3_200 + 1_100)
  })

  test('posting the same day twice changes nothing', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    await signVisit(clinic, client, { kind: 'preparation', on: ON })
    const before = await booksOf(clinic, client)
    await signVisit(clinic, client, { kind: 'integration', on: ON, at: '14:00' })
    const after = await booksOf(clinic, client)
    expect(after.amounts).toEqual(before.amounts)
    expect(after.charges).toEqual(before.charges)
  })

  test('the database itself refuses a client balance on a Medicaid day', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ program: 'medicaid' })
    const transactionId = newId()
    const common = { practiceId: clinic.practiceId, clientId: client.id, serviceOn: new Date(`${ON}T00:00Z`) }
    const writing = inScope(clinic.frontDesk.actor, async (tx) => {
      await tx.ledgerTransaction.createMany({ data: [{ ...common, id: transactionId, kind: 'charge', happenedAt: clinic.now, memo: {} }] })
      await tx.ledgerEntry.createMany({
        data: [
          { ...common, id: newId(), transactionId, account: 'ar_client', cents: 100 },
          { ...common, id: newId(), transactionId, account: 'revenue_extended', cents: -100 },
        ],
      })
    })
    await expect(writing).rejects.toThrow(/forbids a client balance/)
  })

  test('and what is debited and not credited, whoever posts it', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    const lopsided = {
      ...{ kind: 'charge' as const, clientId: client.id, serviceOn: ON, happenedAt: clinic.now, postedBy: null },
      postings: [{ account: 'ar_insurer' as const, cents: toCents(100), coverageId: null }],
    }
    await expect(clinic.asSystem((tx) => insertTransactions(tx, clinic.practiceId, [lopsided]))).rejects.toThrow(/sums to zero/)
  })
})
