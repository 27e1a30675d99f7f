import { z } from 'zod'

export const retryOutboxInput = z.strictObject({ outboxId: z.uuid() })
export type RetryOutboxInput = z.input<typeof retryOutboxInput>
