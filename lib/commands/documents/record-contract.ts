import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadDocumentsInForce } from '../../data/records/documents.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordContractInput } from '../../inputs/documents.ts'
import { billWaitingDays } from '../billing/bill-waiting.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, reject } from '../command.ts'
import { contractProblem } from './contract-problem.ts'
import { writeSignature } from './write-signature.ts'

const fieldNames = { clinician: 'clinicianId', from_on: 'fromOn', to_on: 'toOn' } as const

/** A private contract that client and therapist signed on paper in front of the desk, which writes it down. */
export const recordContract = command({
  name: 'private-contract.record',
  input: recordContractInput,
  async run({ clientId: named, clinicianId, fromOn, toOn, signedName }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const document = (await loadDocumentsInForce(tx, practiceId, 'private-contract'))[0]
    if (clientId === null || !document) return noSuchClient()
    const details = { clinician: clinicianId, from_on: fromOn, to_on: toOn }
    const problem = await contractProblem(tx, practiceId, details, localDateOf(now, await loadPracticeZone(tx, practiceId)))
    if (problem) return reject({ [fieldNames[problem.field]]: [problem.says] })
    const how = { signedName, signedBy: userId, ipPrefix: '', agent: 'paper at the desk' }
    const signatureId = await writeSignature(tx, { practiceId, clientId, document, details, now, ...how })
    const unbilled = await billWaitingDays(tx, { actor, now, of: { clientId } })
    return accept({ signatureId }, { clientId, objectId: signatureId, details: { document: 'private-contract', clinicianId } }, unbilled)
  },
})
