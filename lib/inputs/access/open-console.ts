import { z } from 'zod'

export const openConsoleInput = z.strictObject({ sessionId: z.uuid(), appointmentId: z.uuid() })
