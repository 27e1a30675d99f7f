import type { PayerCodeRefusal } from '../../../domain/billing/rule-payer-code.ts'
import type { PetitionCode, SuperbillCode } from '../../../domain/billing/rule-superbill.ts'
import type { FindingWords } from '../../finding-words.ts'

export const paperFindings = {
  SUPERBILL_MEDICAID: {
    staff: 'No itemized receipt for a client with Medicaid: nothing was paid.',
    client: 'Your visit on {on} is covered by Medicaid. You pay nothing for it, so there is nothing to send to a plan.',
  },
  SUPERBILL_VA: {
    staff: 'No itemized receipt for VA care: nothing was paid.',
    client: 'Your visit on {on} is covered by the VA. You pay nothing for it, so there is nothing to send to a plan.',
  },
  SUPERBILL_MEDICARE_ENROLLED: {
    staff: 'Medicare, enrolled clinician: file the claim. A receipt in its place is not allowed.',
    client: 'We bill Medicare for you, so you do not need this receipt.',
  },
  SUPERBILL_MEDICARE_UNKNOWN: {
    staff: 'The clinician’s standing with Medicare is not on file.',
    client: 'We are checking with Medicare first.',
  },
  SUPERBILL_MEDICARE_OPTED_OUT: {
    staff: 'Under the private contract Medicare pays nothing on this receipt. Say so.',
    client: 'Medicare pays nothing on this receipt. Another plan of yours may.',
  },
  SUPERBILL_BILLED: {
    staff: '{code} on {on} goes to a plan by claim. Leave it off.',
    client: 'We bill your plan for your visit on {on} ourselves, so you do not need to.',
  },
  SUPERBILL_EMPTY: { staff: 'No lines to put on a receipt.', client: 'There is nothing to put on a receipt yet.' },
  SUPERBILL_DIAGNOSIS_MISSING: { staff: '{code} on {on} has no diagnosis.', client: 'Your therapist still has to complete this visit.' },
  SUPERBILL_FIELDS_MISSING: {
    staff:
      'Missing for the receipt: {fields}. {screen, select, practice {An admin enters it under Settings, Practice.} clinician {An admin enters it under Settings, Clinicians and Credentials.} client {Enter it in the client’s profile.} coverage {Enter it under Coverage.} note {The therapist signs the note of the visit.} payer-code {The billing lead signs it off under Claims.} other {}}',
    client: 'We still need some details for this receipt.',
  },
  SUPERBILL_NOT_PAID: {
    staff: '{code} on {on}: {owedCents} is not paid. A receipt shows what was paid.',
    client: 'There is still {owedCents} to pay for your visit on {on}. Once it is paid, you can have the receipt.',
  },
  PETITION_MEDICAID: {
    staff: 'No letter to a plan for a client with Medicaid: nothing was charged.',
    client: 'You paid nothing, so there is nothing to ask back.',
  },
  PETITION_VA: {
    staff: 'No letter to a plan for VA care: nothing was charged.',
    client: 'You paid nothing, so there is nothing to ask back.',
  },
  PETITION_MEDICARE: {
    staff: 'No letter for Medicare with an enrolled clinician: nothing beyond the covered hour was charged.',
    client: 'Medicare covers this visit. There is nothing to ask back.',
  },
  PAYER_CODE_NOT_LEAD: { staff: 'The billing lead signs off what a payer reads.', client: 'Our billing lead decides this.' },
  PAYER_CODE_NOT_OURS: { staff: '{code} is no code of ours. Payers read it as it is.', client: 'Our billing lead decides this.' },
  PAYER_CODE_IS_OURS: { staff: '{code} is a code of ours. No payer knows it.', client: 'Our billing lead decides this.' },
} as const satisfies Record<SuperbillCode | PetitionCode | PayerCodeRefusal, FindingWords>
