import { expect, test } from 'vitest'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { done, openClinic } from '../../support/clinic'

const phq9 = [1, 1, 1, 1, null, 1, 1, 1, 0]
const pcl5 = [null, ...Array.from({ length: 19 }, () => 2)]

test('what a client left open on paper is worked out for a therapist; on the screen, and for the client, every question is asked', async () => {
  const clinic = await openClinic()
  const { id: clientId, actor } = await clinic.client()
  const paper = { clientId, kind: 'phq9', answers: phq9, source: 'paper' } as const
  expect(await done(clinic.run(recordInstrument, paper, clinic.therapist.actor))).toMatchObject({ total: 8, asksSafetyQuestions: false })
  const where = { clientId, takenBy: clinic.therapist.userId }
  const kept = await clinic.asSystem((tx) => tx.instrumentResponse.findMany({ where }))
  expect(kept).toMatchObject([{ kind: 'phq9', total: 8, flags: ['imputed'] }])
  const open = { status: 'invalid', fields: { 'answers.4': ['Choose an answer.'] } }
  expect(await clinic.run(recordInstrument, { ...paper, source: 'screen' }, clinic.therapist.actor)).toMatchObject(open)
  expect(await clinic.run(recordInstrument, { ...paper, clientId: null }, actor)).toMatchObject(open)
  expect(await clinic.run(recordInstrument, paper, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
})

test('a score with answers missing is taken when a therapist says so, and never because a client does', async () => {
  const clinic = await openClinic()
  const { id: clientId, actor } = await clinic.client()
  const paper = { clientId, kind: 'pcl5', answers: pcl5, source: 'paper' } as const
  expect(await clinic.run(recordInstrument, paper, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
  const accepted = { ...paper, clinicianAccepts: true }
  expect(await clinic.run(recordInstrument, { ...accepted, clientId: null }, actor)).toMatchObject({ status: 'invalid' })
  expect(await done(clinic.run(recordInstrument, accepted, clinic.therapist.actor))).toMatchObject({ total: 38 })
})
