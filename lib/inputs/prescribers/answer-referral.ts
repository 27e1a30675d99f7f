import { z } from 'zod'

export const answerReferralInput = z.strictObject({
  referralId: z.uuid(),
  answer: z.enum(['accepted', 'declined'], 'Choose one.'),
  note: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
})
export type AnswerReferralInput = z.input<typeof answerReferralInput>
