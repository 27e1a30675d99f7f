import { z } from 'zod'

export const ticketInput = z.strictObject({ ticket: z.string().min(20).max(200) })
