import { z } from 'zod'
import { factKeys } from '../../domain/law/fact.ts'

export const recheckVisitsInput = z.strictObject({ clientId: z.uuid(), facts: z.array(z.enum(factKeys)).min(1) })
export const finishRecheckInput = z.strictObject({ ids: z.array(z.uuid()).min(1) })
