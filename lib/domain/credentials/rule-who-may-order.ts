import type { Role } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'
import { type DoseAuthorityCode, type DoseAuthorityFacts, ruleDoseAuthority } from '../journeys/rule-dose-authority.ts'
import type { Profession } from './profession.ts'

export type WhoMayOrderCode = DoseAuthorityCode | 'PROFESSION_CANNOT_ORDER' | 'NOT_THE_CLIENTS_PRESCRIBER'

/** What somebody wants to do with the medicine. */
export type MedicineAct = 'propose-dose' | 'order-dose' | 'change-dose' | 'revoke-dose' | 'place-pharmacy-order'

export type WhoMayOrderFacts = {
  readonly act: MedicineAct
  readonly role: Role
  /** Null for people without one. */
  readonly profession: Profession | null
  /** Whether this client was referred to them and they accepted. */
  readonly isClientsPrescriber: boolean
}

const orderingProfessions: readonly Profession[] = ['physician', 'nurse_practitioner', 'physician_assistant', 'psychologist', 'naturopath']

const wants = {
  'propose-dose': 'propose',
  'order-dose': 'order',
  'change-dose': 'change',
  'revoke-dose': 'revoke',
  'place-pharmacy-order': 'order',
} as const satisfies Record<MedicineAct, DoseAuthorityFacts['wants']>

/**
 * Only the client's own prescriber sets, changes or orders; the care team may propose.
 * Which psychologists and naturopaths may prescribe where is the authority table's to say.
 */
export function ruleWhoMayOrder({ act, role, profession, isClientsPrescriber }: WhoMayOrderFacts): Finding<WhoMayOrderCode>[] {
  const findings: Finding<WhoMayOrderCode>[] = ruleDoseAuthority({ role, wants: wants[act] })
  if (act === 'propose-dose') return findings
  if (profession !== null && !orderingProfessions.includes(profession)) {
    findings.push(refuse('PROFESSION_CANNOT_ORDER', ['scope-of-practice'], { params: { profession } }))
  }
  if (role === 'prescriber' && !isClientsPrescriber) findings.push(refuse('NOT_THE_CLIENTS_PRESCRIBER', ['practice.prescriber-decides']))
  return findings
}
