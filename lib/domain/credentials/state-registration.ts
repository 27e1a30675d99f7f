import { type StateRegistrationRow, stateRegistrationRows } from '../reference/state-registration.ts'
import type { LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'
import type { Credential } from './credential.ts'
import { covers, credentialsOf } from './standing.ts'

type Asked = { readonly credentials: readonly Credential[]; readonly state: string; readonly on: LocalDate }

/**
 * How a prescriber stands with the state's own controlled-substance registration: by a row on file first, else by what the
 * state asks for. A row may also say that the state asks for none (topic `exempt`).
 */
export function stateRegistrationOn(
  { credentials, state, on }: Asked,
  rows: readonly StateRegistrationRow[] = stateRegistrationRows,
): Condition | 'not-required' {
  const inForce = credentialsOf(credentials, 'state_registration', state).filter((row) => covers(row, on) !== 'no')
  if (inForce.some(({ topics }) => topics.includes('exempt'))) return 'not-required'
  if (inForce.some((row) => covers(row, on) === 'yes')) return 'yes'
  if (inForce.length > 0) return 'unknown'
  const asked = rows.find((row) => row.state === state && row.from <= on && (row.to === null || on <= row.to))
  if (asked === undefined) return 'unknown'
  return asked.required === 'yes' ? 'no' : 'not-required'
}
