import { z } from 'zod'

export const advanceClientInput = z.strictObject({ clientId: z.uuid() })
export type AdvanceClientInput = z.input<typeof advanceClientInput>
