import { z } from 'zod'

export const revokeDoseInput = z.strictObject({
  orderId: z.uuid(),
  /** Why, for the care team. Stopping never waits for it. */
  why: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
})
export type RevokeDoseInput = z.input<typeof revokeDoseInput>
