import { z } from 'zod'

/** What the form sends. The door adds the session it is about. */
export const secondFactorCode = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 digits your app shows.'),
})
export type SecondFactorCode = z.input<typeof secondFactorCode>

export const confirmSecondFactorInput = secondFactorCode.extend({ sessionId: z.uuid() })
