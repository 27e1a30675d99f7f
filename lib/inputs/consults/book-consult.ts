import { z } from 'zod'
import { emailAddress } from '../access/email.ts'
import { instant } from '../instant.ts'

export const consultIndications = ['treatment_resistant_depression', 'anxiety', 'ptsd', 'chronic_pain', 'other'] as const
export const consultCoverages = ['commercial', 'medicaid', 'medicare', 'va', 'tricare', 'self_pay', 'not_sure'] as const
export const consultGoals = ['mood', 'worry', 'trauma', 'pain', 'sleep', 'relationships', 'meaning', 'other'] as const
export const GOALS_NOTE_LENGTH = 200

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number we can call, like 555 555 0100.')

export const bookConsultInput = z.strictObject({
  name: z.string().trim().min(1, 'Tell us what to call you.').max(80, 'Use at most 80 letters.'),
  email: emailAddress,
  phone,
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}$/, 'Enter the 5 digits of your ZIP code.'),
  state: z.string('Choose your state.').regex(/^[A-Z]{2}$/, 'Choose your state.'),
  indication: z.enum(consultIndications, 'Choose what brings you.'),
  coverageType: z.enum(consultCoverages, 'Choose how you are covered, or "Not sure".'),
  goals: z.array(z.enum(consultGoals)).max(4, 'Choose up to four.').default([]),
  goalsNote: z.string().trim().max(GOALS_NOTE_LENGTH, `Use at most ${GOALS_NOTE_LENGTH} characters.`).default(''),
  hasPrescriber: z.enum(['yes', 'no', 'unknown'], 'Choose one.'),
  mayText: z.boolean().default(false),
  startsAt: instant,
  holdToken: z.string().min(20).max(100).optional(),
  /** People leave this empty; programs that fill every field do not. */
  website: z.string().max(200).default(''),
  /** When the form was opened, in milliseconds since 1970. Nobody fills it in within three seconds. */
  openedAt: z.number().int().nonnegative(),
})
export type BookConsultInput = z.input<typeof bookConsultInput>
