import { z } from 'zod'

export const consultOutcomes = ['held', 'declined', 'no_show'] as const

export const workConsultInput = z.strictObject({
  consultId: z.uuid(),
  outcome: z.enum(consultOutcomes, 'Choose how the call went.'),
  staffNotes: z.string().trim().max(2000, 'Use at most 2,000 characters.').default(''),
})
export type WorkConsultInput = z.input<typeof workConsultInput>
