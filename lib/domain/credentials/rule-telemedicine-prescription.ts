import { type Finding, hold, refuse, warn } from '../finding.ts'
import { credentialParameters } from '../reference/credentials.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'

export type TelemedicineCode =
  | 'TELEMEDICINE_FLEXIBILITY_USED'
  | 'TELEMEDICINE_FLEXIBILITY_ENDING'
  | 'IN_PERSON_EVALUATION_NEEDED'
  | 'AUDIO_ONLY_NOT_PERMITTED'
  | 'AUDIO_ONLY_UNKNOWN'
  | 'TELEMEDICINE_PURPOSE_NOT_STATED'
  | 'TELEMEDICINE_STATE_STRICTER'

/** How an evaluation can be held. */
export const evaluationWays = ['in-person', 'video', 'audio'] as const
/** The ways of the law around an evaluation in person. */
export const evaluationExceptions = ['none', 'qualifying-referral', 'va', 'other-documented'] as const

export type TelemedicineFacts = {
  /** How the evaluation behind this prescription was held. */
  readonly evaluation: (typeof evaluationWays)[number]
  readonly prescribedOn: LocalDate
  /** The last evaluation in person by this prescriber, ever. */
  readonly inPersonOn: LocalDate | null
  /** A way of the law around the evaluation in person, on file. */
  readonly exception: (typeof evaluationExceptions)[number]
  /** Whether 42 CFR 410.78(a)(3) permits sound alone for this client; asked only when the evaluation was by sound. */
  readonly audioOnlyPermitted: Condition
  readonly legitimatePurpose: boolean
  /** Whether the client's state asks for more than federal law. */
  readonly stateIsStricter: boolean
}

/**
 * Whether ketamine may be prescribed at a distance.
 *
 * After one evaluation in person the rule is silent. Without one it takes the flexibility, which ends with
 * 2026-12-31 unless a later row says otherwise; the ruleset must be the one of `prescribedOn`.
 */
export function ruleTelemedicinePrescription(facts: TelemedicineFacts, ruleset: Ruleset): Finding<TelemedicineCode>[] {
  const { evaluation, prescribedOn, inPersonOn, exception } = facts
  const findings: Finding<TelemedicineCode>[] = []
  if (!facts.legitimatePurpose) findings.push(refuse('TELEMEDICINE_PURPOSE_NOT_STATED', ['21-cfr-1307.41']))
  if (evaluation === 'in-person' || (inPersonOn !== null && inPersonOn <= prescribedOn)) return findings
  if (facts.stateIsStricter) findings.push(hold('TELEMEDICINE_STATE_STRICTER', ['21-cfr-1307.41']))
  if (evaluation === 'audio') findings.push(...ruleAudioOnly(facts.audioOnlyPermitted))
  if (exception === 'none') findings.push(...ruleFlexibility(prescribedOn, ruleset))
  return findings
}

function ruleAudioOnly(permitted: Condition): Finding<TelemedicineCode>[] {
  if (permitted === 'yes') return []
  if (permitted === 'no') return [refuse('AUDIO_ONLY_NOT_PERMITTED', ['42-cfr-410.78', '21-cfr-1307.41'])]
  return [hold('AUDIO_ONLY_UNKNOWN', ['42-cfr-410.78', '21-cfr-1307.41'])]
}

function ruleFlexibility(prescribedOn: LocalDate, { values, on }: Ruleset): Finding<TelemedicineCode>[] {
  const endsOn = credentialParameters['telemedicine.flexibility'].to
  // A ruleset from before the end cannot speak for a day after it.
  const speaks = prescribedOn <= endsOn || on > endsOn
  if (values['telemedicine.flexibility'] !== 1 || !speaks) {
    return [refuse('IN_PERSON_EVALUATION_NEEDED', ['21-usc-829e', '21-cfr-1307.41'], { params: { endsOn } })]
  }
  if (prescribedOn > endsOn) return [warn('TELEMEDICINE_FLEXIBILITY_USED', ['21-cfr-1307.41'])]
  return [warn('TELEMEDICINE_FLEXIBILITY_ENDING', ['21-cfr-1307.41'], { params: { endsOn } })]
}
