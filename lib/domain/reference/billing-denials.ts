/** What the practice does about a reason on a remittance. */
export const denialActions = [
  'client-owes',
  'write-off-contract',
  'write-off',
  'fix-and-resubmit',
  'review',
  'find-original',
  'coordinate',
  'check-eligibility',
  'appeal',
  'client-with-notice',
  'update-counters',
  'credentials',
  'authorization',
  'out-of-network',
  'attach',
] as const
export type DenialAction = (typeof denialActions)[number]

export type DenialReason = { readonly label: string; readonly action: DenialAction }

/** Adjustment reason codes in our own words; the official wording belongs to X12. */
export const denialReasons = {
  '1': { label: 'Deductible', action: 'client-owes' },
  '2': { label: 'Coinsurance', action: 'client-owes' },
  '3': { label: 'Copay', action: 'client-owes' },
  '4': { label: 'Modifier does not fit', action: 'fix-and-resubmit' },
  '5': { label: 'Place of service does not fit', action: 'fix-and-resubmit' },
  '11': { label: 'Diagnosis does not fit the service', action: 'review' },
  '16': { label: 'Something is missing', action: 'fix-and-resubmit' },
  '18': { label: 'Sent twice', action: 'find-original' },
  '22': { label: 'Another plan pays first', action: 'coordinate' },
  '23': { label: 'What the first plan paid', action: 'coordinate' },
  '26': { label: 'Before coverage began', action: 'check-eligibility' },
  '27': { label: 'After coverage ended', action: 'check-eligibility' },
  '29': { label: 'Filed too late', action: 'write-off' },
  '31': { label: 'Member not found', action: 'fix-and-resubmit' },
  '45': { label: 'Above the contract amount', action: 'write-off-contract' },
  '50': { label: 'Not seen as necessary', action: 'appeal' },
  '55': { label: 'Seen as experimental', action: 'appeal' },
  '96': { label: 'Not covered', action: 'client-with-notice' },
  '97': { label: 'Inside another service', action: 'fix-and-resubmit' },
  '109': { label: 'Sent to the wrong plan', action: 'fix-and-resubmit' },
  '119': { label: 'Benefit used up', action: 'update-counters' },
  '151': { label: 'Too often for the plan', action: 'appeal' },
  '170': { label: 'Clinician type not paid', action: 'credentials' },
  '185': { label: 'Clinician not eligible', action: 'credentials' },
  '197': { label: 'No authorization', action: 'authorization' },
  '198': { label: 'More than authorized', action: 'authorization' },
  '204': { label: 'Not in this plan', action: 'client-with-notice' },
  '222': { label: 'More than the contract allows in a day', action: 'write-off' },
  '234': { label: 'Not paid apart', action: 'fix-and-resubmit' },
  '236': { label: 'Does not go with another line', action: 'fix-and-resubmit' },
  '242': { label: 'Out of network', action: 'out-of-network' },
  '252': { label: 'Asks for an attachment', action: 'attach' },
  '253': { label: 'Medicare sequestration', action: 'write-off-contract' },
  B7: { label: 'Clinician not certified that day', action: 'credentials' },
} as const satisfies Record<string, DenialReason>

/** PR may become the client's, CO is the practice's, OA and PI are neither. */
export type RemittanceGroup = 'PR' | 'CO' | 'OA' | 'PI'
