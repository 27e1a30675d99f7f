import { expect, test } from 'vitest'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { lookAtNews } from '@/lib/commands/news/look-at-news'
import { readNews } from '@/lib/commands/news/read-news'
import { commentTask } from '@/lib/commands/tasks/comment-task'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { makeTask } from '@/lib/commands/tasks/make-task'
import { countNew, listNews, listNewThreads } from '@/lib/data/views/news'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { addMinutes } from '@/lib/domain/time/interval'
import { CLINIC_NOW, done, openClinic } from '../../support/clinic'

test('a person is told what others do with their tasks, alone, until they have read it', async () => {
  const clinic = await openClinic()
  const { frontDesk, therapist, admin } = clinic
  const told = (actor: SignedInActor) =>
    clinic.read(actor, async (tx) => (await listNews(tx, actor)).items.map(({ kind, isRead }) => [kind, isRead]))
  const fresh = (actor: SignedInActor) => clinic.read(actor, (tx) => countNew(tx, actor))

  const task = { title: 'Order more tea', forWhom: therapist.userId, dueOn: '2026-11-25', repeats: 'never', clientId: null }
  const { taskId } = await done(clinic.run(makeTask, task, frontDesk.actor))
  expect(await told(therapist.actor)).toEqual([['task-given', false]])
  expect(await told(frontDesk.actor)).toEqual([])
  await done(clinic.run(commentTask, { taskId, words: 'Green or black?' }, therapist.actor))
  await done(clinic.run(finishTask, { taskId, outcome: 'Both.' }, therapist.actor))
  expect((await told(frontDesk.actor)).map(([kind]) => kind).sort()).toEqual(['task-comment', 'task-finished'])
  expect([await fresh(frontDesk.actor), await fresh(therapist.actor), await fresh(admin.actor)]).toEqual([2, 1, 0])

  const { items } = await clinic.read(frontDesk.actor, (tx) => listNews(tx, frontDesk.actor))
  const [one] = items
  expect((await clinic.run(readNews, { newsId: one?.id }, therapist.actor)).status).toBe('invalid')
  expect(await done(clinic.run(readNews, { newsId: one?.id }, frontDesk.actor))).toEqual({ count: 1 })
  expect(await done(clinic.run(readNews, { newsId: one?.id }, frontDesk.actor))).toEqual({ count: 0 })
  expect(await done(clinic.run(readNews, { newsId: null }, frontDesk.actor))).toEqual({ count: 1 })
  expect([await fresh(frontDesk.actor), await fresh(therapist.actor)]).toEqual([0, 1])
})

test('the bell counts what came since a person last looked, and what a colleague has not answered', async () => {
  const clinic = await openClinic()
  const { frontDesk, admin } = clinic
  const client = await clinic.client()
  const fresh = (actor: SignedInActor) => clinic.read(actor, (tx) => countNew(tx, actor))
  const listed = (actor: SignedInActor) => clinic.read(actor, async (tx) => (await listNewThreads(tx, actor)).total)
  const after = (minutes: number) => addMinutes(CLINIC_NOW, minutes)
  const write = (minutes: number, actor: SignedInActor, told: object) =>
    done(clinic.run(sendMessage, { subject: 'Parking', body: 'Where?', ...told }, actor, after(minutes)))

  const { threadId } = await write(1, client.actor, {})
  expect([await fresh(frontDesk.actor), await fresh(admin.actor)]).toEqual([1, 1])
  await done(clinic.run(lookAtNews, {}, frontDesk.actor, after(2)))
  expect([await fresh(frontDesk.actor), await listed(frontDesk.actor), await fresh(admin.actor)]).toEqual([0, 1, 1])
  await write(3, client.actor, { threadId })
  expect(await fresh(frontDesk.actor)).toBe(1)
  await write(4, frontDesk.actor, { threadId })
  expect([await fresh(frontDesk.actor), await fresh(admin.actor), await listed(admin.actor)]).toEqual([0, 0, 0])
})
