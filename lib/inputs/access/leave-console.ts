import { z } from 'zod'

export const leaveConsoleInput = z.strictObject({ sessionId: z.uuid(), wasIdle: z.boolean() })
