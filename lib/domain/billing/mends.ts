import type { PersonRole } from '../access/roles.ts'

/** Where what keeps a visit from being billed is mended; with an administrator, where the place is theirs alone. */
export type MendPlace = 'coverage' | 'note' | 'documents' | 'payers' | 'services' | 'clinicians' | 'facilities' | 'ask-admin'

const places: Readonly<Record<string, MendPlace>> = {
  VISIT_COVERAGE_UNKNOWN: 'coverage',
  VISIT_TOO_SHORT: 'note',
  VISIT_FEE_MISSING: 'services',
  ATTESTATION_RENEW: 'coverage',
  CREDENTIAL_LAPSED_ON_DAY: 'clinicians',
  PLACE_NOT_RECORDED: 'facilities',
  GROUP_SECOND_SAME_DAY: 'note',
  EVALUATION_SPECIALTY_UNKNOWN: 'clinicians',
  MEDICARE_STATUS_UNKNOWN: 'clinicians',
  MEDICARE_CONTRACT_MISSING: 'documents',
  EXTENDED_CARE_CONTRACT_UNKNOWN: 'payers',
  VA_NETWORK_ON_DAY: 'payers',
  EXTENDED_CARE_NOTICE_MISSING: 'documents',
  EXTENDED_CARE_NOTICE_ENDED: 'documents',
}

/** Settings are the administrator's. */
const ofAdmin: ReadonlySet<MendPlace> = new Set(['payers', 'services', 'clinicians', 'facilities'])

/** The places that mend these findings, each once, as far as this role may open them; the visit where no other is known. */
export const mendsOf = (codes: readonly string[], role: PersonRole): MendPlace[] => [
  ...new Set(
    codes.map((code) => places[code] ?? 'note').map((place) => (role !== 'admin' && ofAdmin.has(place) ? ('ask-admin' as const) : place)),
  ),
]
