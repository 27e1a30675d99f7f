import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'

export type ConsultFormCode = 'LOOKS_AUTOMATIC'

export type ConsultFormFacts = {
  /** A field that people do not see. */
  readonly honeypot: string
  readonly openedAt: Date
  readonly submittedAt: Date
}

/** A form that fills in what people cannot see, or faster than they can, comes from a machine. One opened in the future has a forged time. */
export function ruleConsultForm({ honeypot, openedAt, submittedAt }: ConsultFormFacts, { values }: Ruleset): Finding<ConsultFormCode>[] {
  const seconds = (submittedAt.getTime() - openedAt.getTime()) / 1_000
  const isAutomatic = honeypot !== '' || !(seconds >= values['consult.fill-seconds'])
  return isAutomatic ? [refuse('LOOKS_AUTOMATIC', ['practice.consult-form'])] : []
}
