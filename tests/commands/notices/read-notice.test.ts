import { expect, test } from 'vitest'
import { readNotice } from '@/lib/commands/notices/read-notice'
import { commentTask } from '@/lib/commands/tasks/comment-task'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { makeTask } from '@/lib/commands/tasks/make-task'
import { countNew, listNotices } from '@/lib/data/views/notices'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { done, openClinic } from '../../support/clinic'

test('a person is told what others do with their tasks, alone, until they have read it', async () => {
  const clinic = await openClinic()
  const { frontDesk, therapist, admin } = clinic
  const told = (actor: SignedInActor) =>
    clinic.read(actor, async (tx) => (await listNotices(tx, actor)).map(({ kind, isRead }) => [kind, isRead]))
  const fresh = (actor: SignedInActor) => clinic.read(actor, (tx) => countNew(tx, actor))

  const task = { title: 'Order more tea', forWhom: therapist.userId, dueOn: '2026-11-25', repeats: 'never', clientId: null }
  const { taskId } = await done(clinic.run(makeTask, task, frontDesk.actor))
  expect(await told(therapist.actor)).toEqual([['task-given', false]])
  expect(await told(frontDesk.actor)).toEqual([])
  await done(clinic.run(commentTask, { taskId, words: 'Green or black?' }, therapist.actor))
  await done(clinic.run(finishTask, { taskId, outcome: 'Both.' }, therapist.actor))
  expect((await told(frontDesk.actor)).map(([kind]) => kind).sort()).toEqual(['task-comment', 'task-finished'])
  expect([await fresh(frontDesk.actor), await fresh(therapist.actor), await fresh(admin.actor)]).toEqual([2, 1, 0])

  const [notice] = await clinic.read(frontDesk.actor, (tx) => listNotices(tx, frontDesk.actor))
  expect(await done(clinic.run(readNotice, { noticeId: notice?.id }, therapist.actor))).toEqual({ count: 0 })
  expect(await done(clinic.run(readNotice, { noticeId: notice?.id }, frontDesk.actor))).toEqual({ count: 1 })
  expect(await done(clinic.run(readNotice, { noticeId: null }, frontDesk.actor))).toEqual({ count: 1 })
  expect([await fresh(frontDesk.actor), await fresh(therapist.actor)]).toEqual([0, 1])
})
