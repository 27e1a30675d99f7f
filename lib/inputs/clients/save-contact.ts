import { z } from 'zod'
import { clientIdField } from './client-id.ts'

export const contactKinds = ['emergency', 'support', 'other'] as const

export const saveContactInput = z.strictObject({
  clientId: clientIdField,
  /** Left out for a new one. */
  id: z.uuid().nullable().default(null),
  kind: z.enum(contactKinds).default('emergency'),
  name: z.string().trim().min(2, 'Enter the name of the person.').max(80),
  relation: z.string().trim().max(60).default(''),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, like 555 555 0100.'),
})
export type SaveContactInput = z.input<typeof saveContactInput>
