import type { LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { covers, credentialsOf, lastDayOf } from './standing.ts'

/** A credential that hours are billed on and that had ended before a day. */
export type Lapse = { readonly kind: 'license' | 'malpractice'; readonly endedOn: LocalDate }

export type CredentialDays = Pick<Credential, 'id' | 'kind' | 'state' | 'issuedOn' | 'expiresOn' | 'revokedOn'>

/**
 * Finds what of a clinician had lapsed on a day of service: the licence of the state the client was in, or the malpractice policy. A renewal
 * that holds on the day cures it, whenever it was written down. What was never on file is no lapse: booking asks for that.
 */
export function lapsedOnDay(
  credentials: readonly CredentialDays[],
  { state, on }: { readonly state: string | null; readonly on: LocalDate },
): Lapse | null {
  for (const kind of ['license', 'malpractice'] as const) {
    const rows = credentialsOf(credentials as readonly Credential[], kind, (kind === 'license' && state) || undefined)
    if (rows.some((row) => covers(row, on) !== 'no')) continue
    const endedOn = rows
      .flatMap((row) => lastDayOf(row) ?? [])
      .filter((last) => last < on)
      .sort()
      .at(-1)
    if (endedOn !== undefined) return { kind, endedOn }
  }
  return null
}
