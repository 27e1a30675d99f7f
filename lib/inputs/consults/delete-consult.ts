import { z } from 'zod'

export const deleteConsultInput = z.strictObject({ consultId: z.uuid() })
