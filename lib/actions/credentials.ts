'use server'

import { decideClaim } from '../commands/credentials/decide-claim.ts'
import { saveOwnCredential } from '../commands/credentials/save-own.ts'
import type { DecideClaimInput, SaveOwnCredentialInput } from '../inputs/credentials.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function saveOwnCredentialAction(input: SaveOwnCredentialInput, key?: string) {
  return act(saveOwnCredential, input, [paths.prescriber.credentials, paths.account], key)
}
export async function decideClaimAction(input: DecideClaimInput, key?: string) {
  return act(decideClaim, input, [paths.clinic.setting('credentials')], key)
}
