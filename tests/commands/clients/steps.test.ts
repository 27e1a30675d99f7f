import { expect, test } from 'vitest'
import { advanceClient } from '@/lib/commands/clients/advance-client'
import { evaluateClient } from '@/lib/commands/clients/evaluate-client'
import { completeVisit } from '@/lib/commands/journeys/complete-visit'
import { recordInstrument } from '@/lib/commands/outcomes/record-instrument'
import { insertTask } from '@/lib/data/records/tasks'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { advanceClients } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const stageOf = async (clinic: Clinic, { id }: TestClient) =>
  (await clinic.asSystem((tx) => tx.client.findFirstOrThrow({ where: { id }, select: { stage: true } }))).stage
const setStage = (clinic: Clinic, { id }: TestClient, stage: 'assessment' | 'preparation') =>
  clinic.asSystem((tx) => tx.client.updateMany({ where: { id }, data: { stage } }))

test('a client whom a prescriber found eligible moves on by the facts, once, and others stay', async () => {
  const clinic = await openClinic()
  const decided = await clinic.client()
  const waiting = await clinic.client()
  await clinic.referred(decided)
  await clinic.referred(waiting, { decided: false })
  await setStage(clinic, decided, 'assessment')
  await setStage(clinic, waiting, 'assessment')
  expect(await advanceClients(clinic.practiceId, clinic.now)).toBe(1)
  expect(await stageOf(clinic, decided)).not.toBe('assessment')
  expect(await stageOf(clinic, waiting)).toBe('assessment')
  expect(await advanceClients(clinic.practiceId, clinic.now)).toBe(0)
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'client.advance')).toMatchObject([
    { outcome: 'done', clientId: decided.id, details: { from: 'assessment' } },
  ])
})

test('a completed preparation moves the client to the journey', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({
    signed: [
      'privacy-notice-acknowledgement',
      'treatment-consent',
      'education-acknowledgement',
      'telehealth-consent',
      'release-of-information',
      'ride-home-agreement',
    ],
  })
  await clinic.referred(client)
  const { cycleIds } = await clinic.regimen(client)
  const id = await clinic.visit(client, { kind: 'preparation', on: clinic.today, cycleId: cycleIds[0] ?? '' })
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'arrived', arrivedAt: clinic.now } }))
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'in_progress', startedAt: clinic.now } }))
  await setStage(clinic, client, 'preparation')
  await done(clinic.run(completeVisit, { appointmentId: id }, clinic.therapist.actor))
  expect(await stageOf(clinic, client)).toBe('administration')
})

test('a look back takes a journey and results since, and answers what waited to be looked at', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const look = { clientId: client.id, outcome: 'go-on', why: 'Lower by eight points, sleeping again.' }
  const ask = () => clinic.run(evaluateClient, look, clinic.therapist.actor)
  expect(await ask()).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'NOTHING_TO_LOOK_BACK_ON' }] } })

  const id = await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, -1) })
  for (const status of ['arrived', 'in_progress', 'completed'] as const)
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status } }))
  expect(await ask()).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'NO_RESULTS_SINCE_JOURNEY' }] } })

  await done(clinic.run(recordInstrument, { kind: 'phq9', answers: [1, 1, 1, 1, 0, 0, 0, 0, 0] }, client.actor))
  await clinic.asSystem((tx) =>
    insertTask(tx, { practiceId: clinic.practiceId, clientId: client.id, kind: 'results-review', forRole: 'therapist', dueAt: clinic.now }),
  )
  expect(await clinic.run(evaluateClient, look, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(ask())
  const row = await clinic.asSystem((tx) =>
    tx.client.findFirst({
      where: { id: client.id },
      select: { evaluatedAt: true, tasks: { where: { kind: 'results-review' }, select: { status: true, outcome: true } } },
    }),
  )
  expect(row?.evaluatedAt).toEqual(clinic.now)
  expect(row?.tasks.every(({ status, outcome }) => status === 'done' && outcome === look.why)).toBe(true)
})

test('a client who is at their step already is not moved', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await setStage(clinic, client, 'assessment')
  const advance = (clientId = client.id) => clinic.run(advanceClient, { clientId }, clinic.system)
  expect(await advance(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such client.'] } })
  await done(advance())
  expect(await advance()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('already')] } })
})
