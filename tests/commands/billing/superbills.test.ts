import { describe, expect, test } from 'vitest'
import { askSuperbill } from '@/lib/commands/billing/ask-superbill'
import { declineSuperbill } from '@/lib/commands/billing/decline-superbill'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { reversePayment } from '@/lib/commands/billing/reverse-payment'
import { signOffPayerCode } from '@/lib/commands/billing/sign-off-payer-code'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { voidSuperbill } from '@/lib/commands/billing/void-superbill'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { toDay } from '@/lib/data/dates'
import { listRequests } from '@/lib/data/records/superbill-requests'
import { findClientMoney } from '@/lib/data/views/money'
import { findSuperbillPaper } from '@/lib/data/views/money-papers'
import { searchPapers } from '@/lib/data/views/search'
import type { Actor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { minutesAfter } from '../access/person'
import { day, signVisit } from './world'

const ON = day('2026-11-23')
const cash = { method: 'cash', reference: null, note: null }

/** Somebody who pays by themselves, with one visit that is signed and, unless told, paid. */
async function paidVisit(clinic: Clinic, { paid = true, on = ON } = {}) {
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on })
  if (paid) await pay(clinic, client)
  return { client, chargeId: await chargeOf(clinic, client) }
}

const pay = (clinic: Clinic, client: TestClient, amount = '200', minutes = 0) =>
  done(clinic.run(takePayment, { clientId: client.id, amount, ...cash }, clinic.frontDesk.actor, minutesAfter(clinic.now, minutes)))

const chargeOf = async (clinic: Clinic, client: TestClient, where: object = {}) =>
  (await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: client.id, status: 'posted', ...where } }))).id

const issue = (clinic: Clinic, client: TestClient, chargeIds: string[], more: object = {}) =>
  clinic.run(issueSuperbill, { clientId: client.id, chargeIds, replacesId: null, ...more }, clinic.frontDesk.actor)

/** Their address is taken off the file, or put back. Gives what it was. */
const movesOut = (clinic: Clinic, client: TestClient, addressLine: string | null = null) =>
  clinic.asSystem(async (tx) => {
    const before = await tx.client.findFirstOrThrow({ where: { id: client.id }, select: { addressLine: true } })
    await tx.client.updateMany({ where: { id: client.id }, data: { addressLine } })
    return before.addressLine
  })

const superbillsOf = (clinic: Clinic, client: TestClient) =>
  clinic.asSystem((tx) => tx.superbill.findMany({ where: { clientId: client.id }, orderBy: { createdAt: 'asc' } }))

const tasksOf = (clinic: Clinic, client: TestClient, kind: string) =>
  clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind }, select: { id: true, status: true, subjectId: true } }))

describe('a superbill as payers take it', () => {
  test('it carries the rendering NPI, the licence of where the client was, the signature of the note and the plan of the day', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    const plan = {
      practiceId: clinic.practiceId,
      clientId: client.id,
      payerId: clinic.payers.tricare,
      program: 'tricare',
      status: 'active',
    } as const
    const dated = {
      ...plan,
      id: newId(),
      priority: 1,
      memberId: 'T-9',
      relation: 'spouse',
      insuredName: 'Bo Example',
      startsOn: toDay(ON),
      endsOn: toDay(ON),
    }
    await clinic.asSystem(async (tx) => {
      await tx.coverage.createMany({ data: [dated] })
      await tx.appointment.updateMany({ where: { clientId: client.id }, data: { clientState: 'KS' } })
    })
    const { superbillId } = await done(issue(clinic, client, [chargeId]))
    const { npi, name, title } = await clinic.asSystem((tx) =>
      tx.clinician.findFirstOrThrow({ where: { id: clinic.therapist.clinicianId } }),
    )
    const paper = await clinic.read(client.actor, (tx) => findSuperbillPaper(tx, client.actor, superbillId))
    expect(paper?.voided).toBeNull()
    expect(paper?.bill).toMatchObject({
      lines: [{ chargeId, clinicianNpi: npi, license: 'KS KS-1001', plan: 0, paidCents: 20_000 }],
      insurances: [{ memberId: 'T-9', insuredName: 'Bo Example' }],
      signatures: [{ name: `${name}, ${title}`, signedOn: clinic.today }],
    })
  })

  test('where the client said they were that day comes before where they were expected', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await clinic.asSystem(async (tx) => {
      const { id: appointmentId } = await tx.appointment.findFirstOrThrow({ where: { clientId: client.id } })
      const told = { practiceId: clinic.practiceId, appointmentId, clientId: client.id, address: '1 Far Road', toldBy: client.userId }
      await tx.appointmentPlace.createMany({ data: [{ ...told, id: newId(), state: 'KS', toldAt: clinic.now }] })
    })
    const { superbillId } = await done(issue(clinic, client, [chargeId]))
    expect((await superbillsOf(clinic, client)).find(({ id }) => id === superbillId)?.content).toMatchObject({
      lines: [{ license: 'KS KS-1001' }],
    })
  })

  test('what is missing holds it, with the screen where it is entered', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    const set = (data: object) => clinic.asSystem((tx) => tx.practice.updateMany({ where: { id: clinic.practiceId }, data }))
    await set({ ein: '00-0000000' })
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { clientId: client.id }, data: { clientState: 'IL' } }))
    expect(await issue(clinic, client, [chargeId])).toMatchObject({
      status: 'refused',
      ruling: { effect: 'hold', findings: [{ params: { fields: 'EIN', screen: 'practice' } }, { params: { screen: 'clinician' } }] },
    })
    expect(await superbillsOf(clinic, client)).toEqual([])
  })

  test('a code of our own waits until the billing lead has signed off what a payer reads', async () => {
    const clinic = await openClinic()
    const client = await clinic.ordered({ signed: ['extended-care-notice'] })
    await signVisit(clinic, client, { kind: 'journey', format: 'A', on: ON })
    await pay(clinic, client, '382')
    const chargeId = await chargeOf(clinic, client, { code: 'KAP-EXT' })
    const source = { payerId: clinic.payers.commercial, houseCode: 'KAP-EXT', code: 'h0004', fromOn: ON, source: 'Letter of the plan' }
    const desk = await clinic.run(signOffPayerCode, source, clinic.frontDesk.actor)
    expect(desk).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'PAYER_CODE_NOT_LEAD' }] } })
    expect(await clinic.run(signOffPayerCode, { ...source, payerId: newId() }, clinic.billingLead.actor)).toMatchObject({
      status: 'invalid',
      fields: { payerId: ['Choose one from the list.'] },
    })
    await done(clinic.run(signOffPayerCode, source, clinic.billingLead.actor))
    await done(clinic.run(signOffPayerCode, { ...source, code: '99999', fromOn: '2026-11-24' }, clinic.billingLead.actor))
    await done(issue(clinic, client, [chargeId]))
    const [bill] = await superbillsOf(clinic, client)
    expect(bill?.content).toMatchObject({ lines: [{ code: 'H0004' }] })
    expect(JSON.stringify(bill?.content)).not.toContain('KAP-EXT')
  })
})

describe('asked for in the portal', () => {
  test('what nothing stands against is made at once, and the client downloads it', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    const ask = () => clinic.run(askSuperbill, { chargeIds: [chargeId] }, client.actor)
    const { superbillId } = await done(ask())
    const paper = await clinic.read(client.actor, (tx) => findSuperbillPaper(tx, client.actor, superbillId ?? ''))
    expect(paper?.bill).toMatchObject({ lines: [{ chargeId, paidCents: 20_000 }], signatures: [{}] })
    const requests = await clinic.read(client.actor, (tx) => listRequests(tx, clinic.practiceId, client.id))
    expect(requests).toMatchObject([{ status: 'made', superbillId }])
    expect(await tasksOf(clinic, client, 'superbill-asked')).toEqual([])
    expect(await ask()).toMatchObject({ status: 'invalid', fields: { chargeIds: [expect.stringContaining('already')] } })
  })

  test('what only the practice can mend goes to the desk with the reason, is made there once, and the client downloads it', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    const address = await movesOut(clinic, client)
    const ask = () => clinic.run(askSuperbill, { chargeIds: [chargeId] }, client.actor)
    const { requestId, superbillId: none } = await done(ask())
    expect(none).toBeNull()
    const waits = async (actor: typeof client.actor | typeof clinic.frontDesk.actor) =>
      (await clinic.read(actor, (tx) => findClientMoney(tx, actor, client.id)))?.superbillRequests.map(({ findings }) => findings)
    expect(await waits(clinic.frontDesk.actor)).toMatchObject([
      [{ code: 'SUPERBILL_FIELDS_MISSING', params: { fields: 'address', screen: 'client' } }],
    ])
    expect(await waits(client.actor)).toEqual([[]])
    expect(await issue(clinic, client, [chargeId], { requestId })).toMatchObject({ status: 'refused' })
    expect(await ask()).toMatchObject({ status: 'invalid', fields: { chargeIds: [expect.stringContaining('already')] } })
    const [task] = await tasksOf(clinic, client, 'superbill-asked')
    expect(task).toMatchObject({ status: 'open', subjectId: requestId })
    const tick = await clinic.run(finishTask, { taskId: task?.id, outcome: 'Done.' }, clinic.frontDesk.actor)
    expect(tick).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'TASK_ENDS_WITH_MONEY' }] } })

    await movesOut(clinic, client, address)
    const { superbillId } = await done(issue(clinic, client, [chargeId], { requestId }))
    expect(await tasksOf(clinic, client, 'superbill-asked')).toMatchObject([{ status: 'done' }])
    const requests = await clinic.read(client.actor, (tx) => listRequests(tx, clinic.practiceId, client.id))
    expect(requests).toMatchObject([{ status: 'made', superbillId }])
    expect(await clinic.read(client.actor, (tx) => findSuperbillPaper(tx, client.actor, superbillId))).not.toBeNull()
    await done(clinic.run(voidSuperbill, { superbillId, reason: 'Wrong address' }, clinic.frontDesk.actor))
    expect(await issue(clinic, client, [chargeId], { requestId })).toMatchObject({ status: 'invalid' })
    const mark = (await clinic.read(client.actor, (tx) => findSuperbillPaper(tx, client.actor, superbillId)))?.voided
    expect(mark).toEqual({ on: clinic.today, reason: 'Wrong address' })
  })

  test('why not is said at once: not paid, billed by us, a day of Medicaid, a charge of somebody else', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic, { paid: false })
    const why = async (who: TestClient, chargeIds: string[]) => {
      const outcome = await clinic.run(askSuperbill, { chargeIds }, who.actor)
      return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome.status
    }
    expect(await why(client, [chargeId])).toEqual(['SUPERBILL_NOT_PAID'])
    const insured = await clinic.client()
    const walled = await clinic.client({ program: 'medicaid' })
    await signVisit(clinic, insured, { kind: 'preparation', on: ON, at: '12:00' })
    await signVisit(clinic, walled, { kind: 'preparation', on: ON, at: '14:00' })
    expect(await why(insured, [await chargeOf(clinic, insured)])).toEqual(['SUPERBILL_BILLED'])
    expect(await why(walled, [await chargeOf(clinic, walled)])).toEqual(['SUPERBILL_MEDICAID'])
    expect(await why(client, [await chargeOf(clinic, insured)])).toBe('invalid')
    expect(await clinic.asSystem((tx) => tx.superbillRequest.count({ where: { practiceId: clinic.practiceId } }))).toBe(0)
    expect((await clinic.run(askSuperbill, { chargeIds: [chargeId] }, clinic.frontDesk.actor)).status).toBe('denied')
  })

  test('the desk says why not, once, and the client may ask again', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await movesOut(clinic, client)
    const { requestId } = await done(clinic.run(askSuperbill, { chargeIds: [chargeId] }, client.actor))
    const say = () => clinic.run(declineSuperbill, { requestId, why: 'We are still asking your plan.' }, clinic.frontDesk.actor)
    await done(say())
    expect(await say()).toMatchObject({ status: 'invalid', fields: { form: ['This request was answered already.'] } })
    const unknown = clinic.run(declineSuperbill, { requestId: newId(), why: 'We are still asking your plan.' }, clinic.frontDesk.actor)
    expect(await unknown).toMatchObject({ status: 'invalid', fields: { form: ['There is no such request.'] } })
    expect(await tasksOf(clinic, client, 'superbill-asked')).toMatchObject([{ status: 'done' }])
    const [request] = await clinic.read(client.actor, (tx) => listRequests(tx, clinic.practiceId, client.id))
    expect(request).toMatchObject({ status: 'declined', declinedWhy: 'We are still asking your plan.' })
    await done(clinic.run(askSuperbill, { chargeIds: [chargeId] }, client.actor))
  })

  test('the database lets a client ask for themselves alone, and nobody change an answer', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await movesOut(clinic, client)
    const other = await clinic.client({ program: 'self_pay' })
    const row = { practiceId: clinic.practiceId, clientId: other.id, chargeIds: [chargeId], askedAt: clinic.now, askedBy: client.userId }
    const insert = clinic.read(client.actor, (tx) => tx.superbillRequest.createMany({ data: [{ ...row, id: newId() }] }))
    await expect(insert).rejects.toThrow(/row-level security/)
    const { requestId } = await done(clinic.run(askSuperbill, { chargeIds: [chargeId] }, client.actor))
    expect(await clinic.read(other.actor, (tx) => listRequests(tx, clinic.practiceId, client.id))).toEqual([])
    await done(clinic.run(declineSuperbill, { requestId, why: 'Not now.' }, clinic.frontDesk.actor))
    const again = clinic.read(clinic.frontDesk.actor, (tx) =>
      tx.superbillRequest.updateMany({ where: { id: requestId }, data: { declinedWhy: 'No.' } }),
    )
    await expect(again).rejects.toThrow(/answered once/)
  })
})

describe('a superbill that is out', () => {
  test('is voided when the payment it shows is reversed; one of another day stays', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await done(issue(clinic, client, [chargeId]))
    const { id: paymentId } = await clinic.asSystem((tx) => tx.payment.findFirstOrThrow({ where: { clientId: client.id } }))
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
    await pay(clinic, client, '200', 20)
    await done(issue(clinic, client, [await chargeOf(clinic, client, { serviceOn: toDay(day('2026-11-24')) })]))
    await done(clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null, seen: null }, clinic.frontDesk.actor))
    const bills = await superbillsOf(clinic, client)
    expect(bills.map(({ voidReason }) => voidReason)).toEqual(['A payment it shows was reversed.', null])
    expect(await tasksOf(clinic, client, 'superbill-stale')).toMatchObject([{ status: 'open', subjectId: bills[0]?.id }])
    const replaced = bills[0]?.id ?? ''
    await pay(clinic, client, '200', 40)
    await done(issue(clinic, client, [chargeId], { replacesId: replaced }))
    expect(await tasksOf(clinic, client, 'superbill-stale')).toMatchObject([{ status: 'done' }])
  })

  test('is voided when a charge on it no longer stands', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await done(issue(clinic, client, [chargeId]))
    await clinic.asSystem((tx) =>
      tx.rate.updateMany({ where: { practiceId: clinic.practiceId, code: '90837' }, data: { feeCents: 21_000 } }),
    )
    await signVisit(clinic, client, { kind: 'group', on: ON, at: '15:00' })
    expect(await superbillsOf(clinic, client)).toMatchObject([{ voidReason: 'A charge on it has changed.' }])
  })

  test('is voided when its day is Medicaid’s after all, and nobody is asked to make it again', async () => {
    const clinic = await openClinic()
    const { client, chargeId } = await paidVisit(clinic)
    await done(issue(clinic, client, [chargeId]))
    const medicaid = { practiceId: clinic.practiceId, id: newId(), clientId: client.id, payerId: clinic.payers.medicaid, memberId: 'MD-1' }
    const since = { program: 'medicaid', status: 'active', priority: 1, startsOn: toDay(ON), endsOn: toDay(ON) } as const
    await clinic.asSystem((tx) => tx.coverage.createMany({ data: [{ ...medicaid, ...since }] }))
    await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-25') })
    expect(await superbillsOf(clinic, client)).toMatchObject([{ voidReason: 'A day on it is covered by Medicaid or the VA after all.' }])
    expect(await tasksOf(clinic, client, 'superbill-stale')).toEqual([])
  })
})

test('a superbill is found by its whole number, in its own practice and by those who see its client', async () => {
  const clinic = await openClinic()
  const { client, chargeId } = await paidVisit(clinic)
  const { superbillId } = await done(issue(clinic, client, [chargeId]))
  const { number } = await clinic.asSystem((tx) => tx.superbill.findFirstOrThrow({ where: { id: superbillId } }))
  const found = async (where: Clinic, actor: Actor) =>
    (await where.read(actor, (tx) => searchPapers(tx, actor, ` ${number.toLowerCase()}`))).superbills.items
  expect(await found(clinic, clinic.frontDesk.actor)).toMatchObject([{ id: superbillId, number, clientId: client.id }])
  expect(await found(clinic, clinic.otherPrescriber.actor)).toEqual([])
  const elsewhere = await openClinic()
  expect(await found(elsewhere, elsewhere.frontDesk.actor)).toEqual([])
})
