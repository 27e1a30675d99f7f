import { expect, test } from 'vitest'
import { acknowledgeCssrs } from '@/lib/commands/clients/acknowledge-cssrs'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { type Clinic, done, openClinic } from '../../support/clinic'

const tasksOf = (clinic: Clinic, clientId: string) =>
  clinic.read(clinic.therapist.actor, (tx) =>
    tx.task.findMany({ where: { clientId }, select: { kind: true, status: true, dueAt: true, forClinicianId: true, outcome: true } }),
  )

test('a plan with intent is high even unfinished, and a clinician must answer by a time', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const answers = { q1: true, q2: true, q5: true }
  const { screeningId, level, isComplete } = await done(clinic.run(recordCssrs, { form: 'past_month', answers }, client.actor))
  expect({ level, isComplete }).toEqual({ level: 'high', isComplete: false })
  const [alert] = await tasksOf(clinic, client.id)
  expect(alert).toMatchObject({ kind: 'cssrs-alert', status: 'open', forClinicianId: clinic.therapist.clinicianId })
  expect(alert?.dueAt.getTime()).toBeGreaterThan(clinic.now.getTime())
  const answer = { screeningId, what: 'Called, is with her sister, seen at 3 PM.' }
  expect(await clinic.run(acknowledgeCssrs, answer, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(clinic.run(acknowledgeCssrs, answer, clinic.therapist.actor))
  expect(await tasksOf(clinic, client.id)).toMatchObject([{ status: 'done', outcome: answer.what }])
  expect(await clinic.run(acknowledgeCssrs, answer, clinic.otherTherapist.actor)).toMatchObject({ status: 'invalid' })
})

test('a ninth answer above zero asks for the safety questions and is watched until then', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const answers = [0, 0, 0, 0, 0, 0, 0, 0, 1]
  const { total, asksSafetyQuestions } = await done(clinic.run(recordInstrument, { kind: 'phq9', answers }, client.actor))
  expect({ total, asksSafetyQuestions }).toEqual({ total: 1, asksSafetyQuestions: true })
  expect(await tasksOf(clinic, client.id)).toMatchObject(expect.arrayContaining([expect.objectContaining({ kind: 'item-nine' })]))
})

test('every question of a questionnaire is answered on screen', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const answered = await clinic.run(recordInstrument, { kind: 'gad7', answers: [1, 1, 1, null, 1, 1, 1] }, client.actor)
  expect(answered).toMatchObject({ status: 'invalid', fields: { 'answers.3': [expect.any(String)] } })
})
