'use server'

import { decideClaim } from '../commands/credentials/decide-claim.ts'
import { saveOwnCredential } from '../commands/credentials/save-own.ts'
import type { DecideClaimInput } from '../inputs/credentials/decide-claim.ts'
import type { SaveOwnCredentialInput } from '../inputs/credentials/save-own.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function saveOwnCredentialAction(input: SaveOwnCredentialInput, key?: string) {
  return act(saveOwnCredential, input, [paths.prescriber.credentials, paths.account], key)
}
export async function decideClaimAction(input: DecideClaimInput, key?: string) {
  return act(decideClaim, input, [paths.clinic.setting('credentials')], key)
}
