import { z } from 'zod'

export const submitIntakeInput = z.strictObject({
  isTrue: z.literal(true, 'Tick this when the answers are true as far as you know.'),
})
export type SubmitIntakeInput = z.input<typeof submitIntakeInput>
