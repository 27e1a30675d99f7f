import type { LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { covers } from './standing.ts'

/** The states in which a licence of somebody is in force on a day. */
export const licensedIn = (credentials: readonly Credential[], on: LocalDate): string[] => [
  ...new Set(
    credentials.flatMap((credential) =>
      credential.kind === 'license' && credential.state && covers(credential, on) !== 'no' ? [credential.state] : [],
    ),
  ),
]
