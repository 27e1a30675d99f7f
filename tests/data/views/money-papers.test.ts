import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { toDay } from '@/lib/data/dates'
import { insertTransactions, loadOpenDays } from '@/lib/data/records/ledger'
import { findReceiptPaper, findStatementPaper } from '@/lib/data/views/money-papers'
import { owedOf } from '@/lib/domain/billing/allocate'
import { postingsForRemittance } from '@/lib/domain/billing/postings'
import { toCents } from '@/lib/domain/money'
import { newId } from '@/lib/ids'
import { day, signVisit } from '../../commands/billing/world'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const ON = day('2026-11-23')

const pay = async (clinic: Clinic, client: TestClient, amount: string) => {
  const input = { clientId: client.id, amount, method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, input, clinic.frontDesk.actor))
  return (await clinic.asSystem((tx) => tx.payment.findFirstOrThrow({ where: { clientId: client.id }, orderBy: { createdAt: 'desc' } }))).id
}

/** The plan pays its part of the one insured charge. */
const answer = (clinic: Clinic, client: TestClient) =>
  clinic.asSystem(async (tx) => {
    const charge = await tx.charge.findFirstOrThrow({ where: { clientId: client.id, isClaimable: true, status: 'posted' } })
    const draft = postingsForRemittance({ paid: toCents(12_800), contractual: toCents(4_000), coverageId: charge.coverageId ?? '' })
    const row = { clientId: client.id, serviceOn: ON, happenedAt: clinic.now, postedBy: null, chargeId: charge.id }
    await insertTransactions(tx, clinic.practiceId, [{ ...draft, ...row }])
  })

test('statement and receipt say what the plan did once it has answered, and that it is not known before', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const paymentId = await pay(clinic, client, '12')
  const statement = () => clinic.read(client.actor, (tx) => findStatementPaper(tx, client.actor, client.id, clinic.now))
  const receipt = () => clinic.read(client.actor, (tx) => findReceiptPaper(tx, client.actor, paymentId))
  expect((await receipt())?.services).toMatchObject([{ chargedCents: 20_000, insuranceCents: null, adjustedCents: null, paidCents: 1_200 }])
  expect((await statement())?.lines).toMatchObject([{ chargedCents: 20_000, planCents: null, paidCents: 1_200, balanceCents: 2_000 }])
  await answer(clinic, client)
  expect((await receipt())?.services).toMatchObject([{ insuranceCents: 12_800, adjustedCents: 4_000, paidCents: 1_200 }])
  const [line] = (await statement())?.lines ?? []
  expect(line).toEqual({
    serviceOn: ON,
    code: '90837',
    chargedCents: 20_000,
    planCents: 12_800,
    takenOffCents: 4_000,
    paidCents: 1_200,
    balanceCents: 2_000,
  })
})

test('a statement asks for what stands open and no cent else', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ slidingScale: { householdSize: 1, annualIncomeCents: 1_000_000, paysBasisPoints: 2_000 } })
  for (const on of ['2026-11-23', '2026-11-24'] as const) await signVisit(clinic, client, { kind: 'preparation', on: day(on) })
  await pay(clinic, client, '40')
  const statement = await clinic.read(client.actor, (tx) => findStatementPaper(tx, client.actor, client.id, clinic.now))
  const due = (statement?.openingCents ?? 0) + (statement?.lines ?? []).reduce((sum, { balanceCents }) => sum + balanceCents, 0)
  expect(due).toBe(owedOf(await clinic.asSystem((tx) => loadOpenDays(tx, clinic.practiceId, client.id))))
  expect(due).toBeGreaterThan(0)
})

test('a day that became Medicaid’s is on no statement, and on a receipt only as what goes back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const paymentId = await pay(clinic, client, '200')
  const medicaid = { practiceId: clinic.practiceId, id: newId(), clientId: client.id, payerId: clinic.payers.medicaid, memberId: 'MD-1' }
  const since = { program: 'medicaid', status: 'active', priority: 1, startsOn: toDay(ON), endsOn: null } as const
  await clinic.asSystem((tx) => tx.coverage.createMany({ data: [{ ...medicaid, ...since }] }))
  const statement = await clinic.read(client.actor, (tx) => findStatementPaper(tx, client.actor, client.id, clinic.now))
  expect(statement).toMatchObject({ openingCents: 0, lines: [] })
  const receipt = await clinic.read(client.actor, (tx) => findReceiptPaper(tx, client.actor, paymentId))
  expect(receipt).toMatchObject({ services: [], goesBackCents: 20_000 })
})
