import { withoutTitle } from '../clients/client-name.ts'
import type { CoverageProgram } from '../coverage/program.ts'
import type { Condition } from '../credentials/condition.ts'
import type { CoverageChoice, GoalChoice, Indication } from './consult-choices.ts'

export type ConsultFacts = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly zip: string | null
  readonly state: string
  readonly indication: Indication
  readonly coverageType: CoverageChoice
  readonly goals: readonly GoalChoice[]
  readonly goalsNote: string
  readonly hasPrescriber: Condition
  readonly mayText: boolean
}

/** What a new client's record begins with. Nothing here is verified: coverage is a first guess, to be looked up. */
export type NewClientFacts = {
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly email: string
  readonly phone: string
  readonly zip: string | null
  readonly state: string
  readonly indication: Indication
  /** Null when they were not sure. */
  readonly coverageGuess: CoverageProgram | null
  readonly goals: readonly GoalChoice[]
  readonly goalsNote: string
  readonly bringsPrescriber: boolean
  readonly consentToText: boolean
}

/** Turns a consult into the beginnings of a client. A title is left out, and the name is split at its last blank for staff to correct. */
export function clientFromConsult(consult: ConsultFacts): NewClientFacts {
  const words = withoutTitle(consult.name).split(/\s+/)
  const legalLastName = words.length > 1 ? (words.pop() ?? '') : ''
  return {
    legalFirstName: words.join(' '),
    legalLastName,
    email: consult.email.trim().toLowerCase(),
    phone: consult.phone,
    zip: consult.zip,
    state: consult.state,
    indication: consult.indication,
    coverageGuess: consult.coverageType === 'not_sure' ? null : consult.coverageType,
    goals: consult.goals,
    goalsNote: consult.goalsNote,
    bringsPrescriber: consult.hasPrescriber === 'yes',
    consentToText: consult.mayText,
  }
}
