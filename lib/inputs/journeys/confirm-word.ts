import { z } from 'zod'

export const confirmWordInput = z.strictObject({ clearanceId: z.uuid() })
export type ConfirmWordInput = z.input<typeof confirmWordInput>
