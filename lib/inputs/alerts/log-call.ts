import { z } from 'zod'

export const logCallInput = z.strictObject({
  alertId: z.uuid(),
  toName: z.string().trim().min(2, 'Write whom you called.').max(120),
  channel: z.enum(['phone', 'in_person']),
  outcome: z.enum(['reached', 'not_reached']),
  words: z.string().trim().max(500).default(''),
})
export type LogCallInput = z.input<typeof logCallInput>
