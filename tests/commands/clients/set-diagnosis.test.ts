import { expect, test } from 'vitest'
import { setDiagnosis } from '@/lib/commands/clients/set-diagnosis'
import { saveNote } from '@/lib/commands/notes/save-note'
import { findClientRecord } from '@/lib/data/views/client-record'
import type { Actor } from '@/lib/domain/access/actor'
import { done, openClinic } from '../../support/clinic'

async function opened() {
  const clinic = await openClinic()
  const client = await clinic.client()
  const shown = async () => {
    const record = await clinic.read(clinic.therapist.actor, (tx) => findClientRecord(tx, clinic.therapist.actor, client.id))
    if (!record) throw new Error('the client has a record')
    return record.profile
  }
  const set = async (told: object, actor: Actor = clinic.therapist.actor) => {
    const { indication, diagnosisCodes, diagnosisVersion: version } = await shown()
    return clinic.run(setDiagnosis, { clientId: client.id, version, indication, diagnosisCodes: [...diagnosisCodes], ...told }, actor)
  }
  return { clinic, client, shown, set }
}

test('a therapist puts right what brings a client and the diagnoses, and the next note begins with them', async () => {
  const { clinic, client, shown, set } = await opened()
  await done(set({ indication: 'ptsd', diagnosisCodes: ['F43.10', 'F33.1', 'F43.10'] }))
  expect(await shown()).toMatchObject({ indication: 'ptsd', diagnosisCodes: ['F43.10', 'F33.1'] })
  const appointmentId = await clinic.visit(client, { kind: 'preparation', on: '2026-11-23' })
  await done(clinic.run(saveNote, { appointmentId, version: null, body: {} }, clinic.therapist.actor, new Date('2026-11-23T17:00:00Z')))
  const note = await clinic.asSystem((tx) => tx.note.findFirstOrThrow({ where: { appointmentId } }))
  expect(note.diagnosisCodes).toEqual(['F43.10', 'F33.1'])
  expect(await set({ diagnosisCodes: ['depression'] })).toMatchObject({ status: 'invalid' })
})

test('the desk puts right what brings them, and makes no diagnosis', async () => {
  const { clinic, client, shown, set } = await opened()
  const desk = clinic.frontDesk.actor
  await done(set({ indication: 'anxiety' }, desk))
  expect(await set({ diagnosisCodes: ['F41.1'] }, desk)).toMatchObject({
    status: 'invalid',
    fields: { diagnosisCodes: [expect.any(String)] },
  })
  expect(await set({ diagnosisCodes: [] }, clinic.admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await shown()).toMatchObject({ indication: 'anxiety', diagnosisCodes: ['F33.1'] })
  expect(await set({ indication: 'other' }, client.actor)).toEqual({ status: 'denied' })
})

test('the trail says from what to what it was changed, and no code', async () => {
  const { clinic, client, set } = await opened()
  await done(set({ indication: 'ptsd', diagnosisCodes: ['F43.10'] }))
  const entry = await clinic.asSystem((tx) => tx.auditEvent.findFirstOrThrow({ where: { command: 'client.set-diagnosis' } }))
  expect(entry).toMatchObject({
    clientId: client.id,
    details: { indication: { from: 'treatment_resistant_depression', to: 'ptsd' }, diagnoses: true },
  })
  expect(JSON.stringify(entry.details)).not.toContain('F43')
})
