import { expect, test } from 'vitest'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { toDay } from '@/lib/data/dates'
import { insertTask } from '@/lib/data/records/tasks'
import { type ClientsAsked, listClients } from '@/lib/data/views/client-list'
import { findThread, listThreads } from '@/lib/data/views/messages'
import { listClaims } from '@/lib/data/views/money-claims'
import { findStanding, listNews, listNewThreads } from '@/lib/data/views/news'
import { listPortalVisits } from '@/lib/data/views/portal-visits'
import { listTasks } from '@/lib/data/views/tasks'
import { findToday } from '@/lib/data/views/today'
import { cutAt, type Page } from '@/lib/domain/page'
import { addMinutes } from '@/lib/domain/time/interval'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const some = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Every row of a list, a page at a time, and what it says of how many there are. */
async function wholeOf<Item extends { readonly id: string }>(read: (page: number) => Promise<Page<Item>>) {
  const first = await read(1)
  const pages = [first]
  for (const page of some(Math.ceil(first.total / first.pageSize)).slice(1)) pages.push(await read(page + 1))
  return { total: first.total, sizes: pages.map(({ items }) => items.length), ids: pages.flatMap(({ items }) => items.map(({ id }) => id)) }
}

test('a page after the last is the last, and an empty list has one', () => {
  expect(cutAt(3, 101, 50)).toEqual({ page: 3, skip: 100, take: 50 })
  expect(cutAt(9, 101, 50)).toEqual({ page: 3, skip: 100, take: 50 })
  expect(cutAt(2, 0, 50)).toEqual({ page: 1, skip: 0, take: 50 })
})

test('tasks come a page at a time, each once; the day lists everything about safety and says how many of the rest are left', async () => {
  const clinic = await openClinic()
  const { practiceId, frontDesk, now } = clinic
  const add = (kind: Parameters<typeof insertTask>[1]['kind'], minutes: number) =>
    clinic.asSystem((tx) => insertTask(tx, { practiceId, clientId: null, kind, forRole: 'front-desk', dueAt: addMinutes(now, minutes) }))
  for (const minutes of some(51)) await add('refund', minutes)
  await add('care-alert', 90)
  const whole = await wholeOf((page) =>
    clinic.read(frontDesk.actor, (tx) => listTasks(tx, frontDesk.actor, { whose: 'mine', isDone: false, page })),
  )
  expect([whole.total, whole.sizes, new Set(whole.ids).size]).toEqual([52, [50, 2], 52])
  const asked = { locationId: clinic.locationId, on: clinic.today, now }
  const day = await clinic.read(frontDesk.actor, (tx) => findToday(tx, frontDesk.actor, asked))
  expect(day?.tasks.filter(({ isSafety }) => isSafety)).toHaveLength(1)
  expect([day?.tasks.length, day?.moreTasks]).toEqual([31, 21])
})

async function addThreads(clinic: Clinic, client: TestClient, count: number) {
  const { practiceId, now } = clinic
  const threads = some(count).map((index) => ({
    ...{ practiceId, id: newId(), clientId: client.id, subject: `About ${index}`, audience: 'client_visible' as const },
    lastMessageAt: addMinutes(now, index),
    waitsForStaff: true,
  }))
  await clinic.asSystem(async (tx) => {
    await tx.messageThread.createMany({ data: threads })
    await tx.message.createMany({
      data: threads.map(({ id, lastMessageAt }) => ({
        ...{ practiceId, id: newId(), threadId: id, clientId: client.id, sentAt: lastMessageAt, body: new Uint8Array(1) },
        ...{ authorUser: client.userId, authorRole: 'client', authorName: 'Somebody' },
      })),
    })
  })
}

test('conversations and what is new in them come a page at a time, and the bell counts all of them', async () => {
  const clinic = await openClinic()
  const { frontDesk, therapist, otherTherapist } = clinic
  const client = await clinic.client()
  await addThreads(clinic, client, 103)
  const threads = await wholeOf((page) => clinic.read(frontDesk.actor, (tx) => listThreads(tx, frontDesk.actor, { page })))
  expect([threads.total, threads.sizes, new Set(threads.ids).size]).toEqual([103, [50, 50, 3], 103])
  const fresh = await wholeOf((page) => clinic.read(frontDesk.actor, (tx) => listNewThreads(tx, frontDesk.actor, page)))
  expect(fresh).toEqual(threads)
  expect(await clinic.read(frontDesk.actor, (tx) => findStanding(tx, frontDesk.actor))).toMatchObject({ unread: 103 })
  const totalOf = async ({ actor }: typeof therapist) => (await clinic.read(actor, (tx) => listNewThreads(tx, actor))).total
  expect([await totalOf(therapist), await totalOf(otherTherapist)]).toEqual([103, 0])
})

test('a long conversation opens with what was written last, and the rest is a page before', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const write = (index: number, told: object) =>
    done(clinic.run(sendMessage, { subject: 'Parking', body: `Line ${index}`, ...told }, client.actor, addMinutes(clinic.now, index)))
  const { threadId } = await write(0, {})
  for (const index of some(51).slice(1)) await write(index, { threadId })
  const read = (page?: number) => clinic.read(client.actor, (tx) => findThread(tx, client.actor, threadId, page))
  expect((await read())?.messages.items.map(({ text }) => text).filter((_, index) => index % 49 === 0)).toEqual(['Line 1', 'Line 50'])
  expect((await read(2))?.messages).toMatchObject({ items: [{ text: 'Line 0' }], total: 51, page: 2 })
})

test('what a person was told comes a page at a time', async () => {
  const clinic = await openClinic()
  const { practiceId, frontDesk, admin, now } = clinic
  const task = { practiceId, clientId: null, kind: 'refund', forRole: 'front-desk', dueAt: now } as const
  await clinic.asSystem((tx) => insertTask(tx, task))
  await clinic.read(admin.actor, async (tx) => {
    const { id: taskId } = await tx.task.findFirstOrThrow({ where: { practiceId }, select: { id: true } })
    const told = { practiceId, userId: frontDesk.userId, byUserId: admin.userId, kind: 'task-comment', taskId }
    await tx.news.createMany({ data: some(51).map((index) => ({ ...told, id: newId(), at: addMinutes(now, index) })) })
  })
  const whole = await wholeOf((page) => clinic.read(frontDesk.actor, (tx) => listNews(tx, frontDesk.actor, page)))
  expect([whole.total, whole.sizes, new Set(whole.ids).size]).toEqual([51, [50, 1], 51])
})

test('claims come a page at a time, sorted and searched over all of them', async () => {
  const clinic = await openClinic()
  const { practiceId, frontDesk, today } = clinic
  const [ada, bea] = [await clinic.client({ name: 'Ada Aster' }), await clinic.client({ name: 'Bea Birch' })]
  const claim = (of: TestClient, index: number) => ({
    ...{ practiceId, id: newId(), clientId: of.id, coverageId: of.coverageId ?? '', serviceOn: toDay(addDays(today, -index)) },
    ...{ number: `T${of === ada ? 'A' : 'B'}${100 + index}`, chargedCents: 10_000 + index, status: index === 50 ? 'waiting' : 'ready' },
  })
  await clinic.asSystem((tx) => tx.claim.createMany({ data: [...some(51).map((index) => claim(ada, index)), claim(bea, 60)] }))
  const read = (asked: Parameters<typeof listClaims>[2]) => clinic.read(frontDesk.actor, (tx) => listClaims(tx, frontDesk.actor, asked))
  const whole = await wholeOf((page) => read({ page }))
  expect([whole.total, whole.sizes, new Set(whole.ids).size]).toEqual([52, [50, 2], 52])
  expect((await read({ search: 'birch' })).items.map(({ number }) => number)).toEqual(['TB160'])
  expect((await read({ search: 'ta150' })).items.map(({ number }) => number)).toEqual(['TA150'])
  expect((await read({ statuses: ['waiting'] })).items.map(({ number }) => number)).toEqual(['TA150'])
  expect((await read({ sort: 'day' })).items[0]).toMatchObject({ number: 'TB160' })
  expect((await read({ sort: '-client' })).items[0]).toMatchObject({ clientName: 'Bea Birch' })
})

test('complaint 21: a client reads every visit that is ahead and the past a page at a time', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  for (const index of some(23)) await clinic.visit(client, { kind: 'preparation', on: addDays(clinic.today, index + 1) })
  const read = (days: number, page?: number) =>
    clinic.read(client.actor, (tx) => listPortalVisits(tx, client.actor, addMinutes(clinic.now, days * 1_440), page))
  expect((await read(0)).ahead).toHaveLength(23)
  const [first, second] = [await read(23, 1), await read(23, 2)]
  expect([first.ahead.length, first.past.total, first.past.items.length, second.past.items.length]).toEqual([1, 22, 20, 2])
  const starts = [...first.past.items, ...second.past.items].map(({ startsAt }) => startsAt.getTime())
  expect(starts).toEqual(starts.toSorted((one, other) => other - one))
})

test('clients come a page at a time, by name, filtered and sorted over all of them; the best found come first', async () => {
  const clinic = await openClinic()
  const { practiceId, frontDesk } = clinic
  const born = { legalFirstName: 'Fern', email: 'fern@example.com', phone: '+15555550100', state: 'MO', indication: 'anxiety' as const }
  await clinic.asSystem((tx) =>
    tx.client.createMany({
      data: some(60).map((index) => ({
        ...{ practiceId, id: newId(), ...born, legalLastName: `Grove ${String(index).padStart(2, '0')}`, stage: 'preparation' as const },
        status: index < 3 ? ('paused' as const) : ('active' as const),
      })),
    }),
  )
  const list = (asked: Partial<ClientsAsked>) =>
    clinic.read(frontDesk.actor, (tx) => listClients(tx, frontDesk.actor, { now: clinic.now, ...asked }))
  const whole = await wholeOf((page) => list({ page }))
  expect([whole.total, whole.sizes, new Set(whole.ids).size]).toEqual([60, [50, 10], 60])
  const namesOf = async (asked: Partial<ClientsAsked>) => (await list(asked)).items.map(({ name }) => name)
  expect((await namesOf({ sort: '-name' }))[0]).toBe('Fern Grove 59')
  expect(await namesOf({ statuses: ['paused'] })).toEqual(['Fern Grove 00', 'Fern Grove 01', 'Fern Grove 02'])
  expect(await namesOf({ query: 'grove 07' })).toEqual(['Fern Grove 07'])
  expect(await list({ query: 'grove', page: 2 })).toMatchObject({ total: 60, fitting: 60, page: 2 })
})
