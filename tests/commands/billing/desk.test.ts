import { describe, expect, test } from 'vitest'
import { applyCredit } from '@/lib/commands/billing/apply-credit'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { voidSuperbill } from '@/lib/commands/billing/void-superbill'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')
const cash = { method: 'cash', reference: null, note: null }

describe('money at the desk', () => {
  test('a payment sent twice with one key is taken once, the oldest day of service first, the rest is credit', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    const desk = clinic.frontDesk.actor
    await signVisit(clinic, client, { kind: 'preparation', on: ON })
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
    const input = { clientId: client.id, amount: '40.00', ...cash }
    const first = await clinic.run(takePayment, input, desk, clinic.now, 'payment-key-0000001')
    const again = await clinic.run(takePayment, input, desk, clinic.now, 'payment-key-0000001')
    expect(first).toMatchObject({ status: 'done', value: { settledCents: 4_000, creditCents: 0 } })
    expect(again).toEqual(JSON.parse(JSON.stringify(first)))
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ ar_client: 2_400, cash_clearing: 4_000 })

    const over = await clinic.run(takePayment, { clientId: client.id, amount: '30', ...cash }, desk)
    expect(over).toMatchObject({ status: 'done', value: { creditCents: 600 }, warnings: [{ code: 'PAYMENT_ABOVE_OWED' }] })
    expect((await booksOf(clinic, client)).amounts).toMatchObject({ client_credits: -600, cash_clearing: 7_000 })

    await signVisit(clinic, client, { kind: 'follow_up', on: day('2026-11-30') })
    const tooMuch = await clinic.run(applyCredit, { clientId: client.id, amount: '7', clientAgreed: true }, desk)
    expect(tooMuch).toMatchObject({ status: 'refused' })
    await done(clinic.run(applyCredit, { clientId: client.id, amount: '6', clientAgreed: true }, desk))
    expect((await booksOf(clinic, client)).amounts.ar_client).toBe(2_600)
  })

  test('a card needs its reference, and nothing is paid ahead behind the Medicaid wall', async () => {
    const clinic = await openClinic()
    const desk = clinic.frontDesk.actor
    const commercial = await clinic.client({})
    const card = { clientId: commercial.id, amount: '10', method: 'card_terminal', reference: '', note: null }
    expect(await clinic.run(takePayment, card, desk)).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'PAYMENT_REFERENCE_MISSING' }, { code: 'PAYMENT_ABOVE_OWED' }] },
    })
    const medicaid = await clinic.client({ program: 'medicaid' })
    expect(await clinic.run(takePayment, { clientId: medicaid.id, amount: '10', ...cash }, desk)).toMatchObject({
      status: 'refused',
      ruling: { findings: [{ code: 'PAYMENT_AHEAD_NOT_ALLOWED' }] },
    })
    expect((await clinic.run(takePayment, { clientId: medicaid.id, amount: '10', ...cash }, clinic.therapist.actor)).status).toBe('denied')
  })

  test('a superbill holds what the practice does not bill; voided, its lines can go on another', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ signed: ['extended-care-notice'] })
    const desk = clinic.frontDesk.actor
    await clinic.referred(client)
    await clinic.order(client)
    await signVisit(clinic, client, { kind: 'journey', format: 'A', on: ON })
    const rows = await clinic.asSystem((tx) => tx.charge.findMany({ where: { clientId: client.id }, select: { id: true, code: true } }))
    const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? ''
    await done(clinic.run(takePayment, { clientId: client.id, amount: '382', ...cash }, desk))

    const billed = await clinic.run(issueSuperbill, { clientId: client.id, chargeIds: [idOf('90837')], replacesId: null }, desk)
    expect(billed).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'SUPERBILL_BILLED' }] } })
    const input = { clientId: client.id, chargeIds: [idOf('KAP-EXT')], replacesId: null }
    const { superbillId } = await done(clinic.run(issueSuperbill, input, desk))
    expect((await clinic.run(issueSuperbill, input, desk)).status).toBe('invalid')
    await done(clinic.run(voidSuperbill, { superbillId, reason: 'Wrong address' }, desk))
    const next = await done(clinic.run(issueSuperbill, { ...input, replacesId: superbillId }, desk))
    const kept = await clinic.read(client.actor, (tx) => tx.superbill.findFirst({ where: { id: next.superbillId } }))
    expect(kept?.content).toMatchObject({
      lines: [{ code: '90899', feeCents: 35_000, discountCents: 0, paidCents: 35_000, paidBy: 'cash' }],
    })
  })

  test('a superbill is for charges of this client that stand, and is voided once', async () => {
    const clinic = await openClinic()
    const [client, other] = [await clinic.client({ program: 'self_pay' }), await clinic.client({ program: 'self_pay' })]
    const desk = clinic.frontDesk.actor
    for (const who of [client, other]) await signVisit(clinic, who, { kind: 'preparation', on: ON, at: who === client ? '10:00' : '12:00' })
    const chargeOf = async (id: string) => (await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: id } }))).id
    const [own, theirs] = [await chargeOf(client.id), await chargeOf(other.id)]
    const issue = (chargeIds: string[]) => clinic.run(issueSuperbill, { clientId: client.id, chargeIds, replacesId: null }, desk)
    for (const ids of [[theirs], [own, theirs], [newId()]])
      expect(await issue(ids)).toMatchObject({ status: 'invalid', fields: { chargeIds: [expect.stringContaining('no longer stands')] } })
    expect(await issue([own])).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'SUPERBILL_NOT_PAID' }] } })
    await done(clinic.run(takePayment, { clientId: client.id, amount: '200', ...cash }, desk))
    const { superbillId } = await done(issue([own]))
    const voided = (id = superbillId) => clinic.run(voidSuperbill, { superbillId: id, reason: 'Wrong address' }, desk)
    expect(await voided(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such superbill.'] } })
    await done(voided())
    expect(await voided()).toMatchObject({ status: 'invalid', fields: { form: ['It was voided before.'] } })
  })
})
