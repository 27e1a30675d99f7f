import { z } from 'zod'

export const userIdInput = z.strictObject({ userId: z.uuid() })
export type UserIdInput = z.input<typeof userIdInput>
