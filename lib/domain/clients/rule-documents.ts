import { type Finding, hold } from '../finding.ts'
import type { DocumentToSign } from './documents-to-sign.ts'

export type DocumentsCode = 'DOCUMENT_NOT_SIGNED'

/** Words as messages can choose by: no hyphens. */
const word = (text: string) => text.replaceAll('-', '_')

/** Everything that concerns the client is signed in its current version before treatment is confirmed. */
export const ruleDocuments = (toSign: readonly DocumentToSign[]): Finding<DocumentsCode>[] =>
  toSign.map(({ key, version, why }) =>
    hold('DOCUMENT_NOT_SIGNED', ['practice.consent'], { params: { document: word(key), version, why: word(why) } }),
  )
