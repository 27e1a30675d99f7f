import { z } from 'zod'
import { consultOutcomes } from '../domain/consults/consult-choices.ts'
import {
  emailField,
  optionalDay,
  optionalEmailField,
  optionalPersonField,
  personField,
  phoneField,
  stateField,
  zipField,
} from './fields.ts'
import { instant } from './instant.ts'
import { versionField } from './version.ts'

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
  /** Asked by the desk alone: a stranger on the public page gives it with the intake. */
  bornOn: optionalDay.default(null),
  startsAt: instant,
  holdToken: z.string().min(20).max(100).optional(),
  /** People leave this empty; programs that fill every field do not. */
  website: z.string().max(200).default(''),
  /** When the form was opened, in milliseconds since 1970. Nobody fills it in within three seconds. */
  openedAt: z.number().int().nonnegative(),
})
export type BookConsultInput = z.input<typeof bookConsultInput>

export const cancelConsultInput = z.strictObject({ consultId: z.uuid() })
export type CancelConsultInput = z.input<typeof cancelConsultInput>

export const convertConsultInput = z.strictObject({
  consultId: z.uuid(),
  legalFirstName: personField('Enter the first name, or the only one.', 80),
  /** Empty for somebody who has one name. */
  legalLastName: optionalPersonField(80),
  /** What they go by, when it is another name. Nothing guesses it. */
  chosenName: optionalPersonField(80).default(''),
  bornOn: optionalDay.default(null),
  /** Somebody like them is on file, and this is another person. */
  isAnother: z.boolean().default(false),
})
export type ConvertConsultInput = z.input<typeof convertConsultInput>

/** Who a caller is, put right by whoever speaks with them. What is not known yet may be left empty. */
export const correctConsultInput = bookConsultInput.pick({ phone: true, state: true, indication: true, coverageType: true }).extend({
  consultId: z.uuid(),
  version: versionField,
  name: personField('Enter the name.', 80),
  bornOn: optionalDay,
  email: optionalEmailField,
  zip: z.union([z.string().trim().length(0), zipField], 'Enter a ZIP code of five digits, or nine, or leave it empty.'),
  mayText: z.boolean(),
})
export type CorrectConsultInput = z.input<typeof correctConsultInput>

export const holdConsultInput = z.strictObject({
  startsAt: instant,
  /** The hold this person has already: it is given back, or made longer when it is for the same time. */
  holdToken: z.string().min(20).max(100).optional(),
})
export type HoldConsultInput = z.input<typeof holdConsultInput>

/** Who would like to be called when no time is open: a name and a number, and where they are. */
export const requestCallInput = bookConsultInput
  .pick({ name: true, phone: true, state: true, mayText: true, website: true, openedAt: true })
  .extend({
    email: z.union([z.literal(''), emailField], 'Enter an e-mail address like name@example.com, or leave it empty.').default(''),
  })
export type RequestCallInput = z.input<typeof requestCallInput>

export const rescheduleConsultInput = z.strictObject({ consultId: z.uuid(), startsAt: instant })
export type RescheduleConsultInput = z.input<typeof rescheduleConsultInput>

export const workConsultInput = z.strictObject({
  consultId: z.uuid(),
  version: versionField,
  outcome: z.enum(consultOutcomes, 'Choose how the call went.'),
  staffNotes: z.string().trim().max(2000, 'Use at most 2,000 characters.').default(''),
})
export type WorkConsultInput = z.input<typeof workConsultInput>
