import { z } from 'zod'
import { appointmentKinds } from '../../domain/scheduling/appointment-kind.ts'
import { nameField, rowId } from '../fields.ts'
import { versionField } from '../version.ts'

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
