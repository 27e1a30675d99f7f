import { z } from 'zod'

/** Messages to send again that were given up. */
export const retryOutboxInput = z.strictObject({ outboxIds: z.array(z.uuid()).min(1).max(200) })
export type RetryOutboxInput = z.input<typeof retryOutboxInput>
