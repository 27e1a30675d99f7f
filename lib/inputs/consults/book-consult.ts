import { z } from 'zod'
import { emailField, personField, phoneField, stateField, zipField } from '../fields.ts'
import { instant } from '../instant.ts'

export const consultIndications = ['treatment_resistant_depression', 'anxiety', 'ptsd', 'chronic_pain', 'other'] as const
export const consultCoverages = ['commercial', 'medicaid', 'medicare', 'va', 'tricare', 'self_pay', 'not_sure'] as const
export const consultGoals = ['mood', 'worry', 'trauma', 'pain', 'sleep', 'relationships', 'meaning', 'other'] as const
export const GOALS_NOTE_LENGTH = 200

export const bookConsultInput = z.strictObject({
  name: personField('Tell us what to call you.', 80),
  email: emailField,
  phone: phoneField,
  zip: zipField,
  state: stateField,
  indication: z.enum(consultIndications, 'Choose what brings you.'),
  coverageType: z.enum(consultCoverages, 'Choose how you are covered, or "Not sure".'),
  goals: z.array(z.enum(consultGoals)).max(4, 'Choose up to four.').default([]),
  goalsNote: z.string().trim().max(GOALS_NOTE_LENGTH, `Use at most ${GOALS_NOTE_LENGTH} characters.`).default(''),
  hasPrescriber: z.enum(['yes', 'no', 'unknown'], 'Choose one.'),
  mayText: z.boolean().default(false),
  /** For the desk: somebody like them is on file, and this is another person, or a call with a client. */
  isAnother: z.boolean().default(false),
  startsAt: instant,
  holdToken: z.string().min(20).max(100).optional(),
  /** People leave this empty; programs that fill every field do not. */
  website: z.string().max(200).default(''),
  /** When the form was opened, in milliseconds since 1970. Nobody fills it in within three seconds. */
  openedAt: z.number().int().nonnegative(),
})
export type BookConsultInput = z.input<typeof bookConsultInput>
