import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { listGivenUpMail, listKeptMail, listWaitingMail } from '@/lib/data/views/mailbox'
import { listOwnClients } from '@/lib/data/views/own-clients'
import { listPeople } from '@/lib/data/views/people'
import { listLooks, listOrders, listOwnReferrals } from '@/lib/data/views/prescribing'
import { findRetention } from '@/lib/data/views/retention'
import { listUnbilled } from '@/lib/data/views/unbilled'
import type { Page } from '@/lib/domain/page'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const many = (count: number) => Array.from({ length: count }, (_, index) => index)
const minutesAfter = (clinic: Clinic, minutes: number) => new Date(clinic.now.getTime() + minutes * 60_000)

const idOf = ({ id }: { readonly id: string }) => id

/** Reads page after page: nothing twice, nothing left out. */
async function expectAll(read: (page: number) => Promise<Page<unknown>>, ids: (item: never) => string, total: number) {
  const first = await read(1)
  expect(first).toMatchObject({ total, page: 1 })
  expect(first.items.length).toBeLessThan(total)
  const pages = await Promise.all(many(Math.ceil(total / first.pageSize)).map((index) => read(index + 1)))
  expect(new Set(pages.flatMap(({ items }) => items.map((item) => ids(item as never)))).size).toBe(total)
}

test('legal holds are read page after page', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.admin
  const { practiceId } = clinic
  await clinic.read(actor, async (tx) => {
    for (const index of many(65)) {
      const placed = { id: newId(), reason: `Letter ${index}`, placedAt: minutesAfter(clinic, index % 7), placedBy: userId }
      await tx.legalHold.createMany({ data: [{ practiceId, ...placed }] })
      await tx.legalHold.updateMany({ where: { id: placed.id }, data: { liftedAt: clinic.now, liftedBy: userId, liftReason: 'Over.' } })
    }
  })
  const read = (page: number) => clinic.read(actor, async (tx) => (await findRetention(tx, actor, clinic.now, page)).holds)
  await expectAll(read, idOf, 65)
})

test('a hold that stands comes before all that were lifted, however old it is', async () => {
  const clinic = await openClinic()
  const { actor, userId } = clinic.admin
  const { practiceId } = clinic
  const standing = { id: newId(), reason: 'A letter from a lawyer', placedAt: minutesAfter(clinic, -90), placedBy: userId }
  await clinic.read(actor, async (tx) => {
    for (const index of many(31)) {
      const placed = { id: newId(), reason: `Letter ${index}`, placedAt: clinic.now, placedBy: userId }
      await tx.legalHold.createMany({ data: [{ practiceId, ...placed }] })
      await tx.legalHold.updateMany({ where: { id: placed.id }, data: { liftedAt: clinic.now, liftedBy: userId, liftReason: 'Over.' } })
    }
    await tx.legalHold.createMany({ data: [{ practiceId, ...standing }] })
  })
  const read = (page: number) => clinic.read(actor, (tx) => findRetention(tx, actor, clinic.now, page))
  expect(await read(1)).toMatchObject({ standing: 1, holds: { total: 32 } })
  expect((await read(1)).holds.items[0]).toMatchObject({ id: standing.id, lifted: null })
  expect(await read(2)).toMatchObject({ standing: 1 })
})

test('kept, waiting and given-up mail is read page after page', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const { practiceId } = clinic
  await clinic.asSystem(async (tx) => {
    const at = (index: number) => minutesAfter(clinic, index % 5)
    await tx.sentMail.createMany({
      data: many(120).map((index) => ({
        ...{ practiceId, id: newId(), recipient: 'ada@example.com', subject: `Letter ${index}`, text: 'Words', sentAt: at(index) },
        ...{ outbox: newId(), html: '<p>Words</p>' },
      })),
    })
    for (const failedAt of [null, clinic.now])
      await tx.outbox.createMany({
        data: many(120).map((index) => ({ practiceId, id: newId(), kind: 'invitation', payload: {}, dueAt: at(index), failedAt })),
      })
  })
  for (const list of [listKeptMail, listWaitingMail, listGivenUpMail])
    await expectAll((page) => clinic.read<Page<unknown>>(actor, (tx) => list(tx, actor, page)), idOf, 120)
})

test('referrals, looks and orders are all within reach of the prescriber', async () => {
  const clinic = await openClinic()
  const { actor, prescriberId } = clinic.prescriber
  const { practiceId } = clinic
  const client = await clinic.ordered()
  const others: TestClient[] = []
  for (const _ of many(35)) others.push(await clinic.client())
  await clinic.read(actor, async (tx) => {
    const { limits, ...order } = await tx.doseOrder.findFirstOrThrow({ where: { clientId: client.id } })
    const ended = { status: 'revoked', endedAt: clinic.now, endedWhy: 'Another one.' } as const
    await tx.doseOrder.createMany({ data: many(60).map(() => ({ ...order, limits: limits ?? {}, id: newId(), ...ended })) })
  })
  await clinic.asSystem(async (tx) => {
    await tx.task.createMany({
      data: many(70).map((index) => ({
        ...{ practiceId, id: newId(), kind: 'screen-look', params: {}, clientId: client.id, forRole: 'prescriber', status: 'open' },
        dueAt: minutesAfter(clinic, index % 5),
      })),
    })
    await tx.referral.createMany({
      data: others.map((other, index) => ({
        ...{
          practiceId,
          id: newId(),
          clientId: other.id,
          prescriberId,
          status: 'sent',
          reason: 'To look at.',
          sentBy: clinic.admin.userId,
        },
        sentAt: minutesAfter(clinic, index % 5),
      })),
    })
  })
  await expectAll((page) => clinic.read(actor, (tx) => listLooks(tx, actor, page)), idOf, 70)
  await expectAll((page) => clinic.read(actor, (tx) => listOwnReferrals(tx, actor, page)), idOf, 35)
  expect(await clinic.read(actor, (tx) => listOwnClients(tx, actor, { now: clinic.now }))).toMatchObject({ total: 1 })
  expect(await clinic.read(actor, (tx) => listOrders(tx, actor, client.id))).toHaveLength(61)
})

test('visits that wait to be billed are read page after page', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { practiceId } = clinic
  const client = await clinic.client()
  for (const days of many(45)) {
    const on = addDays(clinic.today, -1 - days)
    const appointmentId = await clinic.visit(client, { kind: 'follow_up', on })
    await clinic.asSystem((tx) =>
      tx.unbilledVisit.createMany({
        data: [{ practiceId, id: newId(), clientId: client.id, appointmentId, serviceOn: toDay(on), findings: [], foundAt: clinic.now }],
      }),
    )
  }
  await expectAll(
    (page) => clinic.read(actor, (tx) => listUnbilled(tx, actor, page)),
    ({ visitId }: { visitId: string }) => visitId,
    45,
  )
})

test('everybody who works here is in the list of people, however many', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const before = (await clinic.read(actor, (tx) => listPeople(tx, actor))).length
  await clinic.asSystem(async (tx) => {
    const users = many(520).map((index) => ({
      ...{ practiceId: clinic.practiceId, id: newId(), name: `Colleague ${index}` },
      ...{ email: `colleague.${index}@example.com`, status: 'invited' },
    }))
    await tx.user.createMany({ data: users })
    await tx.userRole.createMany({
      data: users.map(({ practiceId, id: userId }) => ({ practiceId, id: newId(), userId, role: 'front-desk' })),
    })
  })
  expect(await clinic.read(actor, (tx) => listPeople(tx, actor))).toHaveLength(before + 520)
})
