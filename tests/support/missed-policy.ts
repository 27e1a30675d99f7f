import { signDocument } from '../../lib/commands/documents/sign-document.ts'
import { loadDocumentsInForce } from '../../lib/data/records/documents.ts'
import type { TestClient } from './clinic/clients.ts'
import { type Clinic, done } from './clinic.ts'

/** What a client sends who signs the practice's policy on missed visits, as the page would. */
export async function missedPolicy(clinic: Clinic, client: TestClient, told = { fee: '$75.00', hours: '48' }) {
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'missed-visit-policy'))
  if (!document) throw new Error('the policy is in force')
  const said = { key: document.key, hash: document.hash, statements: document.body.statements.map(() => true), details: told }
  return { ...said, signedName: client.name, ipPrefix: '192.0.2.0/24', agent: 'Test' }
}

/** A client signs it, where the practice asks $75.00 and calls two days before early enough. */
export const signsMissedPolicy = async (clinic: Clinic, client: TestClient, at = clinic.now): Promise<void> => {
  await done(clinic.run(signDocument, await missedPolicy(clinic, client), client.actor, at))
}
