import { expect, test } from 'vitest'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { voidSuperbill } from '@/lib/commands/billing/void-superbill'
import { toDay } from '@/lib/data/dates'
import { loadAccountVersions } from '@/lib/data/records/account'
import { loadNotAsked } from '@/lib/data/records/asked'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import { loadCoveragesOf } from '@/lib/data/records/coverages'
import { loadDaysOfMoney } from '@/lib/data/records/days-of-money'
import { insertTransactions } from '@/lib/data/records/ledger'
import { loadPayment } from '@/lib/data/records/payments'
import { loadLiveSuperbills } from '@/lib/data/records/superbills'
import { askToBillAgain, loadAskedAgain, saveUnbilled } from '@/lib/data/records/unbilled'
import { toCents } from '@/lib/domain/money'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { day, signVisit } from '../../commands/billing/world'
import { done, openClinic } from '../../support/clinic'

const ON = day('2026-11-23')

/** Two visits of a day of somebody whose coverage nobody knows, and the list of what waits to be billed. */
async function twoThatWait() {
  const clinic = await openClinic()
  const { practiceId, now, asSystem } = clinic
  const client = await clinic.client({ program: null })
  const first = await clinic.visit(client, { kind: 'follow_up', on: ON })
  const second = await clinic.visit(client, { kind: 'follow_up', on: ON, at: '14:00' })
  const save = (minute: number, ...ids: string[]) =>
    asSystem((tx) =>
      saveUnbilled(
        tx,
        { practiceId, clientId: client.id, serviceOn: ON, now: minutesAfter(now, minute) },
        ids.map((visitId) => ({ visitId, findings: [] })),
      ),
    )
  const minute = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000
  const list = () =>
    asSystem(async (tx) => {
      const rows = await tx.unbilledVisit.findMany({ where: { clientId: client.id } })
      const of = (id: string) => rows.filter((row) => row.appointmentId === id).map((row) => [minute(row.foundAt), minute(row.billedAt)])
      return { first: of(first), second: of(second) }
    })
  return { clinic, client, first, second, save, list }
}

test('a visit waits from when it was found until it is billed, each by itself, and waits anew when it has to', async () => {
  const { first, second, save, list } = await twoThatWait()
  await save(0, first, second)
  expect(await list()).toEqual({ first: [[0, null]], second: [[0, null]] })
  await save(1, second)
  expect(await list()).toEqual({ first: [[0, 1]], second: [[0, null]] })
  await save(2, second)
  expect(await list()).toEqual({ first: [[0, 1]], second: [[0, null]] })
  await save(3, first, second)
  expect(await list()).toEqual({ first: [[3, null]], second: [[0, null]] })
})

test('what somebody asked to bill again is billed again, and nothing else that waits', async () => {
  const { clinic, client, first, second, save } = await twoThatWait()
  const { practiceId, now, today, asSystem } = clinic
  const asked = () => asSystem((tx) => loadAskedAgain(tx, practiceId, today))
  const days = () => asSystem((tx) => loadDaysOfMoney(tx, practiceId, client.id))
  const waits = (on = today) => asSystem(async (tx) => (await loadBillingDay(tx, practiceId, client.id, on)).waits)
  await save(0, first, second)
  expect(await asked()).toEqual([])
  await asSystem((tx) => askToBillAgain(tx, practiceId, { visitId: second }, now))
  expect([await asked(), await days(), await waits(), await waits(addDays(today, 1))]).toEqual([[second], [ON], true, false])
  await save(1)
  expect([await asked(), await days(), await waits()]).toEqual([[], [], false])
})

test('a superbill that was voided is held by nobody', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const client = await clinic.client({ program: 'self_pay' })
  const desk = clinic.frontDesk.actor
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await done(clinic.run(takePayment, { clientId: client.id, amount: '200', method: 'cash', reference: null, note: null }, desk))
  const { id: chargeId } = await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: client.id } }))
  const held = () =>
    clinic.asSystem(async (tx) => [
      (await loadLiveSuperbills(tx, practiceId, client.id)).map(({ id }) => id),
      (await loadBillingDay(tx, practiceId, client.id, ON)).holdsSuperbill,
    ])
  const { superbillId } = await done(clinic.run(issueSuperbill, { clientId: client.id, chargeIds: [chargeId], replacesId: null }, desk))
  expect(await held()).toEqual([[superbillId], true])
  await done(clinic.run(voidSuperbill, { superbillId, reason: 'Wrong address' }, desk))
  expect(await held()).toEqual([[], false])
})

test('a payment is read with what was booked as it came, and with nothing else booked of it', async () => {
  const clinic = await openClinic()
  const { practiceId, now, asSystem } = clinic
  const client = await clinic.client({ program: 'self_pay' })
  const cash = { method: 'cash', amountCents: 1_000, reference: null, note: null } as const
  const received = { receivedAt: now, receivedOn: toDay(ON), receivedBy: clinic.frontDesk.userId }
  const paymentId = await asSystem(async (tx) => {
    const id = newId()
    await tx.payment.createMany({ data: [{ practiceId, id, clientId: client.id, ...cash, ...received }] })
    const postings = [
      { account: 'client_credits' as const, cents: toCents(1_000), coverageId: null },
      { account: 'ar_client' as const, cents: toCents(-1_000), coverageId: null },
    ]
    const row = { clientId: client.id, serviceOn: ON, happenedAt: now, postedBy: null, paymentId: id, postings }
    await insertTransactions(tx, practiceId, [{ kind: 'credit_applied', ...row }])
    return id
  })
  expect(await asSystem((tx) => loadPayment(tx, practiceId, paymentId))).toBeNull()
})

test('a client’s own word keeps days from being asked for while it waits: not once it is verified or denied, and no word of the desk', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const [waits, denied, verified] = [newId(), newId(), newId()]
  const row = { practiceId, clientId: client.id, program: 'commercial' as const, source: 'client', startsOn: toDay('2026-01-01') }
  await clinic.asSystem((tx) =>
    tx.coverage.createMany({
      data: [
        { ...row, id: waits, priority: 2, status: 'active' },
        { ...row, id: denied, priority: 3, status: 'denied' },
        { ...row, id: verified, priority: 4, status: 'active', verifiedAt: now, verifiedBy: clinic.frontDesk.userId },
      ],
    }),
  )
  const facts = (await clinic.asSystem((tx) => loadNotAsked(tx, practiceId, [client.id]))).get(client.id)
  expect(facts?.coverages.map(({ id }) => id)).toEqual([waits])
})

test('how far accounts have come, and which plans pay, is told of those who are asked for', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client({ program: 'self_pay' }), await clinic.client({ program: 'self_pay' })]
  await signVisit(clinic, client, { kind: 'preparation', on: ON })
  await signVisit(clinic, other, { kind: 'preparation', on: ON, at: '14:00' })
  const of = (...ids: string[]) => clinic.asSystem(async (tx) => [...(await loadAccountVersions(tx, clinic.practiceId, ids)).keys()].sort())
  expect([await of(client.id), await of(client.id, other.id)]).toEqual([[client.id], [client.id, other.id].sort()])
  const plans = (...ids: string[]) => clinic.asSystem(async (tx) => [...(await loadCoveragesOf(tx, clinic.practiceId, ids)).keys()].sort())
  expect([await plans(client.id), await plans(client.id, other.id)]).toEqual([[client.id], [client.id, other.id].sort()])
})
