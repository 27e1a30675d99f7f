import { z } from 'zod'
import { ownCredentialKinds } from '../../domain/credentials/own-credential.ts'
import { askForWhatIsMissing, credentialFields } from '../practice/save-credential.ts'

/** What somebody says of a credential of their own. */
export const saveOwnCredentialInput = z
  .strictObject({ ...credentialFields, kind: z.enum(ownCredentialKinds, 'Choose what this is.') })
  .superRefine(askForWhatIsMissing)

export type SaveOwnCredentialInput = z.input<typeof saveOwnCredentialInput>
/** As it is kept until somebody has looked it up. */
export type ToldCredential = z.output<typeof saveOwnCredentialInput>
