import { z } from 'zod'

export const acceptInvitationInput = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(1, 'Choose a password.').max(200),
})
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>
