import 'server-only'
import { loadStandingDiagnosis, updateDiagnosis } from '../../data/records/client-profiles.ts'
import { setDiagnosisInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/**
 * What a client comes for, and what they are diagnosed with: a note that is begun takes its diagnoses from here. The desk puts right what
 * somebody comes for; a diagnosis is made by those who treat. What is signed keeps the codes it was signed with.
 */
export const setDiagnosis = command({
  name: 'client.set-diagnosis',
  input: setDiagnosisInput,
  async standing({ clientId: named }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    return clientId === null ? null : loadStandingDiagnosis(tx, actor.practiceId, clientId)
  },
  async run({ clientId: named, indication, diagnosisCodes }, { actor, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const before = clientId === null ? null : await loadStandingDiagnosis(tx, practiceId, clientId)
    if (clientId === null || !before) return noSuchClient()
    const codes = [...new Set(diagnosisCodes)]
    const isOther = JSON.stringify(codes) !== JSON.stringify(before.values.diagnosisCodes)
    if (isOther && actor.role !== 'therapist') return reject({ diagnosisCodes: ['A diagnosis is made by those who treat the client.'] })
    await updateDiagnosis(tx, practiceId, clientId, { indication, diagnosisCodes: codes })
    const details = { indication: { from: before.values.indication, to: indication }, diagnoses: isOther }
    return accept({ clientId }, { clientId, objectId: clientId, details })
  },
})
