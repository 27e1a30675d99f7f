import { z } from 'zod'

/** Whom to invite: a client of the practice, or a person an administrator has added. */
export const sendInvitationInput = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('client'), clientId: z.uuid() }),
  z.strictObject({ to: z.literal('person'), userId: z.uuid() }),
])
export type SendInvitationInput = z.input<typeof sendInvitationInput>
