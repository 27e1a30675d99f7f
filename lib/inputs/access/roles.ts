import { z } from 'zod'
import { duties } from '../../domain/access/roles.ts'

/** A role to hold. Whoever treats or prescribes is somebody in the practice's lists. */
export const heldRole = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('therapist'), clinicianId: z.uuid('Choose which clinician this is.') }),
  z.strictObject({ role: z.literal('prescriber'), prescriberId: z.uuid('Choose which prescriber this is.') }),
  z.strictObject({ role: z.literal('front-desk') }),
  z.strictObject({ role: z.literal('admin') }),
])

export const heldRoles = z
  .array(heldRole)
  .min(1, 'Choose at least one role.')
  .max(4)
  .refine((roles) => new Set(roles.map(({ role }) => role)).size === roles.length, 'Each role is held once.')

export const heldDuties = z.array(z.enum(duties)).max(duties.length)
