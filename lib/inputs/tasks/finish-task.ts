import { z } from 'zod'

export const finishTaskInput = z.strictObject({
  taskId: z.uuid(),
  /** What was done, for whoever looks back. */
  outcome: z.string().trim().min(3, 'Write in a few words what was done.').max(500, 'Keep it to 500 characters.'),
})
export type FinishTaskInput = z.input<typeof finishTaskInput>
