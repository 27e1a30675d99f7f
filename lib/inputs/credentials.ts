import { z } from 'zod'
import { ownCredentialKinds } from '../domain/credentials/own-credential.ts'
import { askForWhatIsMissing, credentialFields } from './practice-people.ts'

/** An admin looked a credential up at its source, or could not find it there. */
export const decideClaimInput = z
  .strictObject({
    claimId: z.uuid(),
    verdict: z.enum(['confirmed', 'declined']),
    reason: z.string().trim().max(300, 'Keep it to 300 characters.'),
  })
  .superRefine(({ verdict, reason }, context) => {
    if (verdict === 'declined' && reason.length < 3)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Say what was not right, so that they can put it right.' })
  })
export type DecideClaimInput = z.input<typeof decideClaimInput>

/** What somebody says of a credential of their own. */
export const saveOwnCredentialInput = z
  .strictObject({ ...credentialFields, kind: z.enum(ownCredentialKinds, 'Choose what this is.') })
  .superRefine(askForWhatIsMissing)

export type SaveOwnCredentialInput = z.input<typeof saveOwnCredentialInput>
