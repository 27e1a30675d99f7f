import { describe, expect, test } from 'vitest'
import { cancelRefund } from '@/lib/commands/billing/cancel-refund'
import { openRefund } from '@/lib/commands/billing/open-refund'
import { payRefund } from '@/lib/commands/billing/pay-refund'
import { reversePayment } from '@/lib/commands/billing/reverse-payment'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { endRefunds, loadCollected } from '@/lib/data/records/refunds'
import { findClientMoney } from '@/lib/data/views/money'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from './world'

const ON = day('2026-11-23')

/** A client who owes $32.00 and has paid in cash. */
async function paid(amount: string) {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const cash = { clientId: client.id, amount, method: 'cash', reference: null, note: null }
  const { paymentId } = await done(clinic.run(takePayment, cash, desk))
  const open = (cents: string, more: object = {}) =>
    clinic.run(openRefund, { clientId: client.id, amount: cents, why: 'client_asked', note: null, ...more }, desk)
  const pay = (refundId: string, more: object = {}, actor: typeof desk = desk) =>
    clinic.run(payRefund, { refundId, method: 'cash', reference: null, otherWayBecause: null, ...more }, actor)
  const money = () => clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
  const tasks = () =>
    clinic.asSystem((tx) =>
      tx.task.findMany({ where: { clientId: client.id, kind: 'refund' }, select: { id: true, status: true, subjectId: true } }),
    )
  return { clinic, client, desk, paymentId, open, pay, money, tasks }
}

describe('credit given back', () => {
  test('is set aside, stands on the list by its day, and goes out once the way it came', async () => {
    const { clinic, client, desk, open, pay, money, tasks } = await paid('100')
    expect(await open('68.01')).toMatchObject({ ruling: { findings: [{ code: 'REFUND_ABOVE_CREDIT' }] } })
    const { refundId } = await done(open('50'))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ client_credits: -1_800, refunds_payable: -5_000 })
    expect((await money())?.refunds).toMatchObject([{ id: refundId, status: 'open', amount: 5_000, dueOn: '2026-12-23' }])
    const [task] = await tasks()
    expect(task).toMatchObject({ status: 'open', subjectId: refundId })
    const ticked = await clinic.run(finishTask, { taskId: task?.id, outcome: 'Done.' }, desk)
    expect(ticked).toMatchObject({ ruling: { findings: [{ code: 'TASK_ENDS_WITH_MONEY' }] } })

    expect(await pay(refundId, { paidOn: '2026-11-24' })).toMatchObject({ status: 'invalid', fields: { paidOn: [expect.any(String)] } })
    await done(pay(refundId))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ client_credits: -1_800, cash_clearing: 5_000 })
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('refunds_payable')
    expect((await money())?.refunds).toMatchObject([{ status: 'paid', paidOn: '2026-11-23', method: 'cash' }])
    expect(await tasks()).toMatchObject([{ status: 'done' }])
    const lines = ((await money())?.ledger ?? []).filter(({ kind }) => kind !== 'charge' && kind !== 'transfer')
    expect(Object.fromEntries(lines.map(({ kind, ...of }) => [kind, [of.clientCents, of.creditCents, of.refundCents]]))).toEqual({
      payment: [-3_200, 6_800, 0],
      refund_opened: [0, -5_000, 5_000],
      refund_paid: [0, 0, -5_000],
    })
    expect(await pay(refundId)).toMatchObject({ ruling: { findings: [{ code: 'REFUND_ENDED' }] } })
    expect(await pay(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such refund.'] } })
  })

  test('of two that are open the one that is paid ends; it is not ended again', async () => {
    const { clinic, open, pay, money } = await paid('100')
    const [first, second] = [await done(open('50')), await done(open('18'))]
    await done(pay(second.refundId))
    const standing = async () => Object.fromEntries(((await money())?.refunds ?? []).map(({ id, status }) => [id, status]))
    expect(await standing()).toEqual({ [first.refundId]: 'open', [second.refundId]: 'paid' })
    const end = { status: 'cancelled', cancelledWhy: 'Not now', endedAt: clinic.now, endedBy: clinic.frontDesk.userId } as const
    await clinic.asSystem((tx) => endRefunds(tx, clinic.practiceId, [second.refundId], end))
    expect(await standing()).toEqual({ [first.refundId]: 'open', [second.refundId]: 'paid' })
  })

  test('money that bounced was never collected', async () => {
    const { clinic, client, desk, paymentId } = await paid('100')
    const collected = () => clinic.read(desk, (tx) => loadCollected(tx, clinic.practiceId, client.id))
    expect((await collected()).total).toBe(10_000)
    await done(clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null }, desk))
    expect(await collected()).toEqual({ byMethod: new Map(), total: 0 })
  })

  test('another way than it came waits for a reason and the billing lead', async () => {
    const { clinic, open, pay } = await paid('100')
    const { refundId } = await done(open('50'))
    const cheque = { method: 'cheque', reference: '114', otherWayBecause: 'She has moved away' }
    expect(await pay(refundId, cheque)).toMatchObject({ ruling: { effect: 'hold', findings: [{ code: 'REFUND_OTHER_WAY' }] } })
    expect(await pay(refundId, { ...cheque, otherWayBecause: '' }, clinic.billingLead.actor)).toMatchObject({ status: 'refused' })
    await done(pay(refundId, cheque, clinic.billingLead.actor))
  })

  test('is credit again when it will not go out', async () => {
    const { clinic, client, desk, open, money, tasks } = await paid('100')
    const { refundId } = await done(open('50'))
    const cancel = () => clinic.run(cancelRefund, { refundId, why: 'She keeps it for the next visit' }, desk)
    await done(cancel())
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ client_credits: -6_800 })
    expect((await money())?.refunds).toMatchObject([{ status: 'cancelled', cancelledWhy: 'She keeps it for the next visit' }])
    expect(await tasks()).toMatchObject([{ status: 'done' }])
    expect(await cancel()).toMatchObject({ ruling: { findings: [{ code: 'REFUND_ENDED' }] } })
    await done(open('68'))
  })

  test('does not outlive the payment behind it; what is left of it stays open', async () => {
    const { clinic, client, desk, paymentId, open, pay, money } = await paid('100')
    const more = { clientId: client.id, amount: '20', method: 'cash', reference: null, note: null }
    await done(clinic.run(takePayment, more, desk))
    const { refundId } = await done(open('88'))
    const reverse = () => clinic.run(reversePayment, { paymentId, reason: 'wrong_amount', note: null }, desk)
    await done(reverse())
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 3_200, refunds_payable: -2_000, cash_clearing: 2_000 })
    const refunds = (await money())?.refunds ?? []
    expect(refunds.map(({ status, amount }) => [status, amount]).sort()).toEqual([
      ['cancelled', 8_800],
      ['open', 2_000],
    ])
    expect(await pay(refundId)).toMatchObject({ ruling: { findings: [{ code: 'REFUND_ENDED' }] } })
    await done(pay(refunds.find(({ status }) => status === 'open')?.id ?? ''))
  })

  test('once it has gone out, its payment cannot be reversed', async () => {
    const { clinic, desk, paymentId, open, pay } = await paid('100')
    await done(pay((await done(open('68'))).refundId))
    const reversed = await clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null }, desk)
    expect(reversed).toMatchObject({ ruling: { findings: [{ code: 'REVERSE_REFUNDED', params: { missingCents: 6_800 } }] } })
  })

  test('two desks at once pay it once', async () => {
    const { clinic, client, open, pay } = await paid('100')
    const { refundId } = await done(open('68'))
    const both = await Promise.all([pay(refundId), pay(refundId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused'])
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ cash_clearing: 3_200 })
  })
})

describe('a plan covers the days after all', () => {
  test('what was paid becomes a refund that cannot be cancelled', async () => {
    const { clinic, client, desk, pay, money, tasks } = await paid('32')
    await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-23'), desk))
    const [refund] = (await money())?.refunds ?? []
    expect(refund).toMatchObject({ status: 'open', why: 'covered_after_all', amount: 3_200, dueOn: '2026-12-23' })
    expect(await tasks()).toMatchObject([{ status: 'open', subjectId: refund?.id }])
    const kept = await clinic.run(cancelRefund, { refundId: refund?.id, why: 'No' }, desk)
    expect(kept).toMatchObject({ ruling: { findings: [{ code: 'REFUND_MUST_GO_BACK' }] } })
    await done(pay(refund?.id ?? ''))
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('cash_clearing')
  })
})

describe('the database', () => {
  test('keeps open refunds and what is set aside alike, and gives nobody more than they paid', async () => {
    const { clinic, client, open } = await paid('100')
    const { refundId } = await done(open('50'))
    const { practiceId } = clinic
    const refund = { practiceId, clientId: client.id, why: 'client_asked', openedAt: clinic.now, dueOn: new Date('2026-12-23T00:00:00Z') }
    await expect(clinic.asSystem((tx) => tx.refund.createMany({ data: [{ ...refund, id: newId(), amountCents: 100 }] }))).rejects.toThrow(
      /open refunds are what the ledger sets aside/,
    )
    const changed = (data: object) => clinic.asSystem((tx) => tx.refund.updateMany({ where: { practiceId, id: refundId }, data }))
    await expect(changed({ amountCents: 1 })).rejects.toThrow(/append-only/)
    await expect(changed({ status: 'cancelled', cancelledWhy: 'x', endedAt: clinic.now })).rejects.toThrow(/sets aside/)
  })
})
