import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { findOwnAccount, findOwnPrices, listOwnCharges, listOwnPayments } from '@/lib/data/views/own-account'
import { day, medicaidSince, signVisit } from '../../commands/billing/world'
import type { Clinic } from '../../support/clinic'
import { done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'] as const

/** Somebody who pays alone, with three visits outside of any cycle; what was paid is of the first. */
async function withVisits() {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  for (const on of DAYS) await signVisit(clinic, client, { kind: 'follow_up', on })
  const cash = { clientId: client.id, amount: '200', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, cash, clinic.frontDesk.actor))
  return { clinic, client }
}

const chargesOf = (clinic: Clinic, { actor }: TestClient, cycleId: string, page = 1) =>
  clinic.read(actor, (tx) => listOwnCharges(tx, actor, { cycleId, today: day('2026-11-26'), page }))

test('the charges of a cycle, or outside of any, have a page, the latest first; there is none of another’s', async () => {
  const { clinic, client } = await withVisits()
  const found = await chargesOf(clinic, client, 'outside')
  expect(found?.number).toBeNull()
  expect(found?.charges.items.map(({ serviceOn, paidCents }) => [serviceOn, paidCents])).toEqual([
    ['2026-11-25', 0],
    ['2026-11-24', 0],
    ['2026-11-23', 20_000],
  ])
  expect(found?.charges).toMatchObject({ total: 3, page: 1 })
  expect(await chargesOf(clinic, client, 'outside', 9)).toMatchObject({ charges: { page: 1 } })
  const other = await clinic.client()
  expect([await chargesOf(clinic, other, 'outside'), await chargesOf(clinic, client, other.id)]).toEqual([null, null])
})

test('payments have a page, the latest first, and are nobody else’s', async () => {
  const { clinic, client } = await withVisits()
  const payments = (of: TestClient) => clinic.read(of.actor, (tx) => listOwnPayments(tx, of.actor, 1))
  expect(await payments(client)).toMatchObject({ total: 1, items: [{ amountCents: 20_000, method: 'cash' }] })
  expect(await payments(await clinic.client())).toMatchObject({ total: 0, items: [] })
})

test('behind the wall no price has a page, nor has a charge of which nothing is the client’s', async () => {
  const { clinic, client } = await withVisits()
  const { actor } = client
  const prices = () => clinic.read(actor, (tx) => findOwnPrices(tx, actor, day('2026-11-26')))
  expect((await prices())?.length).toBe(4)
  const { coverageId } = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-25'), actor))
  await done(clinic.run(answerCoverage, { coverageId, isCovered: true }, clinic.frontDesk.actor))
  expect(await prices()).toBeNull()
  const account = await clinic.read(actor, (tx) => findOwnAccount(tx, actor, day('2026-11-26')))
  expect(account.charges.map(({ serviceOn }) => serviceOn)).toEqual(['2026-11-23', '2026-11-24'])
})
