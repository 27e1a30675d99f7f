import { expect, test } from 'vitest'
import { reversePayment } from '@/lib/commands/billing/reverse-payment'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { toDay } from '@/lib/data/dates'
import { loadAccounts } from '@/lib/data/records/accounts'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import { updateCharge } from '@/lib/data/records/charges'
import { loadClientCharges } from '@/lib/data/records/client-charges'
import { loadStatusFacts } from '@/lib/data/records/client-status'
import { insertDay, insertTransactions, loadStanding, reversing } from '@/lib/data/records/ledger'
import { toCents } from '@/lib/domain/money'
import { addDays, daysBetween } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { booksOf, day, signVisit } from '../../commands/billing/world'
import { byHand } from '../../support/by-hand'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const ON = day('2026-11-23')
const threePeople = { householdSize: 3, annualIncomeCents: 4_500_000, paysBasisPoints: 6_000 }
const setVisit = (clinic: Clinic, id: string, data: object) => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data }))

/** A row of a note about a visit, as its therapist writes it. */
async function writeNote(clinic: Clinic, client: TestClient, appointmentId: string, over: object) {
  const { practiceId, therapist } = clinic
  const row = { practiceId, id: newId(), clientId: client.id, appointmentId, clinicianId: therapist.clinicianId, diagnosisCodes: ['F33.1'] }
  const words = { kind: 'follow_up' as const, status: 'draft' as const, body: {}, startedAt: new Date('2026-11-23T17:00:00Z') }
  await clinic.read(therapist.actor, (tx) => tx.note.createMany({ data: [{ ...row, ...words, ...over }] }))
}

test('a day bills visits that took place with a therapist, at the times of the signed note', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId } = clinic
  const { visitId } = await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, client, { kind: 'integration', on: addDays(ON, 1) })
  const off = await signVisit(clinic, client, { kind: 'follow_up', on: ON, at: '14:00' })
  await setVisit(clinic, off.visitId, { status: 'cancelled' })
  const alone = await signVisit(clinic, client, { kind: 'follow_up', on: ON, at: '15:00' })
  await setVisit(clinic, alone.visitId, { clinicianId: null })
  const visits = async () => (await clinic.read(clinic.therapist.actor, (tx) => loadBillingDay(tx, practiceId, client.id, ON))).visits
  expect((await visits()).map((visit) => visit.visitId)).toEqual([visitId])
  const open = await clinic.visit(client, { kind: 'follow_up', on: ON, at: '16:00' })
  expect(await visits()).toHaveLength(1)
  await setVisit(clinic, open, { status: 'arrived' })
  await writeNote(clinic, client, open, {})
  const signed = { kind: 'addendum' as const, status: 'signed' as const, signedAt: clinic.now, signedBy: clinic.therapist.userId }
  await writeNote(clinic, client, open, signed)
  const [, unsigned] = await visits()
  expect(unsigned).toMatchObject({ visitId: open, noteSigned: false, noteId: null, startedAt: new Date('2026-11-23T22:00:00Z') })
})

test('a charge that stands carries the discount that stands, and nothing that was reversed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay', slidingScale: threePeople })
  const { practiceId, now } = clinic
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  const posted = async () => (await clinic.asSystem((tx) => loadBillingDay(tx, practiceId, client.id, ON))).posted
  const shown = async () => {
    const [charge] = await clinic.asSystem((tx) => loadClientCharges(tx, practiceId, client.id))
    return charge && [charge.discountCents, charge.clientCents]
  }
  expect((await posted()).map(({ adjustments }) => adjustments.map(({ cents }) => cents))).toEqual([[8_000]])
  expect(await shown()).toEqual([8_000, 12_000])
  await clinic.asSystem(async (tx) => {
    const [discount] = await loadStanding(tx, practiceId, { clientId: client.id, kind: 'sliding_discount' })
    if (!discount) throw new Error('there is a discount')
    const undo = reversing({ ...discount, clientId: client.id }, { happenedAt: now, postedBy: null, reason: 'test' })
    await insertTransactions(tx, practiceId, [undo])
  })
  expect((await posted()).map(({ adjustments }) => adjustments)).toEqual([[]])
  expect(await shown()).toEqual([0, 20_000])
  const [charge] = await posted()
  await clinic.asSystem((tx) => updateCharge(tx, practiceId, charge?.chargeId ?? '', { status: 'void' }))
  expect(await posted()).toEqual([])
})

test('a plan’s account holds what was charged to it and stands, in the charges and in the ledger', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, now } = clinic
  for (const days of [-3, -2, -1, 0]) await signVisit(clinic, client, { kind: 'follow_up', on: addDays(ON, days) })
  const lines = async () =>
    ((await clinic.asSystem((tx) => loadAccounts(tx, practiceId, [client.id]))).get(client.id) ?? []).map(({ on }) => daysBetween(ON, on))
  expect(await lines()).toEqual([-3, -2, -1, 0])
  const set = (days: number, what: string) =>
    byHand(`UPDATE charge SET ${what} WHERE client_id = $1 AND service_on = $2`, [client.id, addDays(ON, days)])
  await set(-2, "status = 'void'")
  await set(-1, 'is_claimable = false, claim_id = NULL')
  expect(await lines()).toEqual([-3, 0])
  await clinic.asSystem(async (tx) => {
    const [first] = await loadStanding(tx, practiceId, { clientId: client.id, kind: 'charge', serviceOn: toDay(addDays(ON, -3)) })
    if (!first) throw new Error('there is a charge')
    await insertTransactions(tx, practiceId, [
      reversing({ ...first, clientId: client.id }, { happenedAt: now, postedBy: null, reason: 'test' }),
    ])
  })
  expect(await lines()).toEqual([0])
})

test('each coverage has its own claim of a day; one that has gone out is not called back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId } = clinic
  const second = newId()
  const row = { practiceId, id: second, clientId: client.id, payerId: clinic.payers.commercial, program: 'commercial' as const }
  await clinic.asSystem((tx) =>
    tx.coverage.createMany({ data: [{ ...row, status: 'active', priority: 2, startsOn: toDay('2026-01-01') }] }),
  )
  const own = client.coverageId ?? ''
  const [first, other, next] = [newId(), newId(), newId()]
  const save = (claims: Record<string, readonly [coverageId: string, chargedCents: number]>, on = ON) =>
    clinic.asSystem((tx) => {
      const rows = Object.entries(claims).map(([id, [coverageId, chargedCents]]) => ({
        id,
        coverageId,
        chargedCents,
        status: 'ready' as const,
      }))
      return insertDay(tx, practiceId, { clientId: client.id, on, claims: rows, charges: [] }, [])
    })
  await save({ [first]: [own, 100], [other]: [second, 200] })
  await save({ [next]: [second, 300] }, addDays(ON, 1))
  await save({ [newId()]: [own, 150], [other]: [second, 200] })
  const claims = () =>
    clinic.asSystem(async (tx) => {
      const rows = await tx.claim.findMany({ where: { clientId: client.id } })
      return Object.fromEntries(rows.map(({ id, chargedCents }) => [id, chargedCents]))
    })
  expect(await claims()).toEqual({ [first]: 150, [other]: 200, [next]: 300 })
  await save({ [first]: [own, 150] })
  expect(await claims()).toEqual({ [first]: 150, [other]: 0, [next]: 300 })
  await byHand('UPDATE claim SET submitted_at = $2 WHERE id = $1', [first, clinic.now])
  await save({})
  expect(await claims()).toEqual({ [first]: 150, [other]: 0, [next]: 300 })
})

test('a day shows the money that went to it last, not money that only passed through the desk that day', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  const { practiceId, now } = clinic
  await signVisit(clinic, client, { kind: 'preparation', on: addDays(ON, -3) })
  await signVisit(clinic, client, { kind: 'integration', on: ON })
  const cash = { clientId: client.id, amount: '300.00', method: 'cash', reference: null, note: null }
  await done(clinic.run(takePayment, cash, clinic.frontDesk.actor))
  const postings = [
    { account: 'client_credits' as const, cents: toCents(1_000), coverageId: null },
    { account: 'ar_client' as const, cents: toCents(-1_000), coverageId: null, serviceOn: ON },
  ]
  const credit = { kind: 'credit_applied' as const, clientId: client.id, serviceOn: addDays(ON, -3), postedBy: null, postings }
  await clinic.asSystem((tx) => insertTransactions(tx, practiceId, [{ ...credit, happenedAt: new Date(now.getTime() + 60_000) }]))
  const paid = (await clinic.asSystem((tx) => loadClientCharges(tx, practiceId, client.id))).map(({ paidBy, paidCents }) => [
    paidBy,
    paidCents,
  ])
  expect(paid).toEqual([
    ['cash', 20_000],
    ['credit', 11_000],
  ])
})

test('a day is not said to be paid by a payment that was taken back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  const { practiceId, now } = clinic
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'integration', on: ON })
  const pay = (method: 'cash' | 'cheque', minutes: number) =>
    done(
      clinic.run(
        takePayment,
        { clientId: client.id, amount: method === 'cash' ? '50.00' : '60.00', method, reference: '1001', note: null },
        desk,
        new Date(now.getTime() + minutes * 60_000),
      ),
    )
  await pay('cash', 0)
  const { paymentId } = await pay('cheque', 1)
  const paid = async () =>
    (await clinic.asSystem((tx) => loadClientCharges(tx, practiceId, client.id))).map(({ paidBy, paidCents }) => [paidBy, paidCents])
  expect(await paid()).toEqual([['cheque', 11_000]])
  await done(clinic.run(reversePayment, { paymentId, reason: 'bounced', note: null }, desk, new Date(now.getTime() + 120_000)))
  expect(await paid()).toEqual([['cash', 5_000]])
})

test('a day is billed beside what its clinician signed with others that day', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  await signVisit(clinic, client, { kind: 'integration', on: ON, at: '10:00' })
  await signVisit(clinic, other, {
    kind: 'integration',
    on: ON,
    at: '09:00',
    stopsAfter: 90,
    signedAt: new Date(clinic.now.getTime() - 60_000),
  })
  const { otherSessions } = await clinic.asSystem((tx) => loadBillingDay(tx, clinic.practiceId, client.id, ON))
  expect(otherSessions.map(({ clinicianId }) => clinicianId)).toEqual([clinic.therapist.clinicianId])
})

test('a share that changed between two notes of a day is put right on the charge that stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(3_200)
  await clinic.asSystem(async (tx) => {
    const known = await tx.benefit.findFirstOrThrow({ where: { clientId: client.id } })
    const { createdAt: _, allowedOutside: __, ...benefit } = known
    await tx.benefit.createMany({ data: [{ ...benefit, id: newId(), coinsuranceBasisPoints: 5_000 }] })
  })
  await signVisit(clinic, client, { kind: 'integration', on: ON, at: '14:00' })
  expect((await booksOf(clinic, client)).amounts.ar_client).toBe(8_000)
})

test('a client owes what stands on their own account, not what a plan owes', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'medicaid' })
  await signVisit(clinic, client, { kind: 'follow_up', on: ON })
  expect((await clinic.asSystem((tx) => loadStatusFacts(tx, clinic.practiceId, client.id)))?.owedCents).toBe(0)
})
