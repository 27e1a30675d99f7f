import { z } from 'zod'

export const runOutAuthorizationInput = z.strictObject({ authorizationId: z.uuid() })
