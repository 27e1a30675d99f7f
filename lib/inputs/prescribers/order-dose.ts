import { z } from 'zod'
import { localDate } from '../scheduling/schedule-cycle.ts'
import { doseMg, routes } from './propose-dose.ts'

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
  evaluation: z.enum(['in-person', 'video', 'audio'], 'Choose how you evaluated the client.'),
  /** A way of the law around an evaluation in person. */
  exception: z.enum(['none', 'qualifying-referral', 'va', 'other-documented']).default('none'),
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
