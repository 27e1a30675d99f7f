import { z } from 'zod'

export const commentTaskInput = z.strictObject({
  taskId: z.uuid(),
  words: z.string().trim().min(1, 'Write something.').max(1_000, 'Keep it to 1,000 characters.'),
})
export type CommentTaskInput = z.input<typeof commentTaskInput>
