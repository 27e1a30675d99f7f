import { z } from 'zod'

export const reopenTaskInput = z.strictObject({ taskId: z.uuid() })
export type ReopenTaskInput = z.input<typeof reopenTaskInput>
