'use server'

import { headers } from 'next/headers'
import { addressPrefix } from '../auth/address.ts'
import { recordContract } from '../commands/documents/record-contract.ts'
import { revokeDocument } from '../commands/documents/revoke-document.ts'
import { signDocument } from '../commands/documents/sign-document.ts'
import type { RecordContractInput, RevokeDocumentInput, SignDocumentForm } from '../inputs/documents.ts'
import { withKnown } from '../inputs/plain-data.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function signDocumentAction(input: SignDocumentForm, key?: string) {
  const sent = await headers()
  const from = { ipPrefix: addressPrefix(sent), agent: (sent.get('user-agent') ?? '').slice(0, 300) }
  return act(signDocument, withKnown(input, from), [paths.portal.home, paths.portal.documents], key)
}
/** A private contract signed on paper at the desk. */
export async function recordContractAction(input: RecordContractInput, key?: string) {
  return act(recordContract, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'documents')], key)
}

export async function revokeDocumentAction(input: RevokeDocumentInput, key?: string) {
  return act(revokeDocument, input, [paths.portal.home, paths.portal.documents, paths.clinic.clients], key)
}
