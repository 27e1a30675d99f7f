import { z } from 'zod'
import { pointDecisions } from '../domain/clients/screen-facts.ts'
import { evaluationExceptions, evaluationWays } from '../domain/credentials/rule-telemedicine-prescription.ts'
import { dayField, idField, placeField, timeField } from './fields.ts'
import { localDate } from './scheduling.ts'

export const answerReferralInput = z.strictObject({
  referralId: z.uuid(),
  answer: z.enum(['accepted', 'declined'], 'Choose one.'),
  note: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
})
export type AnswerReferralInput = z.input<typeof answerReferralInput>

export const clearScreeningInput = z.strictObject({
  screeningId: z.uuid(),
  item: z.string().regex(/^[a-z_0-9]{2,60}$/, 'Choose what you decide about.'),
  decision: z.enum(pointDecisions, 'Choose your decision.'),
  words: z.string().trim().min(5, 'Say in a sentence what it rests on.').max(1000, 'Use at most 1,000 characters.'),
  /** The last day it holds; none: as long as this screen counts. */
  untilOn: localDate.nullable().default(null),
})
export type ClearScreeningInput = z.input<typeof clearScreeningInput>

export const decideEligibilityInput = z.strictObject({
  clientId: z.uuid(),
  verdict: z.enum(['eligible', 'eligible_with_conditions', 'not_eligible', 'more_information'], 'Choose your decision.'),
  conditions: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
  validUntilOn: localDate,
  inPersonExamOn: localDate.nullable().default(null),
})
export type DecideEligibilityInput = z.input<typeof decideEligibilityInput>

export const routes = ['lozenge', 'im', 'iv', 'nasal', 'esketamine'] as const
export const doseMg = z
  .number('Enter the dose in milligrams.')
  .positive('Enter the dose in milligrams.')
  .max(2000, 'Check the dose: milligrams are meant.')

export const proposeDoseInput = z.strictObject({
  clientId: z.uuid(),
  doseMg,
  route: z.enum(routes, 'Choose a route.'),
  reason: z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.'),
})
export type ProposeDoseInput = z.input<typeof proposeDoseInput>

const limit = (least: number, most: number) =>
  z.int('Use a whole number.').min(least, `At least ${least}.`).max(most, `At most ${most}.`).nullable().default(null)

export const orderDoseInput = z.strictObject({
  clientId: z.uuid(),
  route: z.enum(routes, 'Choose a route.'),
  form: z.string().trim().min(2, 'Name the form, like "rapid dissolve tablet".').max(80),
  doseMg,
  sitesAllowed: z.array(z.enum(['office', 'facility', 'telehealth', 'home'])).min(1, 'Choose where it may be taken.'),
  homeOrder: z.boolean().default(false),
  issuedOn: localDate,
  expiresOn: localDate,
  /** How the evaluation behind this order was held. */
  evaluation: z.enum(evaluationWays, 'Choose how you evaluated the client.'),
  /** A way of the law around an evaluation in person. */
  exception: z.enum(evaluationExceptions).default('none'),
  /** For an evaluation by sound alone: whether the client cannot use video, or does not want to. */
  audioOnlyPermitted: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  purpose: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  pdmpCheckedOn: localDate.nullable().default(null),
  /** Said once more for a dose outside the range usually seen. */
  reconfirmed: z.boolean().default(false),
  /** Stricter limits than the practice's own; empty where the prescriber sets none. */
  limits: z
    .strictObject({ systolic: limit(60, 250), diastolic: limit(30, 150), heartRateHigh: limit(40, 200), spo2Low: limit(70, 100) })
    .default({ systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null }),
  /** The least days between two doses. */
  leastDaysBetween: z.int('Use whole days.').min(1, 'At least a day.').max(90, 'At most ninety days.').nullable().default(null),
  proposalId: z.uuid().nullable().default(null),
  note: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
})
export type OrderDoseInput = z.input<typeof orderDoseInput>

export const declineDoseInput = z.strictObject({
  proposalId: z.uuid(),
  why: z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.'),
})
export type DeclineDoseInput = z.input<typeof declineDoseInput>

export const revokeDoseInput = z.strictObject({
  orderId: z.uuid(),
  /** Why, for the care team. Stopping never waits for it. */
  why: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
})
export type RevokeDoseInput = z.input<typeof revokeDoseInput>

export const revokeReferralInput = z.strictObject({
  referralId: z.uuid(),
  why: z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.'),
  /** Another prescriber of this client who is asked to write the orders anew; none: the live orders end. */
  toPrescriberId: z.uuid().nullable().default(null),
})
export type RevokeReferralInput = z.input<typeof revokeReferralInput>

/** A stretch of one day for which a prescriber is at a place: `location:<id>` or `facility:<id>`. */
export const savePresenceInput = z
  .strictObject({
    prescriberId: idField,
    place: placeField,
    on: dayField,
    startsTime: timeField,
    endsTime: timeField,
  })
  .refine(({ startsTime, endsTime }) => startsTime < endsTime, { path: ['endsTime'], message: 'Leaving comes after arriving.' })

export type SavePresenceInput = z.input<typeof savePresenceInput>

export const endPresenceInput = z.strictObject({ presenceId: idField })

export type EndPresenceInput = z.input<typeof endPresenceInput>

export const sendReferralInput = z.strictObject({
  clientId: z.uuid(),
  prescriberId: z.uuid('Choose a prescriber.'),
  reason: z.string().trim().min(10, 'Say in a sentence what you ask the prescriber.').max(1000, 'Use at most 1,000 characters.'),
})
export type SendReferralInput = z.input<typeof sendReferralInput>
