import { z } from 'zod'

export const waitOutInput = z.strictObject({ coverageId: z.uuid() })
