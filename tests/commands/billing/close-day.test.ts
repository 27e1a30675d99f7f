import { describe, expect, test } from 'vitest'
import { closeDay } from '@/lib/commands/billing/close-day'
import { openRefund } from '@/lib/commands/billing/open-refund'
import { payRefund } from '@/lib/commands/billing/pay-refund'
import { reversePayment } from '@/lib/commands/billing/reverse-payment'
import { takePayment } from '@/lib/commands/billing/take-payment'
import type { Tx } from '@/lib/data/scope'
import { findDayAtTheDesk, findDepositSlip } from '@/lib/data/views/day-close'
import { newId } from '@/lib/ids'
import { closeDayInput, takePaymentInput } from '@/lib/inputs/billing'
import { beforeItCommits } from '../../support/at-once'
import { done, openClinic } from '../../support/clinic'
import { day, signVisit } from './world'

const MONDAY = day('2026-11-23')
const TUESDAY = day('2026-11-24')
const tuesday = new Date('2026-11-24T16:00:00Z')

async function dayAtTheDesk() {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: MONDAY })
  const pay = (amount: string, method: string, reference: string | null, at = clinic.now) =>
    clinic.run(takePayment, { clientId: client.id, amount, method, reference, note: null }, desk, at)
  const close = (on: string, counted: string, words: string | null = null, at = clinic.now) =>
    clinic.run(closeDay, { day: on, counted, words }, desk, at)
  const look = (on: typeof MONDAY | null, today = MONDAY) => clinic.read(desk, (tx) => findDayAtTheDesk(tx, desk, { day: on, today }))
  return { clinic, client, desk, pay, close, look }
}

describe('a day at the desk', () => {
  test('is counted by method, a difference is explained, and it is closed once', async () => {
    const { clinic, desk, pay, close, look } = await dayAtTheDesk()
    await done(pay('60', 'cash', null))
    await done(pay('40', 'cheque', '1041'))
    await done(pay('25', 'card_terminal', 'T-1'))
    const { refundId } = await done(
      clinic.run(openRefund, { clientId: (await look(MONDAY)).moves[0]?.clientId, amount: '10', why: 'client_asked', note: null }, desk),
    )
    await done(clinic.run(payRefund, { refundId, method: 'cash', reference: null, otherWayBecause: null }, desk))
    expect(await look(null)).toMatchObject({
      day: MONDAY,
      isClosed: false,
      cashCents: 5_000,
      sums: [
        { method: 'cash', taken: 6_000, refunded: 1_000, net: 5_000 },
        { method: 'cheque', net: 4_000 },
        { method: 'card_terminal', net: 2_500 },
      ],
    })
    expect(await close(MONDAY, '49.50')).toMatchObject({
      ruling: { effect: 'hold', findings: [{ code: 'DAY_DIFFERENCE', params: { differenceCents: -50 } }] },
    })
    expect((await clinic.run(closeDay, { day: MONDAY, counted: '50', words: null }, clinic.therapist.actor)).status).toBe('denied')
    const closed = await done(close(MONDAY, '49.50', 'Wrong change given'))
    expect(closed).toMatchObject({ depositNumber: 'D261123', differenceCents: -50 })
    expect(await look(MONDAY)).toMatchObject({
      isClosed: true,
      closed: { items: [{ day: MONDAY, countedCents: 4_950, differenceCents: -50, words: 'Wrong change given', closedBy: 'Robin Rowan' }] },
    })
    expect(await clinic.read(desk, (tx) => findDepositSlip(tx, desk, closed.dayCloseId))).toMatchObject({
      number: 'D261123',
      day: MONDAY,
      cash: 4_950,
      cheques: [{ reference: '1041', amount: 4_000 }],
      total: 8_950,
    })
    expect(await clinic.read(desk, (tx) => findDepositSlip(tx, desk, newId()))).toBeNull()
    expect(await close(MONDAY, '50')).toMatchObject({ ruling: { findings: [{ code: 'DAY_CLOSED' }] } })
  })

  test('is closed in order and not ahead', async () => {
    const { pay, close } = await dayAtTheDesk()
    await done(pay('60', 'cash', null))
    expect(await close(TUESDAY, '0')).toMatchObject({ ruling: { findings: [{ code: 'DAY_AHEAD' }, { code: 'DAY_OPEN_BEFORE' }] } })
    expect(await close(TUESDAY, '0', null, tuesday)).toMatchObject({ ruling: { findings: [{ code: 'DAY_OPEN_BEFORE' }] } })
    await done(close(MONDAY, '60', null, tuesday))
    await done(close(TUESDAY, '0', null, tuesday))
  })

  test('stays as it was closed: what comes after counts for the next day, a correction stands on its own', async () => {
    const { pay, close, look, clinic, desk } = await dayAtTheDesk()
    const { paymentId } = await done(pay('60', 'cash', null))
    await done(close(MONDAY, '60'))
    await done(pay('15', 'cash', null))
    await done(clinic.run(reversePayment, { paymentId, reason: 'wrong_amount', note: null }, desk, tuesday))
    expect(await look(MONDAY)).toMatchObject({ moves: [{ kind: 'payment', amount: 6_000 }], cashCents: 6_000 })
    expect(await look(null, TUESDAY)).toMatchObject({
      day: TUESDAY,
      moves: [
        { kind: 'payment', amount: 1_500 },
        { kind: 'reversal', amount: 6_000 },
      ],
      cashCents: -4_500,
    })
  })
})

describe('the database', () => {
  test('books nothing on a closed day whoever writes, and keeps the day as it was closed', async () => {
    const { clinic, client, pay, close } = await dayAtTheDesk()
    await done(pay('60', 'cash', null))
    const { dayCloseId } = await done(close(MONDAY, '60'))
    const { practiceId } = clinic
    const row = { practiceId, clientId: client.id, kind: 'payment', memo: {}, serviceOn: new Date(`${MONDAY}T00:00:00Z`) }
    const id = newId()
    await clinic.asSystem((tx) =>
      tx.ledgerTransaction.createMany({ data: [{ ...row, id, happenedAt: clinic.now, bookedOn: new Date(`${MONDAY}T00:00:00Z`) }] }),
    )
    const written = await clinic.asSystem((tx) => tx.ledgerTransaction.findFirst({ where: { practiceId, id }, select: { bookedOn: true } }))
    expect(written?.bookedOn).toEqual(new Date(`${TUESDAY}T00:00:00Z`))
    const where = { practiceId, id: dayCloseId }
    await expect(clinic.asSystem((tx) => tx.dayClose.updateMany({ where, data: { countedCents: 1 } }))).rejects.toThrow()
    const again = {
      practiceId,
      id: newId(),
      day: new Date('2026-11-22T00:00:00Z'),
      cashCents: 0,
      countedCents: 0,
      differenceCents: 0,
      depositNumber: 'X',
      content: {},
      closedAt: clinic.now,
      closedBy: clinic.frontDesk.userId,
    }
    await expect(clinic.asSystem((tx) => tx.dayClose.createMany({ data: [again] }))).rejects.toThrow(/that day is closed/)
  })

  test('waits with the count for a payment that is being taken', async () => {
    const { clinic, client, desk, close, look } = await dayAtTheDesk()
    const payment = takePaymentInput.parse({ clientId: client.id, amount: '60', method: 'cash', reference: null, note: null })
    const take = (tx: Tx) => takePayment.run(payment, { actor: desk, now: clinic.now, tx })
    const closed = await beforeItCommits(desk, take, () => close(MONDAY, '0'))
    expect(closed).toMatchObject({ ruling: { findings: [{ code: 'DAY_DIFFERENCE', params: { cashCents: 6_000 } }] } })
    expect(await look(MONDAY)).toMatchObject({ isClosed: false, cashCents: 6_000 })
  })

  test('waits with a payment for the day that is being closed, and books it on the next', async () => {
    const { clinic, desk, pay, look } = await dayAtTheDesk()
    const count = closeDayInput.parse({ day: MONDAY, counted: '0', words: null })
    const close = (tx: Tx) => closeDay.run(count, { actor: desk, now: clinic.now, tx })
    await done(beforeItCommits(desk, close, () => pay('60', 'cash', null)))
    expect(await look(MONDAY)).toMatchObject({ isClosed: true, moves: [] })
    expect(await look(TUESDAY)).toMatchObject({ moves: [{ kind: 'payment', amount: 6_000 }] })
  })

  test('a payment and the close at once: it is in the count or on the next day, never lost between', async () => {
    const { pay, close, look } = await dayAtTheDesk()
    const [taken, closed] = await Promise.all([pay('60', 'cash', null), close(MONDAY, '0', 'Counted before')])
    expect([taken.status, closed.status]).toEqual(['done', 'done'])
    const [on, next] = [await look(MONDAY), await look(TUESDAY)]
    expect(on.moves.length + next.moves.length).toBe(1)
    expect(on.closed.items[0]?.differenceCents).toBe(0 - on.cashCents)
  })
})
