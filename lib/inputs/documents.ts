import { z } from 'zod'
import { documentKeys } from '../domain/practice/documents/document.ts'
import { papersToTakeBack } from '../domain/practice/documents/take-back.ts'
import { clientIdField } from './clients.ts'
import { dayField, idField, personField } from './fields.ts'

/** A private contract signed on paper at the desk, today. */
export const recordContractInput = z.strictObject({
  clientId: z.uuid(),
  clinicianId: idField,
  fromOn: dayField,
  toOn: dayField,
  signedName: z.string().trim().min(3, 'Type the name as it is signed.').max(120),
  bothSigned: z.literal(true, 'Client and therapist both sign the paper.'),
})
export type RecordContractInput = z.input<typeof recordContractInput>

export const revokeDocumentInput = z.strictObject({
  clientId: clientIdField,
  key: z.enum(papersToTakeBack, 'This paper cannot be taken back.'),
  /** In the client's words, or what they told the desk. */
  why: z.string().trim().min(3, 'Say why in a few words.').max(500, 'Use at most 500 characters.'),
})
export type RevokeDocumentInput = z.input<typeof revokeDocumentInput>

export const revokeReleaseInput = z.strictObject({ releaseId: z.uuid() })
export type RevokeReleaseInput = z.input<typeof revokeReleaseInput>

/** What the client fills in. */
export const signDocumentForm = z.strictObject({
  key: z.enum(documentKeys),
  /** The hash of the text that was on screen: another version is not signed by mistake. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** One tick for each statement. */
  statements: z.array(z.literal(true, 'Tick this to sign. If you do not agree, do not sign yet and talk to us.')).max(20),
  details: z.record(z.string().max(60), z.string().trim().max(1_200, 'Keep it to 1,200 characters.')),
  /** Whom a release is for, when they are on the care team. */
  memberId: z.uuid().nullable().default(null),
  signedName: personField('Type your full name.'),
  /** What the signer is to the client, and what lets them sign: asked once when the name is not the client's. */
  signerRelation: z.string().trim().max(100, 'Keep it to 100 characters.').default(''),
  signerAuthority: z.string().trim().max(200, 'Keep it to 200 characters.').default(''),
})
export type SignDocumentForm = z.input<typeof signDocumentForm>

/** With what the door knows about where it came from. */
export const signDocumentInput = signDocumentForm.extend({ ipPrefix: z.string().max(60), agent: z.string().max(300) })
export type SignDocumentInput = z.input<typeof signDocumentInput>
