import { expect, test } from 'vitest'
import { changeTask } from '@/lib/commands/tasks/change-task'
import { commentTask } from '@/lib/commands/tasks/comment-task'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { makeTask } from '@/lib/commands/tasks/make-task'
import { reopenTask } from '@/lib/commands/tasks/reopen-task'
import { insertTask } from '@/lib/data/records/tasks'
import { listTasks } from '@/lib/data/views/tasks'
import type { SignedInActor } from '@/lib/domain/access/actor'
import type { TaskKind } from '@/lib/domain/tasks/kinds'
import { type Clinic, done, openClinic } from '../../support/clinic'

const call = { title: 'Call about the parking', dueOn: '2026-11-25', repeats: 'never' } as const

const list = (clinic: Clinic, actor: SignedInActor, { whose = 'mine', isDone = false, clientId = '' } = {}) =>
  clinic.read(actor, async (tx) => (await listTasks(tx, actor, { whose, isDone, clientId: clientId || undefined })).items)
const titles = async (...asked: Parameters<typeof list>) => (await list(...asked)).flatMap(({ title }) => title ?? [])

test('a task is made, given, moved, talked about, finished and opened again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { frontDesk, therapist, otherTherapist, admin } = clinic
  expect(await clinic.run(makeTask, { ...call, clientId: client.id, forWhom: 'therapist' }, client.actor)).toEqual({ status: 'denied' })
  const { taskId } = await done(clinic.run(makeTask, { ...call, clientId: client.id, forWhom: therapist.userId }, frontDesk.actor))
  expect(await titles(clinic, therapist.actor)).toEqual([call.title])
  expect(await titles(clinic, otherTherapist.actor)).toEqual([])
  expect(await titles(clinic, admin.actor, { whose: therapist.userId })).toEqual([call.title])
  expect(await titles(clinic, admin.actor, { whose: 'all', clientId: client.id })).toEqual([call.title])

  const rewritten = { title: 'Call about the ramp', dueOn: '2026-11-27', repeats: 'never' } as const
  await done(clinic.run(changeTask, { taskId, forWhom: otherTherapist.userId, rewritten }, therapist.actor))
  await done(clinic.run(commentTask, { taskId, words: 'She calls back at noon.' }, otherTherapist.actor))
  const [moved] = await list(clinic, otherTherapist.actor)
  expect(moved).toMatchObject({
    title: rewritten.title,
    dueAt: new Date('2026-11-28T05:59:59.999Z'),
    forName: 'Lark Linden',
    closes: 'here',
  })
  expect(moved?.comments).toMatchObject([{ byName: 'Lark Linden', words: 'She calls back at noon.' }])
  expect(await titles(clinic, therapist.actor)).toEqual([])

  await done(clinic.run(finishTask, { taskId, outcome: 'Called, it is fine.' }, otherTherapist.actor))
  expect(await titles(clinic, otherTherapist.actor)).toEqual([])
  expect(await clinic.run(changeTask, { taskId, forWhom: 'admin', rewritten }, admin.actor)).toMatchObject({ status: 'invalid' })
  expect((await list(clinic, otherTherapist.actor, { isDone: true }))[0]?.done).toMatchObject({
    outcome: 'Called, it is fine.',
    canReopen: true,
  })
  await done(clinic.run(reopenTask, { taskId }, frontDesk.actor))
  expect(await titles(clinic, otherTherapist.actor)).toEqual([rewritten.title])
  expect(await clinic.run(reopenTask, { taskId }, frontDesk.actor)).toMatchObject({ status: 'invalid' })
  const steps = (await clinic.auditTrail()).map(({ command }) => command).filter((command) => command.startsWith('task.'))
  expect(steps).toEqual(['task.make', 'task.make', 'task.change', 'task.comment', 'task.finish', 'task.reopen'])
})

test('a task that comes back stands on the list again when it is finished, once, however often the tick is taken back', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { taskId } = await done(clinic.run(makeTask, { ...call, clientId: null, repeats: 'weekly', forWhom: 'front-desk' }, actor))
  const days = async () => (await list(clinic, actor)).map(({ dueAt }) => dueAt.toISOString().slice(0, 10))
  expect(await days()).toEqual(['2026-11-26'])
  await done(clinic.run(finishTask, { taskId, outcome: 'Watered.' }, actor))
  expect(await days()).toEqual(['2026-12-03'])
  await done(clinic.run(reopenTask, { taskId }, actor))
  expect(await days()).toEqual(['2026-11-26'])
  await done(clinic.run(finishTask, { taskId, outcome: 'Watered again.' }, actor))
  expect(await days()).toEqual(['2026-12-03'])
})

test('a task names somebody who works here and a client who is there, on a real day', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const stranger = await elsewhere.client()
  const { actor } = clinic.frontDesk
  const make = (given: object) => clinic.run(makeTask, { ...call, clientId: null, forWhom: 'front-desk', ...given }, actor)
  expect(await make({ forWhom: elsewhere.frontDesk.userId })).toMatchObject({
    status: 'invalid',
    fields: { forWhom: [expect.any(String)] },
  })
  expect(await make({ forWhom: stranger.userId })).toMatchObject({ status: 'invalid' })
  expect(await make({ clientId: stranger.id })).toMatchObject({ status: 'invalid', fields: { clientId: [expect.any(String)] } })
  expect(await make({ dueOn: '1899-01-01' })).toMatchObject({ status: 'invalid', fields: { dueOn: [expect.any(String)] } })
  expect(await make({ title: ' ' })).toMatchObject({ status: 'invalid', fields: { title: [expect.any(String)] } })
})

test('what the portal asks for is given to a person and keeps its day; safety is not given away', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, frontDesk, billingLead } = clinic
  const put = (kind: TaskKind) =>
    clinic.asSystem((tx) => insertTask(tx, { practiceId, clientId: client.id, kind, forRole: 'front-desk', dueAt: clinic.now }))
  await put('rebill')
  await put('item-nine')
  const idOf = async (kind: string) => (await list(clinic, frontDesk.actor, { whose: 'all' })).find((task) => task.kind === kind)?.id ?? ''
  const give = async (kind: string, rewritten: object | null = null) =>
    clinic.run(changeTask, { taskId: await idOf(kind), forWhom: billingLead.userId, rewritten }, frontDesk.actor)
  const refused = (code: string) => ({ status: 'refused', ruling: { findings: [{ code }] } })
  expect(await give('rebill', call)).toMatchObject(refused('TASK_DATED_BY_A_RULE'))
  expect(await give('item-nine')).toMatchObject(refused('TASK_OF_SAFETY_STAYS'))
  await done(give('rebill'))
  expect((await list(clinic, billingLead.actor)).map(({ kind }) => kind)).toContain('rebill')
  expect((await list(clinic, frontDesk.actor)).map(({ kind }) => kind)).not.toContain('rebill')
})

test('a comment is said in one’s own name and stays as it was said', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { taskId } = await done(clinic.run(makeTask, { ...call, clientId: null, forWhom: 'front-desk' }, actor))
  await done(clinic.run(commentTask, { taskId, words: 'Rang twice.' }, actor))
  const { practiceId } = clinic
  const change = clinic.read(actor, (tx) => tx.taskComment.updateMany({ where: { practiceId, taskId }, data: { words: 'Rang once.' } }))
  await expect(change).rejects.toThrow(/permission denied/)
  const forged = clinic.read(actor, (tx) =>
    tx.taskComment.createMany({
      data: [{ practiceId, id: crypto.randomUUID(), taskId, byUserId: clinic.admin.userId, words: 'Not mine.', at: clinic.now }],
    }),
  )
  await expect(forged).rejects.toThrow(/row-level security/)
})
