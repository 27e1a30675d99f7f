import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import { ageOn } from './age.ts'

export type ClientAgeCode = 'CLIENT_TOO_YOUNG' | 'CLIENT_AGE_UNKNOWN'

export type ClientAgeFacts = {
  readonly bornOn: LocalDate | null
  /** The day of the visit, or of the screen. */
  readonly on: LocalDate
}

/** Adults only from the first clinical visit on: full years on the day of the visit. A consult call may be earlier. */
export function ruleClientAge({ bornOn, on }: ClientAgeFacts, { values }: Ruleset): Finding<ClientAgeCode>[] {
  const least = values['screening.adult-age']
  if (bornOn === null) return [hold('CLIENT_AGE_UNKNOWN', ['practice.kap-screen'], { params: { least } })]
  const age = ageOn(bornOn, on)
  return age < least ? [refuse('CLIENT_TOO_YOUNG', ['practice.kap-screen'], { params: { age, least } })] : []
}
