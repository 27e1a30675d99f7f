import { z } from 'zod'
import { instant } from '../instant.ts'

export const rescheduleConsultInput = z.strictObject({ consultId: z.uuid(), startsAt: instant })
export type RescheduleConsultInput = z.input<typeof rescheduleConsultInput>
