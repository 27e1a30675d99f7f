import { z } from 'zod'

export const cancelConsultInput = z.strictObject({ consultId: z.uuid() })
export type CancelConsultInput = z.input<typeof cancelConsultInput>
