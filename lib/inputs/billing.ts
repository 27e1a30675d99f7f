import { z } from 'zod'
import { deskMethods } from '../domain/billing/desk-methods.ts'
import { askedOnly } from '../domain/billing/estimate-asked.ts'
import { reversalReasons } from '../domain/billing/reverse-payment.ts'
import { refundReasons } from '../domain/billing/rule-refund.ts'
import { writeOffReasons } from '../domain/billing/rule-write-off.ts'
import { isQuarterStart, unitLimitKinds } from '../domain/billing/unit-limits.ts'
import { coverageChoices } from '../domain/consults/consult-choices.ts'
import { EXTENDED_CARE } from '../domain/reference/billing-codes.ts'
import { sayCount } from '../messages/say-money.ts'
import { dayField, dollarsField, idField, optionalDay, optionalText, requiredText } from './fields.ts'

/** How far the account had come when the screen showed it; left out where no screen was looked at. */
export const seenField = z
  .number()
  .int()
  .min(0)
  .nullish()
  .transform((seen) => seen ?? null)

/** Credit of a client set against what they owe, with their word. */
export const applyCreditInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  /** The day of service it goes to; the oldest first unless told. */
  serviceOn: optionalDay.optional().transform((day) => day ?? null),
  clientAgreed: z.literal(true, 'Ask the client first, then tick this.'),
  seen: seenField,
})

export type ApplyCreditInput = z.input<typeof applyCreditInput>

/** The day from which the desk is counted, and why what came before is closed without a count. */
export const beginCountingInput = z.strictObject({ day: dayField, reason: requiredText })
export type BeginCountingInput = z.input<typeof beginCountingInput>

/** A visit that waits to be billed. */
export const billAgainInput = z.strictObject({ visitId: idField })

export type BillAgainInput = z.input<typeof billAgainInput>

/** Somebody whose plan others are on too. */
export const settleSharedPlanInput = z.strictObject({ clientId: idField })

/** A day of the desk, with what was counted in the drawer; a difference is explained. */
export const closeDayInput = z.strictObject({ day: dayField, counted: dollarsField, words: optionalText })
export type CloseDayInput = z.input<typeof closeDayInput>

/** A client questions a charge, with what is wrong about it. */
/** Gives up the fee that was asked for a missed visit. */
export const waiveMissedFeeInput = z.strictObject({ appointmentId: idField, reason: requiredText })
export type WaiveMissedFeeInput = z.input<typeof waiveMissedFeeInput>

export const disputeChargeInput = z.strictObject({ chargeId: idField, reason: requiredText })
export type DisputeChargeInput = z.input<typeof disputeChargeInput>

/** The desk's answer, which the client reads. */
export const answerDisputeInput = z.strictObject({ disputeId: idField, isCorrected: z.boolean(), answer: requiredText })
export type AnswerDisputeInput = z.input<typeof answerDisputeInput>

const dollars = (most: number) =>
  z
    .number('Enter an amount in dollars, or leave it empty.')
    .min(0, 'Enter an amount of 0 or more.')
    .max(most, `Enter at most ${sayCount(most)}.`)
    .nullable()
    .default(null)

/** What a stranger tells the estimator. Nothing of it is kept. */
export const estimatePubliclyInput = z.strictObject({
  coverage: z.enum(coverageChoices, 'Choose how you are covered, or "Not sure".'),
  deductibleDollars: dollars(50_000),
  share: z.enum(['coinsurance', 'copay', 'unknown']).default('unknown'),
  coinsurancePercent: z.number('Enter a percentage.').min(0, 'From 0 to 100.').max(100, 'From 0 to 100.').nullable().default(null),
  copayDollars: dollars(1_000),
  household: z
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(1, 'At least you.')
    .max(20, 'At most 20.')
    .nullable()
    .default(null),
  incomeDollars: dollars(10_000_000),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Choose your state.')
    .nullable()
    .default(null),
  cycles: z.number('Enter a number.').int('Enter a whole number.').min(1, 'At least 1.').max(12, 'At most 12.').default(6),
})
export type EstimatePubliclyInput = z.input<typeof estimatePubliclyInput>
export type EstimatePubliclyAnswers = z.output<typeof estimatePubliclyInput>

/** The same from a form whose fields come and go. */
export const estimateAskedInput = z.custom<EstimatePubliclyInput>().transform(askedOnly).pipe(estimatePubliclyInput)

/** The four formats priced for one client, kept as they were given. */
export const giveEstimateInput = z.strictObject({
  clientId: idField,
  firstJourneyOn: dayField,
  cycles: z.coerce.number().int().min(1, 'At least one cycle.').max(12, 'At most 12 cycles.'),
  everyDays: z.coerce.number().int().min(3, 'At least 3 days.').max(60, 'At most 60 days.'),
})

export type GiveEstimateInput = z.input<typeof giveEstimateInput>

/** What is taken off each share, from when to when, on which papers, and why. */
export const decideHardshipInput = z
  .strictObject({
    clientId: idField,
    kind: z.enum(['percent', 'amount'], 'Choose one.'),
    percent: z.coerce.number().min(0).max(100, 'At most 100.').default(0),
    amount: z.union([z.literal('').transform(() => 0), dollarsField]).default(0),
    fromOn: dayField,
    toOn: dayField,
    papers: requiredText,
    reason: requiredText,
  })
  .refine(({ kind, percent }) => kind !== 'percent' || percent > 0, { path: ['percent'], message: 'Enter how much of each share.' })
  .refine(({ kind, amount }) => kind !== 'amount' || amount > 0, { path: ['amount'], message: 'Enter an amount above zero.' })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], message: 'It ends after it begins.' })
export type DecideHardshipInput = z.input<typeof decideHardshipInput>

/** It no longer holds from a day on, with why. */
export const endHardshipInput = z.strictObject({ hardshipId: idField, endedOn: dayField, why: requiredText })
export type EndHardshipInput = z.input<typeof endHardshipInput>

const chargeIds = z.array(idField).min(1, 'Choose at least one charge.').max(60, 'Choose at most 60 charges.')

/** The charges a client wants an itemised receipt for. */
export const issueSuperbillInput = z.strictObject({
  clientId: idField,
  chargeIds,
  /** The voided superbill this one takes the place of. */
  replacesId: idField.nullable().default(null),
  /** The client's request that this one answers. */
  requestId: idField.nullable().default(null),
})
export type IssueSuperbillInput = z.input<typeof issueSuperbillInput>

/** A client asks for one in the portal. */
export const askSuperbillInput = z.strictObject({ chargeIds })
export type AskSuperbillInput = z.input<typeof askSuperbillInput>

/** The desk says why there is none. */
export const declineSuperbillInput = z.strictObject({ requestId: idField, why: requiredText })
export type DeclineSuperbillInput = z.input<typeof declineSuperbillInput>

/** What a payer reads instead of a code of ours, from a day on, and where that is known from. Without a payer it holds for all. */
export const signOffPayerCodeInput = z.strictObject({
  payerId: idField.nullable(),
  houseCode: z.literal(EXTENDED_CARE),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{5}$/, 'A payer’s code has five letters or digits.'),
  fromOn: dayField,
  source: requiredText,
})
export type SignOffPayerCodeInput = z.input<typeof signOffPayerCodeInput>

/** A payment of a client. What is above the balance becomes credit. */
export const takePaymentInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  method: z.enum(deskMethods, 'Choose how it was paid.'),
  /** The terminal's or the check's number. */
  reference: optionalText,
  note: optionalText,
  /** The day the money came; today unless told. */
  receivedOn: optionalDay.optional().transform((day) => day ?? null),
  /** The same amount within minutes is taken again, knowingly. */
  isTakenAgain: z.boolean().default(false),
  seen: seenField,
})

export type TakePaymentInput = z.input<typeof takePaymentInput>

/** Credit to be given back, with why. */
export const openRefundInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  why: z.enum(refundReasons, 'Choose why.'),
  note: optionalText,
  seen: seenField,
})
export type OpenRefundInput = z.input<typeof openRefundInput>

/** A refund that goes out. */
export const payRefundInput = z.strictObject({
  refundId: idField,
  method: z.enum(deskMethods, 'Choose how it goes back.'),
  /** The terminal's or the check's number. */
  reference: optionalText,
  /** Today unless told. */
  paidOn: optionalDay.optional().transform((day) => day ?? null),
  /** Why it goes back another way than it came. */
  otherWayBecause: optionalText,
})
export type PayRefundInput = z.input<typeof payRefundInput>

/** A refund that will not go out, with why. */
export const cancelRefundInput = z.strictObject({ refundId: idField, why: requiredText })
export type CancelRefundInput = z.input<typeof cancelRefundInput>

/** A payment undone, with why. */
export const reversePaymentInput = z.strictObject({
  paymentId: idField,
  reason: z.enum(reversalReasons, 'Choose why.'),
  note: optionalText,
  seen: seenField,
})

export type ReversePaymentInput = z.input<typeof reversePaymentInput>

/** The most units of a code a day, from the first day of a quarter, and which file says so. */
export const setUnitLimitInput = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{5}$/, 'A code has five letters or digits.'),
  most: z.coerce.number('Enter a number of units.').int('Whole units only.').min(1, 'At least 1.').max(999, 'At most 999.'),
  kind: z.enum(unitLimitKinds, 'Choose how it counts.'),
  quarterOn: dayField.refine(isQuarterStart, 'Choose the first day of a quarter.'),
  source: requiredText,
})
export type SetUnitLimitInput = z.input<typeof setUnitLimitInput>

/** A superbill is never changed: it is voided, and another one issued. */
export const voidSuperbillInput = z.strictObject({ superbillId: idField, reason: requiredText })

export type VoidSuperbillInput = z.input<typeof voidSuperbillInput>

/** A balance to be given up, with why and in words. */
export const askWriteOffInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  reason: z.enum(writeOffReasons, 'Choose why.'),
  note: requiredText,
  seen: seenField,
})
export type AskWriteOffInput = z.input<typeof askWriteOffInput>

/** The second person's word on it; a no says why. */
export const decideWriteOffInput = z
  .strictObject({ writeOffId: idField, isApproved: z.boolean(), declinedWhy: optionalText })
  .refine(({ isApproved, declinedWhy }) => isApproved || declinedWhy !== null, { path: ['declinedWhy'], message: 'Say why not.' })
export type DecideWriteOffInput = z.input<typeof decideWriteOffInput>
