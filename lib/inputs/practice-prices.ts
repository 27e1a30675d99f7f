import { z } from 'zod'
import { coveragePrograms } from '../domain/coverage/program.ts'
import { conditions } from '../domain/credentials/condition.ts'
import { appointmentKinds } from '../domain/scheduling/appointment-kind.ts'
import { dayField, dollarsField, idField, nameField, optionalText, rowId } from './fields.ts'
import { versionField } from './version.ts'

const minutes = z.number('Enter minutes.').int('Enter whole minutes.')

/** A code as claims carry it, or our own; empty for a service that bills nothing. */
export const codeField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([0-9A-Z][0-9A-Z-]{3,9})?$/, 'Enter a code like 90837.')

/** A service with its length. */
export const saveServiceInput = z.strictObject({
  id: rowId,
  version: versionField,
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,40}$/, 'Use small letters, digits and dashes.'),
  label: nameField,
  kind: z.enum(appointmentKinds, 'Choose a kind of visit.'),
  minutes: minutes.min(5, 'At least five minutes.').max(480, 'At most eight hours.'),
  bufferMinutes: minutes.min(0).max(120, 'At most two hours.'),
  code: codeField.transform((text) => (text === '' ? null : text)),
  isPublic: z.boolean(),
})

export type SaveServiceInput = z.input<typeof saveServiceInput>

/** What a payer's contract allows for a code from a day on. */
export const saveAllowedAmountInput = z.strictObject({
  version: versionField,
  payerId: idField,
  code: codeField.min(1, 'Enter a code.'),
  allowed: dollarsField,
  effectiveFrom: dayField,
})

export type SaveAllowedAmountInput = z.input<typeof saveAllowedAmountInput>

/** What a payer said about one clinician, from a day on. */
export const saveNetworkStandingInput = z.strictObject({
  version: versionField,
  payerId: idField,
  clinicianId: idField,
  inNetwork: z.enum(conditions, 'Choose what the payer said.'),
  fromOn: dayField,
})

export type SaveNetworkStandingInput = z.input<typeof saveNetworkStandingInput>

const answer = z.enum(['yes', 'no', 'unknown'])

/** What one payer's contract says. What nobody asked stays `unknown`. */
export const payerFlagsInput = z.strictObject({
  allowsNoncoveredCharge: answer,
  allowsSameDayPair: answer,
  allowsEvaluationWithTherapy: answer,
  allows2x90834: z.boolean(),
  allowsSecondGroup: z.boolean(),
  prefersXE: z.boolean(),
  copayPerDay: z.boolean(),
  coversTelehealth: answer,
  videoModifier: z.enum(['95', 'GT']).nullable(),
  audioModifier: z.enum(['93', 'FQ']).nullable(),
  wantsNoncoveredLine: z.boolean(),
  requiresAuthorization: answer,
  paysSupervisees: answer,
})

/** A payer with the flags that the rules read. */
export const savePayerInput = z.strictObject({
  id: rowId,
  version: versionField,
  name: nameField,
  program: z
    .enum(coveragePrograms, 'Choose the program.')
    .refine((program) => program !== 'self_pay', 'Somebody who pays without insurance needs no payer.'),
  electronicId: optionalText,
  flags: payerFlagsInput,
  authorizationPattern: optionalText.refine((text) => text === null || isPattern(text), 'This is not a pattern that can be matched.'),
  timelyFilingDays: z.number('Enter days.').int().min(1).max(3_650).nullable(),
  note: z.string().trim().max(1_000, 'Keep it to 1,000 characters.'),
  isActive: z.boolean(),
})

export type SavePayerInput = z.input<typeof savePayerInput>

/** A pattern without anything repeated inside a repetition, so that matching stays quick. */
function isPattern(text: string): boolean {
  if (text.length > 80 || /[+*}]\)?[+*{]/.test(text)) return false
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

/** What the practice charges for a code from a day on. */
export const saveRateInput = z.strictObject({
  version: versionField,
  code: codeField.min(1, 'Enter a code.'),
  fee: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  effectiveFrom: dayField,
})

export type SaveRateInput = z.input<typeof saveRateInput>

const percent = z.number('Enter a percentage.').int('Enter whole percents.')

/** The whole sliding scale from a day on; the last tier has no upper bound. */
export const saveSlidingTiersInput = z.strictObject({
  version: versionField,
  effectiveFrom: dayField,
  tiers: z
    .array(
      z.strictObject({
        upToPercent: percent.min(1).max(1_000, 'At most ten times the guideline.').nullable(),
        paysPercent: percent.min(0).max(100, 'At most the whole fee.'),
      }),
    )
    .min(1, 'Give at least one tier.')
    .max(12, 'Keep it to twelve tiers.'),
})

export type SaveSlidingTiersInput = z.input<typeof saveSlidingTiersInput>
