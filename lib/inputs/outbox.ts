import { z } from 'zod'

/** What became of one message. */
export const deliverOutboxInput = z.strictObject({
  outboxId: z.uuid(),
  result: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('sent'),
      /** What the mailbox page keeps, on instances that keep mail. */
      kept: z
        .strictObject({ recipient: z.string(), subject: z.string(), text: z.string(), html: z.string(), calendar: z.string().nullable() })
        .nullable(),
    }),
    z.strictObject({ is: z.literal('nobody') }),
    z.strictObject({ is: z.literal('failed'), again: z.boolean(), code: z.string().max(80) }),
  ]),
})
export type DeliverOutboxInput = z.input<typeof deliverOutboxInput>

/** Messages to send again that were given up. */
export const retryOutboxInput = z.strictObject({ outboxIds: z.array(z.uuid()).min(1).max(200) })
export type RetryOutboxInput = z.input<typeof retryOutboxInput>
