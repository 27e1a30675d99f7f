import { z } from 'zod'
import { contacts, dispositions } from '../domain/alerts/closing.ts'
import { instant } from './instant.ts'

export const acknowledgeAlertInput = z.strictObject({
  alertId: z.uuid(),
  /** In how many minutes the client is called; null when the alert asks for no call. */
  callWithin: z.number().int().min(1, 'Choose when you call.').max(1_440, 'Choose a time within a day.').nullable().default(null),
})
export type AcknowledgeAlertInput = z.input<typeof acknowledgeAlertInput>

export const closeAlertInput = z.strictObject({
  alertId: z.uuid(),
  /** What was done. */
  how: z.string().trim().min(3, 'Write what you did.').max(500),
})
export type CloseAlertInput = z.input<typeof closeAlertInput>

export const closeCrisisInput = z.strictObject({
  alertId: z.uuid(),
  contact: z.enum(contacts, 'Choose how you reached the client.'),
  disposition: z.enum(dispositions, 'Choose what was done.'),
  nextContactAt: instant,
  words: z.string().trim().min(3, 'Write what you did: who you spoke to, and what comes next.').max(2_000),
})
export type CloseCrisisInput = z.input<typeof closeCrisisInput>

export const escalateAlertInput = z.strictObject({ alertId: z.uuid() })

export const logCallInput = z.strictObject({
  alertId: z.uuid(),
  toName: z.string().trim().min(2, 'Write whom you called.').max(120),
  channel: z.enum(['phone', 'in_person']),
  outcome: z.enum(['reached', 'not_reached']),
  words: z.string().trim().max(500).default(''),
})
export type LogCallInput = z.input<typeof logCallInput>
