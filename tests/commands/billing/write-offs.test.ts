import { describe, expect, test } from 'vitest'
import { askWriteOff } from '@/lib/commands/billing/ask-write-off'
import { decideWriteOff } from '@/lib/commands/billing/decide-write-off'
import { returnOverpaid } from '@/lib/commands/billing/post-shares'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { insertTransactions, loadStanding, reversing } from '@/lib/data/records/ledger'
import { findClientMoney } from '@/lib/data/views/money'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from './world'

const ON = day('2026-11-23')

/** A client who owes $32.00 on each of three days. */
async function owing() {
  const clinic = await openClinic()
  const client = await clinic.client({})
  for (const on of [ON, day('2026-11-24'), day('2026-11-30')]) await signVisit(clinic, client, { kind: 'follow_up', on })
  const desk = clinic.frontDesk.actor
  const ask = (amount: string, more: object = {}, actor = desk) =>
    clinic.run(askWriteOff, { clientId: client.id, amount, reason: 'our_mistake', note: 'We said it was free', ...more }, actor)
  const decide = (writeOffId: string, more: object = {}, actor = clinic.billingLead.actor) =>
    clinic.run(decideWriteOff, { writeOffId, isApproved: true, declinedWhy: null, ...more }, actor)
  const money = () => clinic.read(desk, (tx) => findClientMoney(tx, desk, client.id))
  return { clinic, client, desk, ask, decide, money }
}

describe('a balance given up', () => {
  test('comes off the oldest day, with its reason, and is not called paid', async () => {
    const { clinic, client, ask, money } = await owing()
    expect(await done(ask('40'))).toMatchObject({ status: 'posted' })
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 5_600, provider_writeoff: 4_000 })
    const account = await money()
    expect(account?.charges.map(({ paidCents, writtenOffCents }) => [paidCents, writtenOffCents])).toEqual([
      [0, 3_200],
      [0, 800],
      [0, 0],
    ])
    expect(account?.writeOffs).toMatchObject([{ status: 'posted', reason: 'our_mistake', askedByName: 'Robin Rowan', decidedByName: null }])
    expect(await ask('56.01')).toMatchObject({ ruling: { findings: [{ code: 'WRITE_OFF_ABOVE_OWED' }, {}, {}] } })
    expect((await ask('5', { note: '' })).status).toBe('invalid')
    const { actor } = clinic.therapist
    expect((await ask('5', {}, actor as never)).status).toBe('denied')
  })

  test('above the limit waits for a second person with the duty, and small ones count together', async () => {
    const { clinic, client, ask, decide, money } = await owing()
    await done(ask('30'))
    const { writeOffId, status } = await done(ask('21'))
    expect(status).toBe('waits')
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 6_600 })
    const task = () => clinic.asSystem((tx) => tx.task.findFirst({ where: { clientId: client.id, kind: 'write-off' } }))
    expect(await task()).toMatchObject({ status: 'open', subjectId: writeOffId })
    expect(await decide(writeOffId, {}, clinic.frontDesk.actor)).toMatchObject({
      ruling: { findings: [{ code: 'WRITE_OFF_SECOND_PERSON' }, { code: 'WRITE_OFF_NOT_LEAD' }] },
    })
    expect(await decide(writeOffId, {}, clinic.admin.actor as never)).toMatchObject({
      ruling: { findings: [{ code: 'WRITE_OFF_NOT_LEAD' }] },
    })
    await done(decide(writeOffId))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 4_500, provider_writeoff: 5_100 })
    expect((await money())?.writeOffs).toMatchObject([{ decidedByName: 'Finch Fig' }, {}])
    expect(await task()).toMatchObject({ status: 'done' })
    expect(await decide(writeOffId)).toMatchObject({ ruling: { findings: [{ code: 'WRITE_OFF_DECIDED' }] } })
  })

  test('is declined with why, never by whoever asked, and moves nothing then', async () => {
    const { clinic, client, ask, decide, money } = await owing()
    const { writeOffId } = await done(ask('60', {}, clinic.billingLead.actor))
    expect(await decide(writeOffId)).toMatchObject({ ruling: { findings: [{ code: 'WRITE_OFF_SECOND_PERSON' }] } })
    const other = await done(ask('61'))
    expect((await decide(other.writeOffId, { isApproved: false })).status).toBe('invalid')
    await done(decide(other.writeOffId, { isApproved: false, declinedWhy: 'She can pay' }))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 9_600 })
    expect((await money())?.writeOffs.find(({ id }) => id === other.writeOffId)).toMatchObject({
      status: 'declined',
      declinedWhy: 'She can pay',
    })
    expect(await decide(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such write-off.'] } })
  })
})

describe('what was given up and the day changes', () => {
  test('a client is not credited with what they never paid', async () => {
    const { clinic, client, desk, ask } = await owing()
    await done(ask('20'))
    await done(clinic.run(takePayment, { clientId: client.id, amount: '12', method: 'cash', reference: null, note: null }, desk))
    await clinic.asSystem(async (tx) => {
      const { practiceId } = clinic
      const serviceOn = ON
      const row = { happenedAt: clinic.now, postedBy: clinic.frontDesk.userId, reason: 'share-changed' }
      const shares = await loadStanding(tx, practiceId, { clientId: client.id, kind: 'transfer', serviceOn: new Date(`${ON}T00:00:00Z`) })
      await insertTransactions(
        tx,
        practiceId,
        shares.map((one) => reversing({ ...one, clientId: client.id }, row)),
      )
      await returnOverpaid(tx, { practiceId, clientId: client.id, serviceOn, now: clinic.now, postedBy: clinic.frontDesk.userId })
    })
    const { amounts } = await booksOf(clinic, client)
    expect(amounts).toMatchObject({ client_credits: -1_200, ar_client: 6_400 })
    expect(amounts).not.toHaveProperty('provider_writeoff')
  })

  test('Medicaid that reaches back gives back what was paid, not what was given up', async () => {
    const { clinic, client, desk, ask } = await owing()
    await done(ask('20'))
    await done(clinic.run(takePayment, { clientId: client.id, amount: '12', method: 'cash', reference: null, note: null }, desk))
    const saved = await done(clinic.run(saveCoverage, medicaidSince(clinic, client.id, '2026-11-23'), desk))
    expect(saved).toMatchObject({ refundCents: 1_200 })
    const { amounts } = await booksOf(clinic, client)
    expect(amounts).toMatchObject({ refunds_payable: -1_200 })
    for (const account of ['ar_client', 'provider_writeoff', 'client_credits']) expect(amounts).not.toHaveProperty(account)
    const earlier = { ...medicaidSince(clinic, client.id, '2026-11-22'), id: saved.coverageId }
    await done(clinic.run(saveCoverage, earlier, desk))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ refunds_payable: -1_200 })
  })
})
