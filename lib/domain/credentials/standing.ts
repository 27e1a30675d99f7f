import { addDays, type LocalDate } from '../time/local.ts'
import { type Credential, type CredentialKind, type CredentialMoment, kindsWithAnEnd } from './credential.ts'

/** How credentials of one kind stand on the days of a visit, as seen from today. */
export type Standing =
  | { readonly state: 'in-force' }
  | { readonly state: 'end-unknown' }
  | { readonly state: 'lapses-first'; readonly endsOn: LocalDate }
  | { readonly state: 'lapsed'; readonly endedOn: LocalDate }
  | { readonly state: 'not-yet'; readonly startsOn: LocalDate }
  | { readonly state: 'missing' }

/** The rows of one kind, for one state when `state` is given. */
export const credentialsOf = (credentials: readonly Credential[], kind: CredentialKind, state?: string): Credential[] =>
  credentials.filter((credential) => credential.kind === kind && (state === undefined || credential.state === state))

/** The last day a row is in force: its expiry, or the day before it was revoked; null when none is known. */
export function lastDayOf({ expiresOn, revokedOn }: Pick<Credential, 'expiresOn' | 'revokedOn'>): LocalDate | null {
  const beforeRevoked = revokedOn === null ? null : addDays(revokedOn, -1)
  if (expiresOn === null || beforeRevoked === null) return expiresOn ?? beforeRevoked
  return expiresOn < beforeRevoked ? expiresOn : beforeRevoked
}

/** Whether a row covers `day`; `unknown` when it should have a last day and none is recorded. */
export function covers(credential: Credential, day: LocalDate): 'yes' | 'no' | 'unknown' {
  if (credential.issuedOn !== null && day < credential.issuedOn) return 'no'
  const last = lastDayOf(credential)
  if (last === null) return kindsWithAnEnd.includes(credential.kind) ? 'unknown' : 'yes'
  return day <= last ? 'yes' : 'no'
}

/** How the rows stand together: any that cover the first and the last day of the visit will do, a renewal on file included. */
export function standingOf(rows: readonly Credential[], { today, on, throughOn }: Omit<CredentialMoment, 'request'>): Standing {
  const onDays = [on, throughOn].map((day) => best(rows, day))
  if (onDays.every((cover) => cover === 'yes')) return { state: 'in-force' }
  if (onDays.every((cover) => cover !== 'no')) return { state: 'end-unknown' }
  const ends = rows.filter(({ issuedOn }) => issuedOn === null || issuedOn <= on).flatMap((row) => lastDayOf(row) ?? [])
  const endsOn = ends.sort().at(-1)
  if (endsOn !== undefined) return endsOn < today ? { state: 'lapsed', endedOn: endsOn } : { state: 'lapses-first', endsOn }
  const startsOn = rows.flatMap(({ issuedOn }) => issuedOn ?? []).sort()[0]
  return startsOn === undefined ? { state: 'missing' } : { state: 'not-yet', startsOn }
}

function best(rows: readonly Credential[], day: LocalDate): 'yes' | 'no' | 'unknown' {
  const found = rows.map((row) => covers(row, day))
  if (found.includes('yes')) return 'yes'
  return found.includes('unknown') ? 'unknown' : 'no'
}
