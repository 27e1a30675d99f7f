import { z } from 'zod'

export const escalateAlertInput = z.strictObject({ alertId: z.uuid() })
