import { z } from 'zod'
import { papersToTakeBack } from '../../domain/practice/documents/take-back.ts'
import { clientIdField } from '../clients/client-id.ts'

export const revokeDocumentInput = z.strictObject({
  clientId: clientIdField,
  key: z.enum(papersToTakeBack, 'This paper cannot be taken back.'),
  /** In the client's words, or what they told the desk. */
  why: z.string().trim().min(3, 'Say why in a few words.').max(500, 'Use at most 500 characters.'),
})
export type RevokeDocumentInput = z.input<typeof revokeDocumentInput>
