import { expect, test } from 'vitest'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { insertTask } from '@/lib/data/records/tasks'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const later = (clinic: Clinic, minutes: number) => new Date(clinic.now.getTime() + minutes * 60_000)
const nothing = { q1: false, q2: false, q6: false }

async function taskOf(clinic: Clinic, client: TestClient, kind: string) {
  const task = await clinic.asSystem((tx) => tx.task.findFirst({ where: { clientId: client.id, kind } }))
  if (!task) throw new Error(`no task ${kind}`)
  return task
}

const ninthAnswer = (clinic: Clinic, client: TestClient) =>
  done(clinic.run(recordInstrument, { kind: 'phq9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 1] }, client.actor))

test('the desk finishes what is on its list, once, with what was done', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.asSystem((tx) =>
    insertTask(tx, { practiceId: clinic.practiceId, clientId: client.id, kind: 'rebill', forRole: 'front-desk', dueAt: clinic.now }),
  )
  const { id: taskId } = await taskOf(clinic, client, 'rebill')
  const answer = { taskId, outcome: 'Cheque 114 is in the mail.' }
  expect(await clinic.run(finishTask, answer, clinic.therapist.actor)).toMatchObject({ status: 'refused' })
  expect(await clinic.run(finishTask, answer, client.actor)).toEqual({ status: 'denied' })
  expect(await clinic.run(finishTask, { taskId, outcome: '' }, clinic.frontDesk.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(finishTask, answer, clinic.frontDesk.actor))
  expect(await taskOf(clinic, client, 'rebill')).toMatchObject({ status: 'done', doneBy: clinic.frontDesk.userId, outcome: answer.outcome })
  expect(await clinic.run(finishTask, answer, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
})

test('a ninth answer is closed after the safety questions, and not before', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await ninthAnswer(clinic, client)
  const { id: taskId } = await taskOf(clinic, client, 'item-nine')
  const answer = { taskId, outcome: 'Spoke with her, she is safe.' }
  const early = await clinic.run(finishTask, answer, clinic.therapist.actor)
  expect(early).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'SAFETY_QUESTIONS_OPEN' }] } })
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: { ...nothing, q1: true } }, client.actor, later(clinic, 5)))
  await done(clinic.run(finishTask, answer, clinic.therapist.actor, later(clinic, 10)))
})

test('a whole sitting without a yes closes a ninth answer by itself, also when the client is alone', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const other = await clinic.client()
  await ninthAnswer(clinic, client)
  await ninthAnswer(clinic, other)
  await done(clinic.run(recordCssrs, { form: 'past_month', answers: nothing }, client.actor, later(clinic, 5)))
  expect(await taskOf(clinic, client, 'item-nine')).toMatchObject({ status: 'done', doneBy: client.userId })
  expect(await taskOf(clinic, other, 'item-nine')).toMatchObject({ status: 'open' })
})

test('closing the alert closes the ninth answer that led to it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await ninthAnswer(clinic, client)
  const { screeningId } = await done(clinic.run(recordCssrs, { form: 'past_month', answers: { q1: true } }, client.actor, later(clinic, 5)))
  expect(await taskOf(clinic, client, 'item-nine')).toMatchObject({ status: 'open' })
  const { id: alertId } = await clinic.asSystem((tx) => tx.careAlert.findFirstOrThrow({ where: { subjectId: screeningId } }))
  const closing = { alertId, contact: 'spoke', disposition: 'no_action_with_reason', words: 'Called, plan made.' }
  const nextContactAt = later(clinic, 1_440).toISOString()
  await done(clinic.run(closeCrisis, { ...closing, nextContactAt }, clinic.therapist.actor, later(clinic, 9)))
  expect(await taskOf(clinic, client, 'item-nine')).toMatchObject({ status: 'done', outcome: 'Called, plan made.' })
})
