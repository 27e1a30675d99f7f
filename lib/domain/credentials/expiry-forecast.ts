import { compare } from '../compare.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'
import type { Credential, CredentialKind } from './credential.ts'
import { covers, lastDayOf } from './standing.ts'

export type ExpiryWarning = {
  readonly credentialId: string
  readonly kind: CredentialKind
  readonly state: string | null
  readonly endsOn: LocalDate
  /** Days until the last day in force; negative once it has lapsed. */
  readonly daysLeft: number
  /** The warning reached: days of the tightest threshold, 0 once lapsed. */
  readonly step: number
  /** Whether another row of the same kind and state already covers the day after. */
  readonly renewalOnFile: boolean
}

/** The thresholds in force, longest first: 90, 60, 30 and 7 days unless the practice says otherwise. */
export const expirySteps = ({ values }: Ruleset): readonly number[] =>
  [
    values['credential.notice-first'],
    values['credential.notice-second'],
    values['credential.notice-third'],
    values['credential.notice-last'],
  ].sort((left, right) => right - left)

/** Credentials that end within the first threshold or have ended, soonest first. What ended before a row that covers today is history and left out. */
export function expiryForecast(credentials: readonly Credential[], today: LocalDate, ruleset: Ruleset): ExpiryWarning[] {
  const steps = expirySteps(ruleset)
  return credentials
    .flatMap((credential): ExpiryWarning[] => {
      const endsOn = lastDayOf(credential)
      if (endsOn === null) return []
      const daysLeft = daysBetween(today, endsOn)
      const step = daysLeft < 0 ? 0 : steps.filter((days) => daysLeft <= days).at(-1)
      if (step === undefined) return []
      const dayAfter = addDays(endsOn, 1)
      const neededOn = dayAfter > today ? dayAfter : today
      const renewalOnFile = credentials.some((other) => isRenewal(credential, other, neededOn))
      if (daysLeft < 0 && renewalOnFile) return []
      return [{ credentialId: credential.id, kind: credential.kind, state: credential.state, endsOn, daysLeft, step, renewalOnFile }]
    })
    .sort((left, right) => left.daysLeft - right.daysLeft || compare(left.credentialId, right.credentialId))
}

/** A row of the same kind, for the same state and topics, that holds when this one no longer does. */
function isRenewal(credential: Credential, other: Credential, neededOn: LocalDate): boolean {
  const sameThing = other.id !== credential.id && other.kind === credential.kind && other.state === credential.state
  return sameThing && credential.topics.every((topic) => other.topics.includes(topic)) && covers(other, neededOn) !== 'no'
}
