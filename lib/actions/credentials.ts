'use server'

import { decideClaim } from '../commands/credentials/decide-claim.ts'
import { saveOwnCredential } from '../commands/credentials/save-own.ts'
import { removePicture } from '../commands/practice/remove-picture.ts'
import { saveOwnProfile } from '../commands/practice/save-own-profile.ts'
import type { DecideClaimInput, SaveOwnCredentialInput } from '../inputs/credentials.ts'
import type { RemovePictureInput, SaveOwnProfileInput } from '../inputs/practice-people.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function saveOwnCredentialAction(input: SaveOwnCredentialInput, key?: string) {
  return act(saveOwnCredential, input, [paths.prescriber.credentials, paths.account], key)
}
export async function decideClaimAction(input: DecideClaimInput, key?: string) {
  return act(decideClaim, input, [paths.clinic.setting('credentials')], key)
}

/** Takes away the picture of a clinician. */
export async function removePictureAction(input: RemovePictureInput, key?: string) {
  return act(removePicture, input, [paths.account, paths.clinic.setting('clinicians')], key)
}

/** What the public pages say of the therapist who asks. */
export async function saveOwnProfileAction(input: SaveOwnProfileInput, key?: string) {
  return act(saveOwnProfile, input, [paths.account, paths.clinic.setting('clinicians')], key)
}
