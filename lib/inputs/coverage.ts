import { z } from 'zod'
import { codesOfVisits } from '../domain/billing/codes-of-visits.ts'
import { authorizationStatuses, type VaStage } from '../domain/coverage/authorization.ts'
import { coveragePrograms, coverageStatuses } from '../domain/coverage/program.ts'
import { vaStages } from '../domain/coverage/rule-authorization-change.ts'
import { medicaidAnswers } from '../domain/coverage/rule-medicaid-asked.ts'
import { clientIdField } from './clients.ts'
import { dayField, dollarsField, idField, optionalDay, optionalText, requiredText, rowId } from './fields.ts'
import { versionField } from './version.ts'

/** Whether the payer says that it covers. */
export const answerCoverageInput = z.strictObject({ coverageId: idField, isCovered: z.boolean() })
export type AnswerCoverageInput = z.input<typeof answerCoverageInput>

export const medicaidSources = ['portal', 'phone', 'clearinghouse'] as const

/** What Medicaid said today. */
export const askMedicaidInput = z.strictObject({
  coverageId: idField,
  answer: z.enum(medicaidAnswers, 'Choose what Medicaid said.'),
  source: z.enum(medicaidSources, 'Choose how you asked.'),
  reference: optionalText,
})
export type AskMedicaidInput = z.input<typeof askMedicaidInput>

/** The billing lead's word on a balance that stands again; a no says why. */
export const decideRestoredInput = z
  .strictObject({ restoredBalanceId: idField, isAsked: z.boolean(), note: optionalText })
  .refine(({ isAsked, note }) => isAsked || note !== null, { path: ['note'], message: 'Say why not.' })
export type DecideRestoredInput = z.input<typeof decideRestoredInput>

export const householdFields = {
  householdSize: z.coerce.number('Enter how many people.').int('Whole people only.').min(1, 'At least one person.').max(30, 'At most 30.'),
  annualIncome: dollarsField,
}

/** What a household says about itself: size and income of a whole year, attested today. */
export const assessSlidingFeeInput = z.strictObject({
  clientId: idField,
  ...householdFields,
  attested: z.literal(true, 'The client attests this themselves.'),
  proof: optionalText,
})

export type AssessSlidingFeeInput = z.input<typeof assessSlidingFeeInput>

/** What a payer's paper says. Codes are separated by commas; none means every code. */
const paper = {
  status: z.enum(authorizationStatuses),
  /** Where the veteran's way stands; left out where nobody follows it. */
  vaStage: z
    .enum(vaStages as readonly [VaStage, ...VaStage[]])
    .nullable()
    .default(null),
  number: optionalText,
  codes: z
    .string()
    .trim()
    .max(200, 'Keep it to 200 characters.')
    .transform((text) => [
      ...new Set(
        text
          .toUpperCase()
          .split(/[\s,]+/)
          .filter((code) => code !== ''),
      ),
    ]),
  granted: z.coerce.number('Enter a number of visits.').int('Whole visits only.').min(0, 'Not below zero.').max(500, 'At most 500.'),
  startsOn: dayField,
  endsOn: dayField,
}

type Paper = Pick<z.output<z.ZodObject<typeof paper>>, 'startsOn' | 'endsOn' | 'status' | 'number' | 'granted'>

function checkPaper({ startsOn, endsOn, status, number, granted }: Paper, context: z.RefinementCtx): void {
  const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const isGranted = status === 'approved' || status === 'partial'
  if (endsOn < startsOn) ask('endsOn', 'The last day comes after the first.')
  if (isGranted && number === null) ask('number', 'Enter the number the payer gave.')
  if (isGranted && granted < 1) ask('granted', 'Enter how many visits were granted.')
}

/** What a payer granted: a VA referral or a prior authorization. */
export const recordAuthorizationInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    coverageId: idField,
    kind: z.enum(['prior', 'va_referral'], 'Choose what it is.'),
    ...paper,
    note: optionalText,
  })
  .superRefine(checkPaper)

export type RecordAuthorizationInput = z.input<typeof recordAuthorizationInput>

/** What of it was typed wrong, as the paper has it, and why it was wrong. */
export const correctAuthorizationInput = z
  .strictObject({ authorizationId: idField, version: versionField, ...paper, reason: requiredText })
  .superRefine(checkPaper)

export type CorrectAuthorizationInput = z.input<typeof correctAuthorizationInput>

/** From a day on, the plan is not told, and the client pays in full. */
export const restrictInput = z.strictObject({
  clientId: clientIdField,
  fromOn: dayField,
  toOn: optionalDay,
  paysInFull: z.literal(true, 'The plan is not told only of what is paid in full.'),
})
export type RestrictInput = z.input<typeof restrictInput>

/** What the client chooses for one visit. */
export const choosePayerInput = z.strictObject({
  clientId: clientIdField,
  appointmentId: z.uuid(),
  kind: z.enum(['not_told', 'client_files'], 'Choose how this visit is paid.'),
  paysInFull: z.literal(true, 'Tick this to go on. Otherwise the plan is billed.'),
  /** With Medicare the billing lead decides, and says why. */
  overrideReason: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})
export type ChoosePayerInput = z.input<typeof choosePayerInput>

export const remindRestrictionInput = z.strictObject({ clientId: clientIdField, id: z.uuid() })
export type RemindRestrictionInput = z.input<typeof remindRestrictionInput>

export const endRestrictionInput = z.strictObject({
  clientId: clientIdField,
  id: z.uuid(),
  because: z.enum(['client_asked', 'not_paid']),
})
export type EndRestrictionInput = z.input<typeof endRestrictionInput>

export const runOutAuthorizationInput = z.strictObject({ authorizationId: z.uuid() })

export const insuredRelations = ['self', 'spouse', 'child', 'other'] as const

/** One coverage of a client, or the word that they pay without insurance. Days are on the practice's clock, both inside. */
export const saveCoverageInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    clientId: idField,
    program: z.enum(coveragePrograms, 'Choose the kind of coverage.'),
    payerId: z
      .union([z.literal(''), idField])
      .nullable()
      .transform((id) => (id === '' ? null : id)),
    status: z.enum(coverageStatuses),
    priority: z.coerce.number().int().min(1, 'Start at 1.').max(9, 'Use 1 to 9.'),
    planName: optionalText,
    memberId: optionalText,
    groupNumber: optionalText,
    relation: z.enum(insuredRelations),
    insuredName: optionalText,
    startsOn: dayField,
    endsOn: optionalDay,
    inNetwork: z.boolean(),
    /** One like it is on file, and this is another. */
    isAnother: z.boolean().default(false),
  })
  .superRefine(({ startsOn, endsOn, status, relation, insuredName }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (endsOn !== null && endsOn < startsOn) ask('endsOn', 'The last day comes after the first.')
    if (status === 'ended' && endsOn === null) ask('endsOn', 'Enter the last day it covered.')
    if (relation !== 'self' && insuredName === null) ask('insuredName', 'Enter who is insured.')
  })

export type SaveCoverageInput = z.input<typeof saveCoverageInput>

/** What a client says of their own. On the card stands an insurer or a plan: without either nobody can be asked. */
export const ownCoverageInput = saveCoverageInput.superRefine(({ program, payerId, planName }, context) => {
  if (program !== 'self_pay' && payerId === null && planName === null)
    context.addIssue({ code: 'custom', path: ['planName'], message: 'Choose the insurer, or write the name that stands on your card.' })
})

/** A word against an assessment, with what shows it. */
export const askScaleAppealInput = z.strictObject({ clientId: idField, reason: requiredText, papers: requiredText })
export type AskScaleAppealInput = z.input<typeof askScaleAppealInput>

/** The second person's word; with a yes the household as the papers show it. */
export const decideScaleAppealInput = z
  .strictObject({
    appealId: idField,
    isGranted: z.boolean(),
    outcome: requiredText,
    householdSize: householdFields.householdSize.nullable(),
    annualIncome: householdFields.annualIncome.nullable(),
  })
  .refine(({ isGranted, householdSize, annualIncome }) => !isGranted || (householdSize !== null && annualIncome !== null), {
    path: ['householdSize'],
    message: 'Enter the household and its income as the papers show them.',
  })
export type DecideScaleAppealInput = z.input<typeof decideScaleAppealInput>

/** A veteran's signed wish that the commercial plan pays for one cycle. */
export const signWishInput = z.strictObject({
  cycleId: z.uuid(),
  understood: z.literal(true, 'Tick this to sign. If you are not sure, call us first.'),
  signedName: z.string().trim().min(3, 'Type your full name.').max(120),
})
export type SignWishInput = z.input<typeof signWishInput>

export const carryOutWishInput = z.strictObject({ wishId: z.uuid(), fromOn: dayField, toOn: dayField })
export type CarryOutWishInput = z.input<typeof carryOutWishInput>

export const benefitSources = ['phone', 'portal', '271', 'card', 'eob'] as const

/** An amount that the plan may not have at all: empty is none. */
const maybeDollars = z.union([z.literal('').transform(() => null), z.null(), dollarsField])

const percentField = z.coerce.number('Enter a percentage.').min(0, 'From 0 to 100.').max(100, 'From 0 to 100.')

/** What a plan said a client's benefits are, when, and who said so. Amounts are what is left this plan year. */
export const verifyBenefitInput = z.strictObject({
  coverageId: idField,
  deductibleLeft: dollarsField,
  familyDeductibleLeft: maybeDollars,
  coinsurancePercent: percentField,
  copay: maybeDollars,
  copayAfterDeductible: z.boolean(),
  outOfPocketLeft: maybeDollars,
  familyOutOfPocketLeft: maybeDollars,
  planYearStartsOn: optionalDay,
  yearlyDeductible: maybeDollars.default(null),
  yearlyFamilyDeductible: maybeDollars.default(null),
  yearlyOutOfPocket: maybeDollars.default(null),
  yearlyFamilyOutOfPocket: maybeDollars.default(null),
  videoCoinsurancePercent: z.union([z.literal('').transform(() => null), z.null(), percentField]).default(null),
  videoCopay: maybeDollars.default(null),
  videoCopayAfterDeductible: z.boolean().default(false),
  medicalCoinsurancePercent: z.union([z.literal('').transform(() => null), z.null(), percentField]).default(null),
  medicalCopay: maybeDollars.default(null),
  medicalCopayAfterDeductible: z.boolean().default(false),
  /** Whether it is about care in the plan's network; as the coverage says unless told. */
  inNetwork: z.boolean().nullable().default(null),
  /** What it allows of a code outside its network; what is left empty was not said. */
  allowedOutside: z
    .array(z.strictObject({ code: z.enum(codesOfVisits), amount: maybeDollars }))
    .max(codesOfVisits.length)
    .default([]),
  verifiedOn: dayField,
  /** From when it holds; empty from the day it was said. */
  fromOn: optionalDay.default(null),
  /** The answer it puts right; empty where it is a new one. */
  corrects: z.union([z.literal('').transform(() => null), z.null(), idField]).default(null),
  countsUntil: optionalDay.default(null),
  /** Our charges that are in these amounts already. */
  counted: z.array(idField).max(200).default([]),
  saidBy: optionalText.default(null),
  source: z.enum(benefitSources, 'Choose where this comes from.'),
  reference: optionalText,
})

export type VerifyBenefitInput = z.input<typeof verifyBenefitInput>

/** A client who was told of the full fee. */
export const tellFullFeeInput = z.strictObject({ clientId: idField })
export type TellFullFeeInput = z.input<typeof tellFullFeeInput>

export const waitOutInput = z.strictObject({ coverageId: z.uuid() })
