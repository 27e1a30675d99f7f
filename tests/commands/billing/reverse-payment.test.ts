import { describe, expect, test } from 'vitest'
import { applyCredit } from '@/lib/commands/billing/apply-credit'
import { reversePayment } from '@/lib/commands/billing/reverse-payment'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { findClientMoney } from '@/lib/data/views/money'
import { findReceiptPaper } from '@/lib/data/views/money-papers'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from './world'

const ON = day('2026-11-23')
const LATER = new Date('2026-11-25T16:00:00Z')
const cheque = { method: 'cheque', reference: '1042', note: null }

/** A client who owes $32.00 on each of two days, and a desk. */
async function twoDays() {
  const clinic = await openClinic()
  const client = await clinic.client({})
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  const desk = clinic.frontDesk.actor
  const pay = (amount: string, more: object = {}, at = clinic.now) =>
    clinic.run(takePayment, { clientId: client.id, amount, ...cheque, ...more }, desk, at)
  const reverse = (paymentId: string, more: object = {}, at = clinic.now) =>
    clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null, ...more }, desk, at)
  const money = () => clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
  return { clinic, client, desk, pay, reverse, money }
}

describe('a payment that did not come', () => {
  test('is owed again on its days, once, by its reason, and has no receipt any more', async () => {
    const { clinic, client, desk, pay, reverse, money } = await twoDays()
    const { paymentId } = await done(pay('70'))
    expect(await done(reverse(paymentId, { note: 'Returned by the bank' }, LATER))).toEqual({
      amountCents: 7_000,
      owedAgainCents: 6_400,
      fromRefundsCents: 0,
    })
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 6_400 })
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('cash_clearing')
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('client_credits')
    const account = await money()
    expect(account?.openDays.map(({ cents }) => cents)).toEqual([3_200, 3_200])
    expect(account?.payments).toMatchObject([{ reversed: { reason: 'bounced', isVoid: false } }])
    expect(account?.charges.map(({ paidCents }) => paidCents)).toEqual([0, 0])
    expect(await clinic.read(desk, (tx) => findReceiptPaper(tx, desk, paymentId))).toBeNull()
    expect(await reverse(paymentId)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'REVERSE_TWICE' }] } })
    expect(await reverse(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such payment.'] } })
    const { actor } = clinic.therapist
    expect((await clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null }, actor)).status).toBe('denied')
  })

  test('on the day it was booked is void', async () => {
    const { pay, reverse, money } = await twoDays()
    const { paymentId } = await done(pay('32'))
    await done(reverse(paymentId, { reason: 'wrong_client' }))
    expect((await money())?.payments).toMatchObject([{ reversed: { reason: 'wrong_client', isVoid: true } }])
  })

  test('takes back the credit it made, also where that was set against a visit since', async () => {
    const { clinic, client, desk, pay, reverse } = await twoDays()
    const { paymentId } = await done(pay('100'))
    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-30') })
    await done(clinic.run(applyCredit, { clientId: client.id, amount: '32', clientAgreed: true }, desk))
    await done(reverse(paymentId))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 9_600 })
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('client_credits')
  })

  test('on a day Medicaid covers since comes off the refund and is never asked of the client', async () => {
    const { clinic, client, desk, pay, reverse } = await twoDays()
    const { paymentId } = await done(pay('64'))
    await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-24'), desk))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ refunds_payable: -3_200 })
    expect(await done(reverse(paymentId))).toMatchObject({ owedAgainCents: 3_200, fromRefundsCents: 3_200 })
    const { amounts } = await booksOf(clinic, client)
    expect(amounts).toMatchObject({ ar_client: 3_200 })
    expect(amounts).not.toHaveProperty('refunds_payable')
    expect(amounts).not.toHaveProperty('cash_clearing')
  })

  test('is not paid back by a coverage that reaches back after it', async () => {
    const { clinic, client, desk, pay, reverse } = await twoDays()
    await done(reverse((await done(pay('64'))).paymentId))
    await done(pay('40', { method: 'cash', reference: null }))
    const saved = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-23'), desk))
    expect(saved).toMatchObject({ refundCents: 4_000 })
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ refunds_payable: -4_000, cash_clearing: 4_000 })
  })

  test('two desks at once reverse it once', async () => {
    const { clinic, client, pay, reverse } = await twoDays()
    const { paymentId } = await done(pay('32'))
    const both = await Promise.all([reverse(paymentId), reverse(paymentId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 6_400 })
  })
})

describe('two people at one counter', () => {
  test('the same amount within ten minutes asks, and is taken again knowingly', async () => {
    const { clinic, pay } = await twoDays()
    const minutes = (count: number) => new Date(clinic.now.getTime() + count * 60_000)
    await done(pay('32'))
    expect(await pay('32', {}, minutes(10))).toMatchObject({
      status: 'refused',
      ruling: { effect: 'hold', findings: [{ code: 'PAYMENT_SAME_AMOUNT', params: { by: 'Robin Rowan', amountCents: 3_200 } }] },
    })
    await done(pay('32', { isTakenAgain: true }, minutes(10)))
    await done(pay('32', {}, minutes(21)))
  })

  test('an amount that was reversed is taken again without a question', async () => {
    const { pay, reverse } = await twoDays()
    await done(reverse((await done(pay('32'))).paymentId, { reason: 'wrong_client' }))
    await done(pay('32'))
  })

  test('a screen from before is told what the other desk did, and nothing becomes credit in silence', async () => {
    const { clinic, client, desk, pay, money } = await twoDays()
    const seen = (await money())?.version
    await done(pay('64', { seen }))
    expect(await pay('60', { seen })).toMatchObject({
      status: 'refused',
      ruling: {
        effect: 'hold',
        findings: [{ code: 'BALANCE_MOVED', params: { by: 'Robin Rowan', amountCents: 6_400, owedCents: 0 } }, {}],
      },
    })
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('client_credits')
    await done(pay('60', { seen: (await money())?.version }))
    const useCredit = { clientId: client.id, amount: '5', clientAgreed: true, seen }
    expect(await clinic.run(applyCredit, useCredit, desk)).toMatchObject({ ruling: { findings: [{ code: 'BALANCE_MOVED' }, {}] } })
  })
})

describe('the day money came', () => {
  test('is kept beside the day it is booked, and is not ahead', async () => {
    const { clinic, client, pay, money } = await twoDays()
    expect(await pay('32', { receivedOn: '2026-11-24' })).toMatchObject({ ruling: { findings: [{ code: 'PAYMENT_AHEAD_OF_TODAY' }] } })
    const { paymentId } = await done(pay('32', { receivedOn: '2026-11-20' }))
    expect((await money())?.payments).toMatchObject([{ receivedOn: '2026-11-20' }])
    const booked = await clinic.asSystem((tx) =>
      tx.ledgerTransaction.findFirst({ where: { clientId: client.id, paymentId }, select: { bookedOn: true } }),
    )
    expect(booked?.bookedOn).toEqual(new Date('2026-11-23T00:00:00Z'))
  })

  test('behind a wall that stood then, nothing is taken ahead', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ program: 'medicaid' })
    const back = { clientId: client.id, amount: '10', ...cheque, receivedOn: '2026-11-20' }
    expect(await clinic.run(takePayment, back, clinic.frontDesk.actor)).toMatchObject({
      ruling: { findings: [{ code: 'PAYMENT_AHEAD_NOT_ALLOWED' }] },
    })
  })
})

describe('credit moved to a visit', () => {
  test('goes to the day that is named, and to none on which nothing is open', async () => {
    const { clinic, client, desk, pay, money } = await twoDays()
    await done(pay('74'))
    for (const on of ['2026-11-30', '2026-12-01']) await signVisit(clinic, client, { kind: 'follow_up', on: day(on) })
    const move = (serviceOn: string, amount = '10') =>
      clinic.run(applyCredit, { clientId: client.id, amount, serviceOn, clientAgreed: true }, desk)
    expect(await move('2026-11-23')).toMatchObject({ status: 'invalid', fields: { serviceOn: ['Nothing is open on that day.'] } })
    await done(move('2026-12-01'))
    expect((await money())?.openDays).toEqual([
      { on: '2026-11-30', cents: 3_200 },
      { on: '2026-12-01', cents: 2_200 },
    ])
  })
})
