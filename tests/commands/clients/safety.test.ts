import { expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { takeBackYes } from '@/lib/commands/clients/take-back-yes'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { loadCrisisFacts } from '@/lib/data/records/crisis'
import { findSitting } from '@/lib/data/views/safety-sitting'
import type { CssrsAnswers } from '@/lib/domain/clients/cssrs'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const later = (clinic: Clinic, minutes: number) => new Date(clinic.now.getTime() + minutes * 60_000)

const rowsOf = (clinic: Clinic, { id: clientId }: TestClient) =>
  clinic.asSystem(async (tx) => ({
    episodes: await tx.safetyEpisode.findMany({ where: { clientId }, orderBy: { openedAt: 'asc' } }),
    screenings: await tx.screening.findMany({ where: { clientId, kind: 'cssrs' } }),
    alerts: await tx.careAlert.findMany({ where: { clientId }, select: { id: true, level: true, closedAt: true } }),
    tasks: await tx.task.findMany({ where: { clientId, kind: 'care-alert' }, select: { status: true, forClinicianId: true, dueAt: true } }),
  }))

const answers = (clinic: Clinic, client: TestClient, given: CssrsAnswers, minutes = 0, form = 'past_month') =>
  done(clinic.run(recordCssrs, { form, answers: given }, client.actor, later(clinic, minutes)))

const sitting = (clinic: Clinic, client: TestClient, minutes: number) =>
  clinic.read(client.actor, (tx) => findSitting(tx, clinic.practiceId, client.id, later(clinic, minutes), clinic.timeZone))

const all: CssrsAnswers = { q1: true, q2: true, q3: true, q4: true, q5: true, q6: true, q6Recent: true }

test('a sitting sent answer by answer is one episode in one form, with one screening, one alert and one task', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  let given: CssrsAnswers = {}
  for (const [index, [question, yes]] of Object.entries(all).entries()) {
    given = { ...given, [question]: yes }
    await answers(clinic, client, given, index)
    expect((await sitting(clinic, client, index)).form).toBe('past_month')
  }
  const { episodes, screenings, alerts, tasks } = await rowsOf(clinic, client)
  expect(episodes).toMatchObject([{ form: 'past_month', askedBy: 'self', level: 'high', answers: all, openUntilClosed: true }])
  expect(episodes[0]?.completedAt).toEqual(later(clinic, 6))
  expect(screenings).toMatchObject([{ id: episodes[0]?.id, level: 'high' }])
  expect(alerts).toMatchObject([{ id: episodes[0]?.alertId, level: 'emergency', closedAt: null }])
  expect(tasks).toMatchObject([{ status: 'open', forClinicianId: clinic.therapist.clinicianId }])
})

test('a reload and another device in the middle ask the next question of the same form', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await sitting(clinic, client, 0)).toEqual({ form: 'since_last_contact', answers: {} })
  const first = await answers(clinic, client, { q1: true, q2: true }, 0, 'since_last_contact')
  expect(await sitting(clinic, client, 5)).toEqual({ form: 'since_last_contact', answers: { q1: true, q2: true } })
  const second = await answers(clinic, client, { q1: true, q2: true, q3: false }, 6, 'past_month')
  expect(second.screeningId).toBe(first.screeningId)
  expect(await sitting(clinic, client, 7)).toEqual({ form: 'since_last_contact', answers: { q1: true, q2: true, q3: false } })
})

test('a sitting that began about the past month stays about it, though a whole one came before', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const first = await answers(clinic, client, { q1: true }, 0, 'past_month')
  expect((await sitting(clinic, client, 1)).form).toBe('past_month')
  const second = await answers(clinic, client, { q1: true, q2: false, q6: true }, 2, 'since_last_contact')
  expect(second).toMatchObject({ screeningId: first.screeningId, isComplete: false })
})

test('the form asks since the last contact only when a whole sitting came before', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  await answers(clinic, client, { q1: true, q2: true, q4: true })
  expect((await sitting(clinic, client, 1_500)).form).toBe('past_month')
  const early = { form: 'since_last_contact', answers: { q1: false } }
  expect(await clinic.run(recordCssrs, early, client.actor, later(clinic, 1_500))).toMatchObject({ status: 'invalid' })
})

test('later answers without a yes are an episode of their own; the open danger stays', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const { screeningId } = await answers(clinic, client, all)
  const calm = await answers(clinic, client, { q1: false, q2: false, q6: false }, 30)
  expect(calm.level).toBe('none')
  expect(calm.screeningId).not.toBe(screeningId)
  const { episodes, alerts } = await rowsOf(clinic, client)
  expect(episodes.map(({ level, openUntilClosed }) => [level, openUntilClosed])).toEqual([
    ['high', true],
    ['none', false],
  ])
  expect(alerts).toHaveLength(1)
  for (const actor of [clinic.frontDesk.actor, clinic.therapist.actor])
    expect(await clinic.read(actor, (tx) => loadCrisisFacts(tx, clinic.practiceId, client.id))).toMatchObject({ open: 'high' })
})

test('the last answer arriving twice, or after a part of it, adds nothing', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const { screeningId } = await answers(clinic, client, all)
  expect((await answers(clinic, client, { q1: true, q2: true }, 1)).screeningId).toBe(screeningId)
  expect((await rowsOf(clinic, client)).episodes).toHaveLength(1)
})

test('whoever asks again after somebody has said yes since is heard, however soon', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const asked = { clientId: client.id, form: 'past_month', answers: { q1: false, q2: false, q6: false } }
  const ask = (minutes: number) => done(clinic.run(recordCssrs, asked, clinic.therapist.actor, later(clinic, minutes)))
  const first = await ask(0)
  await answers(clinic, client, all, 1)
  const second = await ask(2)
  expect(second.screeningId).not.toBe(first.screeningId)
  expect((await ask(3)).screeningId).toBe(second.screeningId)
})

test('alone, a yes stays; with a therapist it is taken back, and both answers and the level are kept', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const { screeningId } = await answers(clinic, client, { q1: true, q2: true, q4: true })
  const { level } = await answers(clinic, client, { q1: true, q2: true, q4: false }, 1)
  expect(level).toBe('high')
  const correction = { episodeId: screeningId, question: 'q4', words: 'Slipped; has no intention.' }
  expect(await clinic.run(takeBackYes, correction, client.actor)).toEqual({ status: 'denied' })
  expect(await clinic.run(takeBackYes, { ...correction, question: 'q5' }, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(takeBackYes, correction, clinic.therapist.actor, later(clinic, 2)))
  const { episodes } = await rowsOf(clinic, client)
  expect(episodes).toMatchObject([{ answers: { q4: false }, level: 'high', openUntilClosed: true }])
  expect(episodes[0]?.changes).toMatchObject([
    { question: 'q4', to: false, by: client.userId },
    { question: 'q4', to: false, by: clinic.therapist.userId, words: correction.words },
  ])
})

test('the database lets no episode fall, change its form or close without what was done', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ screened: false })
  const { screeningId: id } = await answers(clinic, client, { q1: true, q2: true, q4: true })
  const change = (data: object) => clinic.read(client.actor, (tx) => tx.safetyEpisode.updateMany({ where: { id }, data }))
  await expect(change({ level: 'none', openUntilClosed: false })).rejects.toThrow(/only rises/)
  await expect(change({ form: 'since_last_contact' })).rejects.toThrow(/only their own columns/)
  const closing = { closedAt: clinic.now, closedBy: client.userId, openUntilClosed: false }
  await expect(change(closing)).rejects.toThrow(/only their own columns/)
})

test('a ninth answer above zero asks for the safety questions and is watched until then', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const given = [0, 0, 0, 0, 0, 0, 0, 0, 1]
  const { total, asksSafetyQuestions } = await done(clinic.run(recordInstrument, { kind: 'phq9', answers: given }, client.actor))
  expect({ total, asksSafetyQuestions }).toEqual({ total: 1, asksSafetyQuestions: true })
  expect(await clinic.asSystem((tx) => tx.task.count({ where: { clientId: client.id, kind: 'item-nine', status: 'open' } }))).toBe(1)
})

test('every question of a questionnaire is answered on screen', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const answered = await clinic.run(recordInstrument, { kind: 'gad7', answers: [1, 1, 1, null, 1, 1, 1] }, client.actor)
  expect(answered).toMatchObject({ status: 'invalid', fields: { 'answers.3': [expect.any(String)] } })
})
