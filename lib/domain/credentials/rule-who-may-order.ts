import type { Role } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'
import type { Profession } from './profession.ts'

export type WhoMayOrderCode =
  | 'ONLY_PRESCRIBER_SETS_DOSE'
  | 'ONLY_PRESCRIBER_ORDERS'
  | 'PROFESSION_CANNOT_ORDER'
  | 'NOT_THE_CLIENTS_PRESCRIBER'
  | 'ONLY_CARE_TEAM_PROPOSES'

export type MedicineAct = 'propose_dose' | 'order_dose' | 'change_dose' | 'revoke_dose' | 'place_pharmacy_order'

export type WhoMayOrderFacts = {
  readonly act: MedicineAct
  readonly role: Role
  /** Null for people without one. */
  readonly profession: Profession | null
  /** Whether this client was referred to them and they accepted. */
  readonly isClientsPrescriber: boolean
}

const orderingProfessions: readonly Profession[] = ['physician', 'nurse_practitioner', 'physician_assistant', 'psychologist', 'naturopath']

/** Only the client's prescriber sets, changes or orders; the care team may propose (S0-3, S1-6, S1-7). Which psychologists and naturopaths may prescribe is the authority table's to say. */
export function ruleWhoMayOrder({ act, role, profession, isClientsPrescriber }: WhoMayOrderFacts): Finding<WhoMayOrderCode>[] {
  if (act === 'propose_dose') {
    const mayPropose = role === 'therapist' || role === 'prescriber'
    return mayPropose ? [] : [refuse('ONLY_CARE_TEAM_PROPOSES', ['practice.prescriber-decides'])]
  }
  const findings: Finding<WhoMayOrderCode>[] = []
  if (role !== 'prescriber') {
    const code = act === 'place_pharmacy_order' ? 'ONLY_PRESCRIBER_ORDERS' : 'ONLY_PRESCRIBER_SETS_DOSE'
    findings.push(refuse(code, ['practice.prescriber-decides', 'fdca-503']))
  }
  if (profession !== null && !orderingProfessions.includes(profession)) {
    findings.push(refuse('PROFESSION_CANNOT_ORDER', ['scope-of-practice'], { params: { profession } }))
  }
  if (role === 'prescriber' && !isClientsPrescriber) findings.push(refuse('NOT_THE_CLIENTS_PRESCRIBER', ['practice.prescriber-decides']))
  return findings
}
