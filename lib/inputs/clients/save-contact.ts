import { z } from 'zod'
import { personField, phoneField } from '../fields.ts'
import { versionField } from '../version.ts'
import { clientIdField } from './client-id.ts'

export const contactKinds = ['emergency', 'support', 'other'] as const

export const saveContactInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  /** Left out for a new one. */
  id: z.uuid().nullable().default(null),
  kind: z.enum(contactKinds).default('emergency'),
  name: personField('Enter the name of the person.', 80),
  relation: z.string().trim().max(60).default(''),
  phone: phoneField,
})
export type SaveContactInput = z.input<typeof saveContactInput>
