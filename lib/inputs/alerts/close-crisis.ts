import { z } from 'zod'
import { contacts, dispositions } from '../../domain/alerts/closing.ts'
import { instant } from '../instant.ts'

export const closeCrisisInput = z.strictObject({
  alertId: z.uuid(),
  contact: z.enum(contacts, 'Choose how you reached the client.'),
  disposition: z.enum(dispositions, 'Choose what was done.'),
  nextContactAt: instant,
  words: z.string().trim().min(3, 'Write what you did: who you spoke to, and what comes next.').max(2_000),
})
export type CloseCrisisInput = z.input<typeof closeCrisisInput>
