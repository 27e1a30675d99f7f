import type { DisputeCode } from '../../../domain/billing/rule-dispute.ts'
import type { HardshipCode } from '../../../domain/billing/rule-hardship.ts'
import type { PayerCodeRefusal } from '../../../domain/billing/rule-payer-code.ts'
import type { AppealCode } from '../../../domain/billing/rule-scale-appeal.ts'
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
  SUPERBILL_NO_SERVICE: {
    staff: 'The fee for the visit missed on {on} is for no service. Leave it off.',
    client: 'No plan pays a fee for a missed visit, so the one of {on} cannot be on this receipt.',
  },
  SUPERBILL_EMPTY: { staff: 'No lines to put on a receipt.', client: 'There is nothing to put on a receipt yet.' },
  SUPERBILL_DIAGNOSIS_MISSING: { staff: '{code} on {on} has no diagnosis.', client: 'Your therapist still has to complete this visit.' },
  SUPERBILL_FIELDS_MISSING: {
    staff:
      'Missing for the receipt: {fields}. {screen, select, practice {An admin enters it under Settings, Practice.} clinician {An admin enters it under Settings, Clinicians and Credentials.} client {Enter it in the client’s profile.} coverage {Enter it under Coverage.} note {The therapist signs the note of the visit.} code {The billing lead signs it off under Claims.} other {}}',
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

export const disputeFindings = {
  DISPUTE_NOTHING: { staff: 'Nothing of this charge is the client’s.', client: 'You pay nothing of this charge.' },
  DISPUTE_ASKED: {
    staff: 'The client has asked about this charge before. Look at the answer.',
    client: 'You have asked about this charge before. Call or write to us if something is still wrong.',
  },
  DISPUTE_ANSWERED: { staff: 'This question was answered already.', client: 'This question was answered already.' },
  DISPUTE_NOT_CORRECTED: {
    staff: 'The client’s part is still {shareCents}. Correct it first: bill the day again, or give up a balance as our own mistake.',
    client: 'We are still correcting this.',
  },
} as const satisfies Record<DisputeCode, FindingWords>

const leadDecides = 'Our billing lead decides this.'

export const hardshipFindings = {
  HARDSHIP_NOT_LEAD: { staff: 'Hardship is decided by the billing lead.', client: leadDecides },
  HARDSHIP_WALL: {
    staff: 'Medicaid or the VA pays on that day: there is no share to lower.',
    client: 'There is nothing for you to pay, so nothing has to be lowered.',
  },
  HARDSHIP_TOO_LONG: {
    staff: 'One decision holds {most} days at most. Look at it again then.',
    client: 'This holds for {most} days at most. We look at it again then.',
  },
  HARDSHIP_OVERLAPS: {
    staff: 'A decision from {fromOn} to {toOn} holds already. End it first.',
    client: 'Your share is lowered from {fromOn} to {toOn} already.',
  },
  HARDSHIP_ROUTINE: {
    staff:
      'Decided for this client {count, plural, one {once} other {# times}} before. Hardship is for one person at a time, never a habit.',
    client: leadDecides,
  },
  HARDSHIP_ENDED: { staff: 'This was ended before.', client: 'This was ended before.' },
  APPEAL_NO_ASSESSMENT: {
    staff: 'No assessment stands that could be looked at again. Assess the household.',
    client: 'We have not measured your household yet. Ask the front desk to do it.',
  },
  APPEAL_OPEN: { staff: 'An appeal of this client waits already.', client: 'You have asked already. Somebody else is looking at it.' },
  APPEAL_WALL: {
    staff: 'Medicaid or the VA pays: there is no scale to appeal.',
    client: 'There is nothing for you to pay, so there is nothing to look at again.',
  },
  APPEAL_DECIDED: { staff: 'This appeal was decided before.', client: 'This was decided before.' },
  APPEAL_SECOND_PERSON: {
    staff: 'Somebody who neither assessed the household nor asked has to decide.',
    client: 'Somebody who was not part of it decides.',
  },
  APPEAL_NOT_LEAD: { staff: 'An appeal is decided by somebody with the duty of the billing lead.', client: leadDecides },
} as const satisfies Record<HardshipCode | AppealCode, FindingWords>
