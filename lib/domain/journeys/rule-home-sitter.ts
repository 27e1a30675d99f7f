import { type Finding, hold } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import { type MomentFacts, missing } from './moment.ts'
import type { Setting } from './setting.ts'

export type HomeSitterFacts = MomentFacts & {
  readonly setting: Setting
  readonly sitter: { readonly name: string; readonly phone: string; readonly isAdult: boolean } | null
  readonly emergencyContactOnFile: boolean
  /** The address emergency services would be sent to. */
  readonly homeAddressOnFile: boolean
  readonly noDrivingAttestedAt: Date | null
}

export type HomeSitterCode =
  | 'SITTER_NOT_NAMED'
  | 'SITTER_NOT_ADULT'
  | 'EMERGENCY_CONTACT_MISSING'
  | 'HOME_ADDRESS_MISSING'
  | 'NO_DRIVING_NOT_ATTESTED'

/** In place of the ride home: at home an adult sits by, help can be sent, and nobody drives before the next day. */
export function ruleHomeSitter(facts: HomeSitterFacts): Finding<HomeSitterCode>[] {
  const { setting, sitter, emergencyContactOnFile, homeAddressOnFile, noDrivingAttestedAt } = facts
  if (!isAtHome(setting)) return []
  const cites = ['practice.home-dosing'] as const
  const findings: Finding<HomeSitterCode>[] = []
  if (sitter === null || sitter.name.trim() === '' || sitter.phone.trim() === '') findings.push(hold('SITTER_NOT_NAMED', cites))
  else if (!sitter.isAdult) findings.push(hold('SITTER_NOT_ADULT', cites))
  if (!emergencyContactOnFile) findings.push(hold('EMERGENCY_CONTACT_MISSING', cites))
  if (!homeAddressOnFile) findings.push(hold('HOME_ADDRESS_MISSING', cites))
  if (noDrivingAttestedAt === null) findings.push(missing(facts, 'NO_DRIVING_NOT_ATTESTED', cites))
  return findings
}
